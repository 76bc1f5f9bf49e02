import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '#renderer/data/session-context.tsx';
import {
  openTableImport,
  type TableImport,
  type TableImportError,
} from '#renderer/data/table-import.ts';
import { useRememberedMappings } from '#renderer/data/use-remembered-mapping.ts';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import type { ListPlan, ListRow } from '#shared/commands/list-merge.ts';
import { listRows } from '#shared/formats/lists/list-rows.ts';
import type { ColumnMapping } from '#shared/formats/table/column-mapping.ts';
import type { TableRow } from '#shared/formats/table/table-sheet.ts';
import { useLatestWork } from '../use-latest-work.ts';
import type { ListSource } from './list-source.ts';

interface ListImportState<Column extends string> {
  readonly name: string;
  /** Part read, 0 to 1; null when nothing is being read. */
  readonly done: number | null;
  readonly problem: TableImportError | null;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly header: readonly string[];
  readonly mapping: ColumnMapping<Column>;
  /** All rows of the sheet; null before they were read. */
  readonly rows: readonly TableRow[] | null;
}

const START: ListImportState<never> = {
  name: '',
  done: null,
  problem: null,
  sheets: [],
  sheet: 0,
  header: [],
  mapping: {},
  rows: null,
};

/** What has been read, and what it would do. */
export interface ListImport<Value extends object, Column extends string>
  extends ListImportState<Column> {
  /** Columns that must still be pointed out. */
  readonly missing: readonly Column[];
  readonly listed: readonly ListRow<Column>[];
  readonly plan: ListPlan<Value, Column> | null;
  /** Rows whose shape kept them from being read. */
  readonly broken: readonly TableRow[];
  open(file: File): void;
  chooseSheet(sheet: number): void;
  map(column: Column, index: number | null): void;
  cancel(): void;
  startOver(): void;
  remember(): Promise<void>;
}

/** The way of a table into a register: read in a worker, mapped, and planned against what is there. */
export function useListImport<Value extends object, Column extends string>(
  source: ListSource<Value, Column>,
): ListImport<Value, Column> {
  const session = useSession();
  const mappings = useRememberedMappings(source.id, source.plan);
  const [state, setState] = useState<ListImportState<Column>>(START);
  const work = useLatestWork<Partial<ListImportState<Column>>>((change) =>
    setState((before) => ({ ...before, ...change })),
  );
  const file = useOpenFile();
  const readSheet = async (
    table: TableImport,
    sheet: number,
    signal: AbortSignal,
  ): Promise<Partial<ListImportState<Column>>> => {
    const header = table.file.sheets[sheet]?.header ?? [];
    const rows = await table.rows(sheet, { signal });
    if (!rows.ok) return { done: null, problem: cancelled(rows.error) };
    const { mapping } = await mappings.recall(header);
    return { done: null, sheet, header, mapping, rows: rows.value };
  };
  const plan = useMemo(() => {
    const listed = state.rows === null ? [] : listRows(state.rows, state.mapping, source.meaning);
    const missing = source.required.filter((column) => state.mapping[column] === undefined);
    const isReady = state.rows !== null && missing.length === 0;
    return { listed, missing, plan: isReady ? source.planRows(listed) : null };
  }, [source, state.rows, state.mapping]);
  return {
    ...state,
    ...plan,
    broken: state.rows?.filter(({ problem }) => problem !== null) ?? [],
    open: (picked) =>
      work.begin(async (signal, tell) => {
        tell({ ...START, name: picked.name, done: 0 });
        const opened = await openTableImport(
          session,
          pickedFromFile(picked),
          {},
          {
            signal,
            onProgress: (done) => tell({ done }),
          },
        );
        if (!opened.ok) return { done: null, problem: cancelled(opened.error) };
        file.keep(opened.value);
        tell({ sheets: opened.value.file.sheets.map(({ name }) => name) });
        return readSheet(opened.value, 0, signal);
      }),
    chooseSheet(sheet) {
      const table = file.get();
      if (table === null) return;
      work.begin((signal, tell) => {
        tell({ done: 0, rows: null });
        return readSheet(table, sheet, signal);
      });
    },
    map(column, index) {
      const { [column]: _, ...others } = state.mapping;
      const mapping = index === null ? others : { ...others, [column]: index };
      setState({ ...state, mapping: mapping as ColumnMapping<Column> });
    },
    cancel: () => work.cancel(),
    startOver() {
      work.drop();
      file.keep(null);
      setState(START);
    },
    remember: () => mappings.remember(state.header, state.mapping),
  };
}

const cancelled = (error: TableImportError): TableImportError | null =>
  error.type === 'cancelled' ? null : error;

/** The one open file; leaving closes it. */
function useOpenFile() {
  const open = useRef<TableImport | null>(null);
  useEffect(
    () => () => {
      open.current?.close();
      open.current = null;
    },
    [],
  );
  return {
    get: () => open.current,
    keep(next: TableImport | null) {
      open.current?.close();
      open.current = next;
    },
  };
}
