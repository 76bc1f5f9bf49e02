import type { OwnershipStanding } from '#shared/journal/ownership.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** One statement of a unit, as control looks at it. */
export interface StatementRow {
  readonly id: string;
  readonly subject: RecordId;
  readonly name: string;
  readonly unit: RecordId;
  readonly unitName: string;
  readonly standing: OwnershipStanding;
  readonly reason: string;
  readonly proof: string;
  readonly statedAt: number;
  readonly decision: string;
}
