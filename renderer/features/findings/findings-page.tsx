import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useBulkMenu } from '#renderer/data/use-bulk-menu.ts';
import { useCaseListSettings } from '#renderer/data/use-case-list-settings.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { useCaseListView } from '#renderer/state/case-list-view.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { ListWithDetail } from '#renderer/ui/list-with-detail.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { FIRST_COLUMNS, type FindingRow, useFindingColumns } from './finding-columns.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { FindingFilters } from './finding-filters.tsx';
import { NoFindings, Outsider } from './no-findings.tsx';
import { useCanDraft } from './use-can-draft.ts';
import { useFindingRows } from './use-finding-rows.ts';

/** What attack teams achieved, as far as the role may see it: the list, and one finding beside it. */
export function FindingsPage() {
  const { role } = useActor();
  const isOutsider = role === 'referee' || role === 'observer' || role === 'defender';
  return isOutsider ? <Outsider /> : <FindingsList isControl={role !== 'attack-team'} />;
}

const keyOf = (row: FindingRow): string => row.id;

function FindingsList({ isControl }: { readonly isControl: boolean }) {
  const { t } = useTranslation(['findings', 'casework', 'common']);
  const { id: exercise } = useSession();
  const [view, change] = useCaseListView('findings', exercise);
  const settings = useCaseListSettings('findings', FIRST_COLUMNS);
  const density = usePreferences((state) => state.density);
  const { columns, lookups } = useFindingColumns(isControl);
  const { rows, all } = useFindingRows(view, columns, lookups);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const bulk = useBulkMenu('finding', selected, useToasts(), () => setSelected(new Set()));
  const canDraft = useCanDraft();
  const { openId } = view;
  const count =
    rows.size === all
      ? t('common:count', { count: all })
      : t('casework:list.shown', { shown: rows.size, all });
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        count={<output>{count}</output>}
        actions={
          <Inline>
            {bulk !== null && <MenuButton {...bulk} icon={ListChecks} />}
            <ColumnMenu
              label={t('casework:list.columns')}
              columns={columns}
              visible={settings.visible}
              onChange={settings.setVisible}
            />
            {canDraft && (
              <LinkButton href={addresses.finding(exercise, 'new')} icon={Plus} variant="primary">
                {t('new')}
              </LinkButton>
            )}
          </Inline>
        }
      />
      <FindingFilters view={view} onChange={change} hasTeam={isControl} />
      <ListWithDetail
        label={t('list')}
        rows={rows.places}
        rowAt={rows.rowAt}
        rowKey={keyOf}
        columns={columns}
        visibleColumns={settings.visible}
        sort={view.sort}
        onSortChange={(sort) => change({ sort })}
        activeKey={openId}
        onActiveChange={(id) => change({ openId: id })}
        onOpen={(id) => goTo(addresses.finding(exercise, id))}
        selectionMode={isControl ? 'multiple' : 'none'}
        selected={selected}
        onSelectedChange={setSelected}
        density={density}
        empty={<NoFindings isFiltered={all > 0} canDraft={canDraft} />}
        detailSize={settings.detailSize}
        onDetailSize={settings.setDetailSize}
        detail={
          openId !== null && rows.indexOf(openId) >= 0 ? (
            <FindingDetail
              key={openId}
              id={openId}
              tab={view.tab}
              onTab={(tab) => change({ tab })}
              onClose={() => change({ openId: null })}
            />
          ) : null
        }
      />
    </Page>
  );
}
