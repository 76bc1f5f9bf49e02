import { Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import type { GridRows } from '#renderer/data/use-grid-rows.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { type CaseListView, useCaseListView } from '#renderer/state/case-list-view.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { Finding } from '#shared/domain/finding.ts';
import { BulkActions } from './bulk-actions.tsx';
import {
  FIRST_COLUMNS,
  type FindingColumn,
  type FindingRow,
  useFindingColumns,
} from './finding-columns.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { FindingFilters } from './finding-filters.tsx';
import styles from './findings.module.css';
import { NoFindings, Outsider } from './no-findings.tsx';
import { useCanDraft } from './use-can-draft.ts';
import { useFindingRows } from './use-finding-rows.ts';

/** What attack teams achieved, as far as the role may see it: the list, and one finding beside it. */
export function FindingsPage() {
  const { role } = useActor();
  const isOutsider = role === 'referee' || role === 'observer' || role === 'defender';
  return isOutsider ? <Outsider /> : <FindingsList hasTeam={role !== 'attack-team'} />;
}

const keyOf = (row: FindingRow): string => row.id;
const columnsOf = (stored: unknown): readonly string[] | null =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null;
const sizeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);

function FindingsList({ hasTeam }: { readonly hasTeam: boolean }) {
  const { t } = useTranslation(['findings', 'casework', 'common']);
  const { id: exercise } = useSession();
  const [view, change] = useCaseListView('findings', exercise);
  const [chosen, setChosen] = useSetting('findings.columns', columnsOf);
  const visible = useMemo(() => new Set(chosen ?? FIRST_COLUMNS), [chosen]);
  const { columns, lookups } = useFindingColumns(hasTeam);
  const { rows, all } = useFindingRows(view, columns, lookups);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const canDraft = useCanDraft();
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
            <BulkActions selected={selected} onDone={() => setSelected(new Set())} />
            <ColumnMenu
              label={t('casework:list.columns')}
              columns={columns}
              visible={visible}
              onChange={(next) => setChosen([...next])}
            />
            {canDraft && (
              <LinkButton href={addresses.finding(exercise, 'new')} icon={Plus} variant="primary">
                {t('new')}
              </LinkButton>
            )}
          </Inline>
        }
      />
      <FindingFilters view={view} onChange={change} hasTeam={hasTeam} />
      <ListWithDetail {...{ view, change, rows, columns, visible, hasTeam, selected, setSelected }}>
        <NoFindings isFiltered={all > 0} canDraft={canDraft} />
      </ListWithDetail>
    </Page>
  );
}

interface ListWithDetailProps {
  readonly view: CaseListView;
  readonly change: (change: Partial<CaseListView>) => void;
  readonly rows: GridRows<Finding>;
  readonly columns: readonly FindingColumn[];
  readonly visible: ReadonlySet<string>;
  readonly hasTeam: boolean;
  readonly selected: ReadonlySet<string>;
  readonly setSelected: (selected: ReadonlySet<string>) => void;
  /** Shown while there are no rows. */
  readonly children: ReactNode;
}

function ListWithDetail(props: ListWithDetailProps) {
  const { view, change, rows, columns, visible, hasTeam, selected, setSelected } = props;
  const { t } = useTranslation('findings');
  const { id: exercise } = useSession();
  const density = usePreferences((state) => state.density);
  const [paneSize, setPaneSize] = useSetting('findings.pane', sizeOf);
  const { openId } = view;
  return (
    <div className={styles['page']}>
      <SplitView
        initialSize={paneSize ?? 460}
        minSize={360}
        onSizeChange={setPaneSize}
        start={
          <VirtualGrid
            label={t('list')}
            rows={rows.places}
            rowAt={rows.rowAt}
            rowKey={keyOf}
            columns={columns}
            visibleColumns={visible}
            sort={view.sort}
            onSortChange={(sort) => change({ sort })}
            activeKey={openId}
            onActiveChange={(id) => change({ openId: id })}
            onOpen={(id) => goTo(addresses.finding(exercise, id))}
            selectionMode={hasTeam ? 'multiple' : 'none'}
            selected={selected}
            onSelectedChange={setSelected}
            density={density}
            empty={props.children}
          />
        }
        end={
          openId !== null &&
          rows.indexOf(openId) >= 0 && (
            <FindingDetail
              key={openId}
              id={openId}
              tab={view.tab}
              onTab={(tab) => change({ tab })}
              onClose={() => change({ openId: null })}
            />
          )
        }
      />
    </div>
  );
}
