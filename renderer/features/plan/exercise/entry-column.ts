import type { DataColumn } from '#renderer/ui/data-table.tsx';
import type { Recorded } from '#shared/journal/read.ts';

/** A column of a register of the plan. */
export interface EntryColumn<Value extends object> extends DataColumn<Recorded<Value>> {
  readonly header: string;
  /** Pixels, where the register is too long for a plain table. */
  readonly width?: number;
}
