import { FileUp, ListChecks, Plus, ShieldAlert } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useCaseRows } from '#renderer/data/use-case-rows.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import {
  type PostureView,
  usePostureView,
  WEAK_POINT_VIEWS,
  type WeakPointView,
} from '#renderer/state/posture-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { ListWithDetail } from '#renderer/ui/list-with-detail.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { WeakPointVerb } from '#shared/domain/weak-point.ts';
import { UNSETTLED } from '#shared/domain/weak-point-state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { BulkEditDialog } from './bulk-edit-dialog.tsx';
import { VERB_ORDER } from './posture-look.ts';
import { StepDialog } from './step-dialog.tsx';
import { useListSettings } from './use-list-settings.ts';
import { usePostureLock } from './use-posture-lock.ts';
import { useWeakPointIndex, type WeakPointIndex } from './use-weak-point-index.ts';
import {
  daysLate,
  FIRST_WEAK_POINT_COLUMNS,
  useWeakPointColumns,
  type WeakPointRow,
} from './weak-point-columns.tsx';
import { WeakPointDetail } from './weak-point-detail.tsx';
import { WeakPointFilters } from './weak-point-filters.tsx';
import { WeakPointForm } from './weak-point-form.tsx';
import { WeakPointsByUnit } from './weak-points-by-unit.tsx';

const keyOf = ({ id }: WeakPointRow): string => id;

/** 二高一弱: the list with its filters, many at once, one beside it, and the same by unit. */
export function WeakPointsTab() {
  const { id: exercise } = useSession();
  const [view, change] = usePostureView(exercise);
  const index = useWeakPointIndex();
  const [isEntering, setEntering] = useState(false);
  const locked = usePostureLock();
  return (
    <>
      <Inline justify="between">
        <Views view={view.view} index={index} onChange={(next) => change({ view: next })} />
        <Inline>
          <Button icon={Plus} isDisabled={locked !== null} onPress={() => setEntering(true)}>
            <AddLabel />
          </Button>
          <ImportLink variant="primary" />
        </Inline>
      </Inline>
      {locked !== null && (
        <Text size={13} tone={2}>
          {locked}
        </Text>
      )}
      {view.view === 'units' ? (
        <WeakPointsByUnit
          index={index}
          onUnit={(unit) => change({ view: 'open', units: new Set([unit]), openId: null })}
        />
      ) : (
        <WeakPointsList index={index} isLocked={locked !== null} />
      )}
      {isEntering && (
        <WeakPointForm
          record={null}
          onClose={(id) => {
            setEntering(false);
            if (id !== null) change({ view: 'all', openId: id });
          }}
        />
      )}
    </>
  );
}

function AddLabel() {
  const { t } = useTranslation('posture');
  return t('weak.add');
}

function ImportLink({ variant }: { readonly variant: 'primary' | 'secondary' }) {
  const { t } = useTranslation('posture');
  const { id } = useSession();
  return (
    <LinkButton variant={variant} href={addresses.importScan(id)} icon={FileUp}>
      {t('weak.import')}
    </LinkButton>
  );
}

interface ViewsProps {
  readonly view: WeakPointView;
  readonly index: WeakPointIndex;
  readonly onChange: (view: WeakPointView) => void;
}

