import type { Trait } from '#shared/domain/register.ts';

/** What a list lists: organisations, systems or assets. */
export const LISTS = ['units', 'systems', 'assets'] as const;
export type ListName = (typeof LISTS)[number];

/**
 * One row of a list, checked and ready to be planned. Empty texts and nulls say nothing. Owner, contact, note, tags and what
 * follows them belong to what the list lists; the texts before them to the organisation or system of that name.
 */
export interface ListRow {
  readonly list: ListName;
  /** Name of the sheet, empty for CSV. */
  readonly sheet: string;
  /** Where it stands in the list, from 1. */
  readonly line: number;
  readonly organisation: string;
  readonly organisationType: string;
  readonly sector: string;
  readonly region: string;
  readonly city: string;
  /** Name of the organisation above it. */
  readonly parent: string;
  readonly keyUnit: 'yes' | 'no' | null;
  readonly system: string;
  readonly protectionLevel: number | null;
  readonly target: 'main' | 'secondary' | 'none' | null;
  readonly targetWeight: number | null;
  readonly name: string;
  readonly address: string;
  readonly type: string;
  readonly owner: string;
  readonly contact: string;
  readonly platform: string;
  readonly managed: 'yes' | 'no' | null;
  readonly managedWhy: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly traits: readonly TraitSaid[];
}

/** Whether something has a trait; what a list does not say of one is not among them. */
export interface TraitSaid {
  readonly trait: Trait;
  readonly has: boolean;
}

/** Why a row of a list is not taken. */
export const ROW_REJECTIONS = [
  'ragged',
  'bad-quotes',
  'cell-too-long',
  'missing-name',
  'missing-organisation',
  'missing-system',
  'too-long',
  'control-character',
  'cell-error',
  'unknown-level',
  'unknown-flag',
  'unknown-target',
  'unknown-weight',
  'parent-cycle',
  'duplicate',
] as const;
export type RowRejection = (typeof ROW_REJECTIONS)[number];

/** A row that was not taken. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: RowRejection;
  /** Name of the sheet; absent for CSV. */
  readonly sheet?: string;
  /** The column at fault, where one is. */
  readonly column?: string;
  /** Duplicates: the line that was taken. Ragged rows: cells found and expected. */
  readonly firstLine?: number;
  readonly cells?: readonly [found: number, expected: number];
}

/** Rows of one stretch of a list. */
export interface ListSlice {
  readonly rows: readonly ListRow[];
  readonly rejected: readonly RejectedRow[];
  /** Part of all lists read so far, 0 to 1. */
  readonly done: number;
}
