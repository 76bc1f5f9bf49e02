import type { Report } from '../model.ts';

/** Version of the JSON form of a report. */
export const REPORT_JSON_FORMAT = 1;

/** The report model as JSON: every text as recorded, every number with its trace. Pictures keep their shapes. */
export const renderJson = (report: Report): string =>
  `${JSON.stringify({ format: REPORT_JSON_FORMAT, ...report }, null, 2)}\n`;
