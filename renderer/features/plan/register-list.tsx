import { Plus } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '#renderer/data/table-view.ts';
import { useGridRows } from '#renderer/data/use-grid-rows.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import type { PlanTab } from '#renderer/state/addresses.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import type { GridSort } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useSlashKey } from '#renderer/ui/use-slash-key.ts';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { Recorded } from '#shared/journal/read.ts';
import { type RegisterColumn, useColumnChoice, useOrder } from './register-columns.ts';
import styles from './register-list.module.css';
import { useTabView } from './use-plan-view.ts';

export interface RegisterListProps<Value extends object> {
  readonly tab: PlanTab;
  /** What the grid holds, for those who can't see it. */
  readonly label: string;
  readonly view: TableView<Value>;
  /** The same array while it means the same. */
  readonly columns: readonly RegisterColumn<Value>[];
  readonly searchText?: (record: Recorded<Value>) => string;
  readonly filter?: ((record: Recorded<Value>) => boolean) | null;
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
const keyOf = (record: { readonly id: string }): string => record.id;

/** A list of records with search, order, columns and the open record beside it. */
export function RegisterList<Value extends object>(props: RegisterListProps<Value>) {
  const { tab, view, columns, searchText, filter = null, detail } = props;
  const { search, openId, open } = useTabView(tab);
  const density = usePreferences((state) => state.density);
  const [sort, setSort] = useState<GridSort | null>(null);
  const [visible, setVisible] = useColumnChoice(tab, columns);
  const [paneSize, setPaneSize] = useSetting('plan.pane', sizeOf);
  const order = useOrder(columns, sort);
  const query = useMemo(
    () => ({ search, filter, sort: order, ...(searchText === undefined ? {} : { searchText }) }),
    [search, filter, order, searchText],
  );
  const rows = useGridRows(view, query);
  return (
    <div className={styles['register']}>
      <Toolbar {...props} found={rows.size} visible={visible} onVisible={setVisible} />
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
            empty={view.size === 0 ? props.empty : props.nothingFound}
          />
        }
      />
    </div>
  );
}

interface ToolbarProps<Value extends object> extends RegisterListProps<Value> {
  readonly found: number;
  readonly visible: ReadonlySet<string>;
  readonly onVisible: (visible: ReadonlySet<string>) => void;
}

function Toolbar<Value extends object>(props: ToolbarProps<Value>) {
  const { tab, view, found, locked } = props;
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
