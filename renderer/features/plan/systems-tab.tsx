import { FileUp, Server } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { type System, systemKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { ExportMenu } from './export-menu.tsx';
import { useLevelFacet, useManagedFacet, useTargetFacet, useTraitFacet } from './facets.ts';
import { NothingFound } from './nothing-found.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterList } from './register-list.tsx';
import { useSystemColumns } from './system-columns.tsx';
import { SystemPanel } from './system-panel.tsx';
import { tagsText } from './tags.ts';
import { useLocked } from './use-locked.ts';
import { usePlanView, useTabView } from './use-plan-view.ts';
import { useRegisterNames } from './use-register-lookups.ts';

/** Business systems of the organisations. */
export function SystemsTab() {
  const { t } = useTranslation('plan');
  const { id } = useSession();
  const view = useTable(systemKind);
  const columns = useSystemColumns();
  const names = useRegisterNames();
  const locked = useLocked(systemKind);
  const [level, target] = [useLevelFacet(), useTargetFacet()];
  const [traits, managed] = [useTraitFacet(), useManagedFacet()];
  const facets = useMemo(() => [level, target, traits, managed], [level, target, traits, managed]);
  const [{ organisation }] = usePlanView();
  const { openId, open } = useTabView('systems');
  const searchText = useCallback(
    (record: Recorded<System>) =>
      [
        record.value.name,
        names.organisation(record.value.organisation),
        tagsText(record),
        record.value.owner,
        record.value.contact,
        record.value.platform,
        record.value.note,
      ].join('\n'),
    [names],
  );
  const filter = useMemo(
    () =>
      organisation === null
        ? null
        : ({ value }: Recorded<System>) => value.organisation === organisation,
    [organisation],
  );
  return (
    <RegisterList
      tab="systems"
      label={t('tabs.systems')}
      view={view}
      columns={columns}
      searchText={searchText}
      filter={filter}
      filters={<RegisterFilters />}
      facets={facets}
      bulk="system"
      exports={(records) => <ExportMenu list="systems" records={records} />}
      addLabel={t('systems.add')}
      locked={locked}
      empty={
        <EmptyState
          icon={Server}
          title={t('systems.empty')}
          actions={
            <LinkButton variant="primary" href={addresses.importAssets(id)} icon={FileUp}>
              {t('import')}
            </LinkButton>
          }
        >
          {t('systems.emptyText')}
        </EmptyState>
      }
      nothingFound={<NothingFound tab="systems" />}
      detail={
        openId === null ? null : (
          <SystemPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}
