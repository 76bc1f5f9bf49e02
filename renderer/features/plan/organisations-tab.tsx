import { Building2, FileUp } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { organisationKind } from '#shared/domain/register.ts';
import { EmptyRegister } from './empty-register.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useKeyUnitFacet, useTraitFacet } from './facets.ts';
import { NothingFound } from './nothing-found.tsx';
import { useOrganisationColumns } from './organisation-columns.tsx';
import { OrganisationPanel } from './organisation-panel.tsx';
import { RegisterList } from './register-list.tsx';
import { useLocked } from './use-locked.ts';
import { useTabView } from './use-plan-view.ts';

/** Participating organisations. */
export function OrganisationsTab() {
  const { t } = useTranslation('plan');
  const { id } = useSession();
  const view = useTable(organisationKind);
  const columns = useOrganisationColumns();
  const locked = useLocked(organisationKind);
  const [keyUnit, traits] = [useKeyUnitFacet(), useTraitFacet()];
  const facets = useMemo(() => [keyUnit, traits], [keyUnit, traits]);
  const { openId, open } = useTabView('organisations');
  return (
    <RegisterList
      tab="organisations"
      label={t('tabs.organisations')}
      view={view}
      columns={columns}
      facets={facets}
      bulk="organisation"
      exports={(records) => <ExportMenu list="units" records={records} />}
      addLabel={t('organisations.add')}
      locked={locked}
      actions={
        <LinkButton href={addresses.importAssets(id)} icon={FileUp}>
          {t('import')}
        </LinkButton>
      }
      empty={
        <EmptyRegister
          icon={Building2}
          title={t('organisations.empty')}
          text={t('organisations.emptyText')}
          addLabel={t('organisations.add')}
          locked={locked}
          onAdd={() => open('new')}
          better={
            <LinkButton variant="primary" href={addresses.importAssets(id)} icon={FileUp}>
              {t('import')}
            </LinkButton>
          }
        />
      }
      nothingFound={<NothingFound tab="organisations" />}
      detail={
        openId === null ? null : (
          <OrganisationPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}
