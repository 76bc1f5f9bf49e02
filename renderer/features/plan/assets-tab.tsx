import { FileUp, HardDrive } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeText } from '#renderer/data/search-text.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { type Asset, assetKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { useAssetColumns } from './asset-columns.tsx';
import { AssetPanel } from './asset-panel.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useManagedFacet, useTraitFacet } from './facets.ts';
import { NothingFound } from './nothing-found.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterList } from './register-list.tsx';
import { useLocked } from './use-locked.ts';
import { usePlanView, useTabView } from './use-plan-view.ts';
import { useRegisterNames } from './use-register-lookups.ts';

/** Hosts, sites and devices: there may be 100,000. */
export function AssetsTab() {
  const { t } = useTranslation('plan');
  const { id } = useSession();
  const view = useTable(assetKind);
  const columns = useAssetColumns();
  const locked = useLocked(assetKind);
  const traits = useTraitFacet();
  const managed = useManagedFacet();
  const facets = useMemo(() => [traits, managed], [traits, managed]);
  const { openId, open } = useTabView('assets');
  const importLink = (variant: 'primary' | 'secondary') => (
    <LinkButton variant={variant} href={addresses.importAssets(id)} icon={FileUp}>
      {t('import')}
    </LinkButton>
  );
  return (
    <RegisterList
      tab="assets"
      label={t('tabs.assets')}
      view={view}
      columns={columns}
      searchText={useAssetText()}
      filter={useAssetFilter()}
      filters={<RegisterFilters hasSystems />}
      facets={facets}
      bulk="asset"
      exports={(records) => <ExportMenu list="assets" records={records} />}
      addLabel={t('assets.add')}
      locked={locked}
      actions={view.size > 0 && importLink('secondary')}
      empty={
        <EmptyState icon={HardDrive} title={t('assets.empty')} actions={importLink('primary')}>
          {t('assets.emptyText')}
        </EmptyState>
      }
      nothingFound={<NothingFound tab="assets" />}
      detail={
        openId === null ? null : (
          <AssetPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}

/** An asset is found by its own texts and by the names of its system and organisation. */
function useAssetText(): MakeText<Asset> {
  const names = useRegisterNames();
  return useMemo(() => {
    const places = new Map<unknown, string>();
    for (const { id, value } of names.systems) {
      places.set(id, `${value.name}\n${names.organisation(value.organisation)}`);
    }
    return {
      ofRow({ values }) {
        let text = '';
        for (const field in values) {
          const value = values[field];
          if (field === 'system') text += `${places.get(value) ?? ''}\n`;
          else if (typeof value === 'string') text += `${value}\n`;
          else if (value === true && field.startsWith('tag:')) text += `${field.slice(4)}\n`;
        }
        return text;
      },
    };
  }, [names]);
}

function useAssetFilter() {
  const [{ organisation, system }] = usePlanView();
  const { systems } = useRegisterNames();
  return useMemo(() => {
    if (system !== null) return ({ value }: Recorded<Asset>) => value.system === system;
    if (organisation === null) return null;
    const own = new Set<string>();
    for (const { id, value } of systems) if (value.organisation === organisation) own.add(id);
    return ({ value }: Recorded<Asset>) => own.has(value.system);
  }, [organisation, system, systems]);
}
