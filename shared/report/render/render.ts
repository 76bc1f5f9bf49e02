import { utf8 } from '#shared/kernel/bytes.ts';
import type { Report } from '../model.ts';
import { renderDocx } from './docx.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';

/** Files that a report can be written as. */
export const REPORT_FORMATS = ['docx', 'html', 'markdown', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Ending and media type of each format. */
export const REPORT_FILES: Readonly<
  Record<ReportFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { extension: 'html', mediaType: 'text/html' },
  markdown: { extension: 'md', mediaType: 'text/markdown' },
  json: { extension: 'json', mediaType: 'application/json' },
};

/** The bytes of a report in one format; the same report always gives the same bytes. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'docx':
      return renderDocx(report);
    case 'html':
      return utf8(renderHtml(report));
    case 'markdown':
      return utf8(renderMarkdown(report));
    case 'json':
      return utf8(renderJson(report));
  }
}
