import type { ZeroReportState } from '#shared/commands/file-zero-report.ts';
import type { ZeroReport } from '#shared/domain/assurance.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A unit at one due time. */
export interface UnitReport {
  readonly id: string;
  readonly unit: RecordId;
  readonly name: string;
  readonly state: ZeroReportState;
  readonly report: ZeroReport | undefined;
}
