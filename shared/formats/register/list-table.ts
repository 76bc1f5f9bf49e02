import type { ListSlice, RejectedRow } from '#shared/commands/list-rows.ts';
import { LISTS } from '#shared/commands/list-rows.ts';
import { mapSheet } from '../table/column-mapping.ts';
import type { TableRefusal } from '../table/table-refusal.ts';
import { isTableRefusal, type TableRow, type TableSheet } from '../table/table-sheet.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { listCells, type SheetReading } from './list-cells.ts';
import { COLUMN_PLANS, guessList, REQUIRED_COLUMNS } from './list-columns.ts';

/** How each sheet of a file is read; null for a sheet that is left out. */
export type ListReading = readonly (SheetReading | null)[];

/**
 * How the sheets of a file seem to be meant. A sheet whose columns nobody knows is left out where another sheet is known; a
 * file of one sheet is refused when its header looks like data.
 */
export function guessReading(
  sheets: readonly Pick<TableSheet, 'name' | 'header' | 'headerLine' | 'isHidden'>[],
): Result<ListReading, TableRefusal> {
  const guesses = sheets.map((sheet) => {
    const list = guessList(sheet.name, sheet.header);
    return { list, sheet, mapping: mapSheet(COLUMN_PLANS[list], sheet) };
  });
  const isKnown = ({ sheet, mapping }: (typeof guesses)[number]): boolean =>
    !sheet.isHidden && mapping.ok && Object.keys(mapping.value).length > 0;
  const first = guesses[0];
  if (!guesses.some(isKnown) && first !== undefined) {
    if (!first.mapping.ok) return first.mapping;
    return ok(
      guesses.map(({ list, mapping }, at) =>
        at === 0 && mapping.ok ? { list, mapping: mapping.value } : null,
      ),
    );
  }
  return ok(
    guesses.map((guess) =>
      isKnown(guess) && guess.mapping.ok
        ? { list: guess.list, mapping: guess.mapping.value }
        : null,
    ),
  );
}

/** What must still be said before a sheet can be read: columns, or a default system. */
export function missingOf({ list, mapping, defaultSystem = '' }: SheetReading) {
  const columns = REQUIRED_COLUMNS[list].filter(
    (column) =>
      mapping[column] === undefined && !(column === 'name' && mapping.address !== undefined),
  );
  const needsSystem =
    list === 'assets' && mapping.system === undefined && defaultSystem.trim() === '';
  return { columns, needsSystem };
}

/**
 * Reads the rows of a file's lists stretch by stretch: organisations first, then systems, then assets, whatever the order of the
 * sheets. Every row under a header is either taken or rejected with its line and reason; a refusal ends it, and nothing of the
 * file should be kept.
 */
export function* listRows(
  sheets: readonly TableSheet[],
  reading: ListReading,
): Generator<ListSlice | TableRefusal> {
  const chosen = LISTS.flatMap((list) =>
    sheets.flatMap((sheet, at) => {
      const how = reading[at];
      return how?.list === list ? [{ sheet, how }] : [];
    }),
  );
  for (const [place, { sheet, how }] of chosen.entries()) {
    const read = listCells(how, sheet.name);
    for (const slice of sheet.slices()) {
      if (isTableRefusal(slice)) return yield slice;
      const rows: ListSlice['rows'][number][] = [];
      const rejected: RejectedRow[] = [];
      for (const row of slice.rows) {
        const item = row.problem === null ? read(row) : shapeRejection(row, sheet.name);
        if ('reason' in item) rejected.push(item);
        else rows.push(item);
      }
      yield { rows, rejected, done: (place + slice.done) / chosen.length };
    }
  }
}

/** Whether a yield of {@link listRows} is a refusal. */
export const isListRefusal = (item: ListSlice | TableRefusal): item is TableRefusal =>
  'type' in item;

function shapeRejection({ line, problem }: TableRow, sheet: string): RejectedRow {
  const where = sheet === '' ? { line } : { sheet, line };
  return problem?.reason === 'ragged'
    ? { ...where, reason: 'ragged', cells: problem.cells }
    : { ...where, reason: problem?.reason ?? 'bad-quotes' };
}
