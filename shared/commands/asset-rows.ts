/** One asset as a list names it, checked and ready to be planned. Empty texts and nulls say nothing. */
export interface AssetRow {
  /** Where it stands in the list, from 1. */
  readonly line: number;
  readonly organisation: string;
  readonly organisationType: string;
  readonly sector: string;
  readonly region: string;
  readonly city: string;
  readonly keyUnit: 'yes' | 'no' | null;
  readonly system: string;
  readonly protectionLevel: number | null;
  readonly target: 'main' | 'secondary' | 'none' | null;
  readonly name: string;
  readonly address: string;
  readonly type: string;
  readonly owner: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** Why a row of a list is not taken. */
export const ROW_REJECTIONS = [
  'ragged',
  'bad-quotes',
  'missing-name',
  'missing-organisation',
  'missing-system',
  'too-long',
  'control-character',
  'unknown-level',
  'unknown-flag',
  'unknown-target',
  'duplicate',
] as const;
export type RowRejection = (typeof ROW_REJECTIONS)[number];

/** A row that was not taken. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: RowRejection;
  /** The column at fault, where one is. */
  readonly column?: string;
  /** Duplicates: the line that was taken. Ragged rows: cells found and expected. */
  readonly firstLine?: number;
  readonly cells?: readonly [found: number, expected: number];
}

/** Rows of one stretch of a list. */
export interface AssetRowSlice {
  readonly rows: readonly AssetRow[];
  readonly rejected: readonly RejectedRow[];
  /** Part of the list read so far, 0 to 1. */
  readonly done: number;
}
