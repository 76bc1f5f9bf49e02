/** Number formats that are dates or times by their number (ECMA-376 part 1, 18.8.30, with those of Chinese and Japanese programs). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a number format shows a date or a time: it names a part of one and no digits of a number. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replaceAll(/ss?\.0+/gi, 's');
  return /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare) && !/general/i.test(bare);
}

const DAY_MS = 86_400_000;
/** 1899-12-30 and 1904-01-01: day 0 of the two calendars of spreadsheets. */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/**
 * A day number of a spreadsheet as text: `2026-11-22`, with a time when it has one, only the time when it has no day.
 * Spreadsheets have no time zone; this is what people see in the cell. Null for what is no date.
 */
export function dateText(serial: number, calendar: 1900 | 1904): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  // Spreadsheets count a 29 February 1900 that never was.
  const days = calendar === 1900 && serial < 60 && serial >= 1 ? serial + 1 : serial;
  const at = DAY_ZERO[calendar] + Math.round((days * DAY_MS) / 1000) * 1000;
  const text = new Date(at).toISOString();
  const time = text.slice(11, 19);
  if (serial < 1) return time;
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`;
}
