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
import { NoResponses, Outsider } from './no-responses.tsx';
import { OpenNotices } from './open-notices.tsx';
import { FIRST_COLUMNS, type ResponseRow, useResponseColumns } from './response-columns.tsx';
import { ResponseDetail } from './response-detail.tsx';
import { ResponseFilters } from './response-filters.tsx';
import { useCanDraft } from './use-can-draft.ts';
import { useResponseRows } from './use-response-rows.ts';

/** What defender units did, as far as the role may see it: the list, and one response beside it. */
export function ResponsesPage() {
  const { role } = useActor();
  const isOutsider = role === 'referee' || role === 'observer' || role === 'attack-team';
  return isOutsider ? <Outsider /> : <ResponsesList isControl={role !== 'defender'} />;
}

const keyOf = (row: ResponseRow): string => row.id;

function ResponsesList({ isControl }: { readonly isControl: boolean }) {
  const { t } = useTranslation(['responses', 'casework', 'common']);
  const { id: exercise } = useSession();
  const [view, change] = useCaseListView('responses', exercise);
  const settings = useCaseListSettings('responses', FIRST_COLUMNS);
  const density = usePreferences((state) => state.density);
  const { columns, lookups } = useResponseColumns(isControl);
  const { rows, all } = useResponseRows(view, columns, lookups);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const bulk = useBulkMenu('response', selected, useToasts(), () => setSelected(new Set()));
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
              <LinkButton href={addresses.response(exercise, 'new')} icon={Plus} variant="primary">
                {t('new')}
              </LinkButton>
            )}
          </Inline>
        }
      />
      {!isControl && canDraft && <OpenNotices />}
      <ResponseFilters view={view} onChange={change} hasUnit={isControl} />
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
        onOpen={(id) => goTo(addresses.response(exercise, id))}
        selectionMode={isControl ? 'multiple' : 'none'}
        selected={selected}
        onSelectedChange={setSelected}
        density={density}
        empty={<NoResponses isFiltered={all > 0} canDraft={canDraft} />}
        detailSize={settings.detailSize}
        onDetailSize={settings.setDetailSize}
        detail={
          openId !== null && rows.indexOf(openId) >= 0 ? (
            <ResponseDetail
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
