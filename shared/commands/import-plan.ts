import type { Kind } from '#shared/domain/kind.ts';
import type { Row } from '#shared/journal/table.ts';
import type { Write } from '#shared/journal/write.ts';
import type { RejectedRow } from './list-rows.ts';

/** How many records of a kind an import adds, changes and finds as they are, and how many of the register the list lacks. */
export interface ImportTally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly missing: number;
}

/** A record that the register has otherwise than the list says. */
export interface ChangedRecord {
  readonly kind: Kind;
  readonly before: Row;
  /** What the list says, by field; tags and traits as `tag:<name>`, `trait:<name>`. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A record of an organisation that the list names, which the list itself does not have. */
export interface MissingRecord {
  readonly kind: Kind;
  readonly row: Row;
}

/** What an import would do. Plain data, so that a worker can hold and hand it back. */
export interface ImportPlan {
  readonly writes: readonly Write[];
  /** Rows after the headers: `kept` + `rejected.length`. */
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly RejectedRow[];
  readonly organisations: ImportTally;
  readonly systems: ImportTally;
  readonly assets: ImportTally;
  /** 重点, 靶标 and 上级单位 newly given or taken. */
  readonly designations: number;
  /** Cells that say something else of an organisation or system than an earlier line, which counts. */
  readonly differing: number;
  readonly changed: readonly ChangedRecord[];
  readonly missing: readonly MissingRecord[];
  /** Batches that the register was read from; see `RegisterRows`. */
  readonly batches: number;
}

/** What the list does not say itself. */
export interface ImportTerms {
  /** From when on (ms, 0 for always) and on what basis (文号) 重点, 靶标 and 上级单位 hold. */
  readonly effectiveFrom: number;
  readonly basis: string;
  /** Whether what the list lacks is marked as missing from it. */
  readonly markMissing?: boolean;
}