function Views({ view, index, onChange }: ViewsProps) {
  const { t } = useTranslation('posture');
  const counts = useMemo(() => {
    const found = { all: 0, open: 0, overdue: 0, soon: 0 };
    for (const row of index.table) {
      for (const one of ['all', 'open', 'overdue', 'soon'] as const) {
        if (isInView(index, one, row)) found[one]++;
      }
    }
    return found;
  }, [index]);
  return (
    <SegmentedControl
      label={t('weak.view')}
      value={view}
      onChange={onChange}
      segments={WEAK_POINT_VIEWS.map((id) => ({
        id,
        label: t(`weak.views.${id}`),
        ...(id === 'units' ? {} : { count: counts[id] }),
      }))}
    />
  );
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

function isInView(index: WeakPointIndex, view: WeakPointView, row: WeakPointRow): boolean {
  if (view === 'all' || view === 'units') return true;
  const { state, dueAt } = index.standing(row);
  if (!UNSETTLED.has(state)) return false;
  if (view === 'open') return true;
  if (view === 'overdue') return daysLate(index, row) > 0;
  return dueAt !== null && dueAt >= index.now && dueAt <= index.now + WEEK_MS;
}

interface ListProps {
  readonly index: WeakPointIndex;
  readonly isLocked: boolean;
}

function WeakPointsList({ index, isLocked }: ListProps) {
  const { t } = useTranslation(['posture', 'common']);
  const { id: exercise } = useSession();
  const [view, change] = usePostureView(exercise);
  const settings = useListSettings('weak-points', FIRST_WEAK_POINT_COLUMNS);
  const density = usePreferences((state) => state.density);
  const columns = useWeakPointColumns(index);
  const rows = useCaseRows(index.table, columns, useListQuery(index, view));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const open = view.openId === null ? undefined : index.table.get(view.openId);
  return (
    <>
      <Inline justify="between">
        <WeakPointFilters view={view} onChange={change} />
        <Inline wrap={false}>
          <Text size={13} tone={2}>
            <output>
              {rows.size === index.table.size
                ? t('common:count', { count: rows.size })
                : t('posture:weak.shown', { shown: rows.size, all: index.table.size })}
            </output>
          </Text>
          {selected.size > 0 && !isLocked && (
            <BulkMenu selected={selected} onDone={() => setSelected(new Set())} />
          )}
          <ColumnMenu
            label={t('posture:weak.columns')}
            columns={columns}
            visible={settings.visible}
            onChange={settings.setVisible}
          />
        </Inline>
      </Inline>
      <ListWithDetail
        label={t('posture:weak.list')}
        rows={rows.places}
        rowAt={rows.rowAt}
        rowKey={keyOf}
        columns={columns}
        visibleColumns={settings.visible}
        sort={view.sort}
        onSortChange={(sort) => change({ sort })}
        activeKey={view.openId}
        onActiveChange={(openId) => change({ openId })}
        selectionMode={isLocked ? 'none' : 'multiple'}
        selected={selected}
        onSelectedChange={setSelected}
        density={density}
        empty={<NoWeakPoints isFiltered={index.table.size > 0} />}
        detailSize={settings.detailSize}
        onDetailSize={settings.setDetailSize}
        detail={
          open === undefined ? null : (
            <WeakPointDetail
              key={open.id}
              record={open}
              index={index}
              isLocked={isLocked}
              tab={view.tab}
              onTab={(tab) => change({ tab })}
              onClose={() => change({ openId: null })}
            />
          )
        }
      />
    </>
  );
}

function NoWeakPoints({ isFiltered }: { readonly isFiltered: boolean }) {
  const { t } = useTranslation('posture');
  if (isFiltered) return <EmptyState icon={ShieldAlert} title={t('weak.nothing')} />;
  return (
    <EmptyState
      icon={ShieldAlert}
      title={t('weak.empty')}
      actions={<ImportLink variant="secondary" />}
    >
      {t('weak.emptyText')}
    </EmptyState>
  );
}

/** What the list is narrowed to. */
function useListQuery(index: WeakPointIndex, view: PostureView) {
  const searchText = useCallback(
    ({ value }: WeakPointRow) =>
      [
        value.title,
        value.host,
        value.url,
        value.rule,
        value.cves.join(' '),
        value.owner,
        value.service,
        value.port ?? '',
        index.unitName(value),
        index.systemName(value),
        index.assetName(value),
      ].join('\n'),
    [index],
  );
  const { view: scope, categories, severities, states, units, sources, exposures } = view;
  const filter = useMemo(() => {
    const has = (chosen: ReadonlySet<string>, value: string): boolean =>
      chosen.size === 0 || chosen.has(value);
    const isPlain = [categories, severities, states, units, sources, exposures].every(
      ({ size }) => size === 0,
    );
    if (isPlain && scope === 'all') return null;
    return (row: WeakPointRow): boolean =>
      has(categories, row.value.category) &&
      has(severities, row.value.severity) &&
      has(sources, row.value.source) &&
      has(exposures, row.value.exposure) &&
      has(units, index.unit(row.value) ?? '') &&
      has(states, index.standing(row).state) &&
      isInView(index, scope, row);
  }, [index, scope, categories, severities, states, units, sources, exposures]);
  return { search: view.search, sort: view.sort, searchText, filter };
}

interface BulkMenuProps {
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

function BulkMenu({ selected, onDone }: BulkMenuProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const [verb, setVerb] = useState<WeakPointVerb | 'edit' | null>(null);
  const ids = [...selected] as RecordId[];
  const close = (isDone: boolean): void => {
    setVerb(null);
    if (isDone) onDone();
  };
  return (
    <>
      <MenuButton
        label={t('posture:weak.selected', { count: ids.length })}
        icon={ListChecks}
        actions={[
          { id: 'edit', label: t('posture:weak.bulkEdit') },
          ...VERB_ORDER.map((id, at) => ({
            id,
            label: t(`terms:weakPointVerb.${id}`),
            startsGroup: at === 0,
          })),
        ]}
        onAction={(id) => setVerb(id)}
      />
      {verb === 'edit' && <BulkEditDialog ids={ids} onClose={close} />}
      {verb !== null && verb !== 'edit' && <StepDialog ids={ids} verb={verb} onClose={close} />}
    </>
  );
}
