import type { RejectedScanRow } from '#shared/commands/scan-rows.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { SCAN_REJECTION_TERMS } from '#shared/text/scan-terms.ts';

/** A rejected row in words. */
export function scanRejectionLine(
  { line, reason, value }: RejectedScanRow,
  language: Language,
): string {
  const where = inLanguage({ zh: `第 ${line} 行`, en: `line ${line}` }, language);
  const more = value === undefined || value === '' ? '' : ` (${value})`;
  return `${where}: ${inLanguage(SCAN_REJECTION_TERMS[reason], language)}${more}`;
}
