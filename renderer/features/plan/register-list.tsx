import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MakeText, warmSearch } from '#renderer/data/search-text.ts';
import type { TableView } from '#renderer/data/table-view.ts';
import { type GridRows, useGridRows } from '#renderer/data/use-grid-rows.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import type { PlanTab } from '#renderer/state/addresses.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';
import type { GridSort } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useSlashKey } from '#renderer/ui/use-slash-key.ts';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { BulkKind } from '#shared/commands/bulk-edit.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { BulkBar } from './bulk-bar.tsx';
import { type Chosen, type Facet, useFacetFilter } from './facets.ts';
import { type RegisterColumn, useColumnChoice, useOrder } from './register-columns.ts';
import styles from './register-list.module.css';
import { SavedViews } from './saved-views.tsx';
import { usePlanView, useTabView } from './use-plan-view.ts';

export interface RegisterListProps<Value extends object> {
  readonly tab: PlanTab;
  /** What the grid holds, for those who can't see it. */
  readonly label: string;
  readonly view: TableView<Value>;
  /** The same array while it means the same. */
  readonly columns: readonly RegisterColumn<Value>[];
  readonly searchText?: MakeText<Value>;
  readonly filter?: ((record: Recorded<Value>) => boolean) | null;
  /** What else it can be narrowed by; the same array while it means the same. */
  readonly facets?: readonly Facet<Value>[];
  /** Kind of which many can be changed at once. */
  readonly bulk?: BulkKind;
  /** What can be done with all selected records, where `bulk` has no words for the kind. */
  readonly bulkBar?: (selection: Selection) => ReactNode;
  /** Writes what is shown into a file. */
  readonly exports?: (rows: Iterable<Recorded<Value>>) => ReactNode;
  /** Filters in force and fields to set them. */
  readonly filters?: ReactNode;
  readonly addLabel: string;
  /** Why nothing can be added or changed, or null. */
  readonly locked: string | null;
  readonly actions?: ReactNode;
  /** While the register has no record at all. */
  readonly empty: ReactNode;
  /** While records are there but none is found. */
  readonly nothingFound: ReactNode;
  /** The open record, beside the list. */
  readonly detail: ReactNode;
}

const sizeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);
/** Records that are selected, and ways to select others. */
export interface Selection {
  readonly selected: ReadonlySet<string>;
  /** Records that the list shows now. */
  readonly found: number;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

const keyOf = (record: { readonly id: string }): string => record.id;

/** A list of records with search, order, columns and the open record beside it. */
export function RegisterList<Value extends object>(props: RegisterListProps<Value>) {
  const { tab, view, columns, detail, bulk } = props;
  const { openId, open } = useTabView(tab);
  const density = usePreferences((state) => state.density);
  const [visible, setVisible] = useColumnChoice(tab, columns);
  const [paneSize, setPaneSize] = useSetting('plan.pane', sizeOf);
  const [selected, setSelected] = useState<ReadonlySet<string>>(NOTHING);
  const { chosen, choose, sort, setSort, rows } = useListRows(props);
  return (
    <div className={styles['register']}>
      <Toolbar
        {...props}
        found={rows.size}
        visible={visible}
        onVisible={setVisible}
        chosen={chosen}
        onChosen={choose}
        sort={sort}
        onSort={setSort}
        shown={{
          *[Symbol.iterator]() {
            for (const at of rows.places) yield rows.rowAt(at);
          },
        }}
      />
      {bulk !== undefined && (
        <BulkBar
          kind={bulk}
          selected={selected}
          found={rows.size}
          locked={props.locked}
          onSelectAll={() => setSelected(idsOf(rows))}
          onClear={() => setSelected(NOTHING)}
        />
      )}
      {props.bulkBar?.({
        selected,
        found: rows.size,
        onSelectAll: () => setSelected(idsOf(rows)),
        onClear: () => setSelected(NOTHING),
      })}
      <SplitView
        initialSize={paneSize ?? 420}
        minSize={340}
        onSizeChange={setPaneSize}
        end={detail}
        start={
          <VirtualGrid
            label={props.label}
            rows={rows.places}
            rowAt={rows.rowAt}
            rowKey={keyOf}
            columns={columns}
            visibleColumns={visible}
            sort={sort}
            onSortChange={setSort}
            activeKey={openId}
            onActiveChange={open}
            density={density}
            {...(bulk === undefined && props.bulkBar === undefined
              ? {}
              : {
                  selectionMode: 'multiple' as const,
                  selected,
                  onSelectedChange: setSelected,
                })}
            empty={view.size === 0 ? props.empty : props.nothingFound}
          />
        }
      />
    </div>
  );
}

/** The rows of a list as search, filters and order say. */
function useListRows<Value extends object>(props: RegisterListProps<Value>) {
  const { tab, view, columns, searchText, facets = NO_FACETS } = props;
  const { search } = useTabView(tab);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [planView, change] = usePlanView();
  const chosen = planView.chosen[tab] ?? NO_CHOICE;
  const choose = (next: Chosen): void => change({ chosen: { ...planView.chosen, [tab]: next } });
  const filter = useBoth(props.filter ?? null, useFacetFilter(facets, chosen));
  const order = useOrder(columns, sort);
  const query = useMemo(
    () => ({ search, filter, sort: order, ...(searchText === undefined ? {} : { searchText }) }),
    [search, filter, order, searchText],
  );
  const rows = useGridRows(view, query);
  useEffect(() => {
    let isWanted = true;
    void warmSearch(view, searchText, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [view, searchText]);
  return { chosen, choose, sort, setSort, rows };
}

const NO_FACETS: readonly never[] = [];
const NOTHING: ReadonlySet<string> = new Set();
const NO_CHOICE: Chosen = {};

const idsOf = <Value extends object>({ places, rowAt }: GridRows<Value>): ReadonlySet<string> =>
  new Set(Array.from(places, (at) => rowAt(at).id));

type Filter<Value extends object> = ((record: Recorded<Value>) => boolean) | null;

/** Both filters as one, which is the same function while they are. */
const useBoth = <Value extends object>(first: Filter<Value>, second: Filter<Value>) =>
  useMemo((): Filter<Value> => {
    if (first === null || second === null) return first ?? second;
    return (record) => first(record) && second(record);
  }, [first, second]);

interface ToolbarProps<Value extends object> extends RegisterListProps<Value> {
  readonly found: number;
  readonly visible: ReadonlySet<string>;
  readonly onVisible: (visible: ReadonlySet<string>) => void;
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
  readonly sort: GridSort | null;
  readonly onSort: (sort: GridSort | null) => void;
  readonly shown: Iterable<Recorded<Value>>;
}

function Toolbar<Value extends object>(props: ToolbarProps<Value>) {
  const { tab, view, found, locked, facets = NO_FACETS, chosen } = props;
  const { t } = useTranslation(['plan', 'common']);
  const { search, setSearch, open } = useTabView(tab);
  const searchInput = useRef<HTMLInputElement>(null);
  useSlashKey(searchInput);
  return (
    <div className={styles['toolbar']}>
      <Inline>
        <div className={styles['search']}>
          <SearchField
            label={t('common:search')}
            value={search}
            onChange={setSearch}
            keyHint="/"
            inputRef={searchInput}
          />
        </div>
        {props.filters}
        {facets.map((facet) => (
          <FilterMenu
            key={facet.id}
            label={facet.label}
            options={facet.options}
            chosen={chosen[facet.id] ?? NOTHING}
            onChange={(values) => props.onChosen({ ...chosen, [facet.id]: values })}
          />
        ))}
        <ChosenChips facets={facets} chosen={chosen} onChosen={props.onChosen} />
        <Text size={13} tone={2}>
          <output>
            {found === view.size
              ? t('common:count', { count: view.size })
              : t('list.found', { found, count: view.size })}
          </output>
        </Text>
      </Inline>
      <Inline wrap={false}>
        <ColumnMenu
          label={t('list.columns')}
          columns={props.columns}
          visible={props.visible}
          onChange={props.onVisible}
        />
        {props.bulk !== undefined && <Views {...props} />}
        {props.exports?.(props.shown)}
        {props.actions}
        <Button icon={Plus} isDisabled={locked !== null} onPress={() => open('new')}>
          {props.addLabel}
        </Button>
      </Inline>
      {locked !== null && (
        <div className={styles['locked']}>
          <Text size={13} tone={2}>
            {locked}
          </Text>
        </div>
      )}
    </div>
  );
}

/** The views of a list, made of all that can be set on it. */
function Views<Value extends object>(props: ToolbarProps<Value>) {
  const { tab, chosen } = props;
  const { search, setSearch } = useTabView(tab);
  return (
    <SavedViews
      list={tab}
      current={{
        search,
        sort: props.sort,
        columns: [...props.visible],
        chosen: Object.fromEntries(Object.entries(chosen).map(([id, values]) => [id, [...values]])),
      }}
      onChoose={(saved) => {
        setSearch(saved.search);
        props.onSort(saved.sort);
        props.onVisible(new Set(saved.columns));
        props.onChosen(
          Object.fromEntries(
            Object.entries(saved.chosen).map(([id, values]) => [id, new Set(values)]),
          ),
        );
      }}
    />
  );
}

interface ChosenChipsProps<Value extends object> {
  readonly facets: readonly Facet<Value>[];
  readonly chosen: Chosen;
  readonly onChosen: (chosen: Chosen) => void;
}

/** What is in force of the facets, each to be taken away. */
function ChosenChips<Value extends object>({ facets, chosen, onChosen }: ChosenChipsProps<Value>) {
  return facets.map((facet) => {
    const values = chosen[facet.id] ?? NOTHING;
    if (values.size === 0) return null;
    const labels = facet.options.filter(({ id }) => values.has(id)).map(({ label }) => label);
    return (
      <Chip
        key={facet.id}
        label={facet.label}
        value={labels.join('、')}
        onRemove={() => onChosen({ ...chosen, [facet.id]: NOTHING })}
      />
    );
  });
}
