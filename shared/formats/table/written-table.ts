/** A cell to write. Texts stay texts whatever they look like; null is an empty cell. */
export type TableCell = string | number | null;

/** A table to write. `rows` is gone through once. */
export interface WrittenTable {
  /** Sheet name; cleaned to what spreadsheets allow. CSV has none. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: Iterable<readonly TableCell[]>;
}
