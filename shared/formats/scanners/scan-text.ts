import type { Severity } from '#shared/domain/weak-point.ts';

/** Longest text of one field that is looked at; a row with a longer one is not taken. */
export const MAX_FIELD_CHARS = 1_000_000;

/** Characters that no line holds: controls, and those that turn the direction of text around. */
const UNSEEN = /[\u{0}-\u{1F}\u{7F}-\u{9F}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]+/gu;

/** A foreign text as one clean NFC line of at most `max` code points; what is cut off is marked by an ellipsis. */
export const cleanLine = (text: string, max: number): string =>
  cut(text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').normalize('NFC').trim(), max);

/** A foreign text as clean NFC lines. */
export function cleanParagraph(text: string, max: number): string {
  const lines = text
    .slice(0, max * 8)
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .replaceAll(UNSEEN, ' ')
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim(),
    );
  const joined = lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .normalize('NFC')
    .trim();
  return cut(joined, max);
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = Array.from(text.slice(0, max * 2));
  return points.length <= max && text.length <= max * 2
    ? text
    : `${points
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

const SEVERITY_WORDS: Readonly<Record<string, Severity>> = {
  none: 'info',
  info: 'info',
  informational: 'info',
  unknown: 'info',
  '0': 'info',
  low: 'low',
  '1': 'low',
  medium: 'medium',
  moderate: 'medium',
  '2': 'medium',
  high: 'high',
  important: 'high',
  '3': 'high',
  critical: 'critical',
  '4': 'critical',
  信息: 'info',
  低危: 'low',
  低: 'low',
  中危: 'medium',
  中: 'medium',
  高危: 'high',
  高: 'high',
  严重: 'critical',
  超危: 'critical',
};

/** A severity as scanners write it; an empty one says nothing was wrong. Null: a word that we don't know. */
export function readSeverity(text: string): Severity | null {
  const word = text.trim().toLowerCase();
  if (word === '') return 'info';
  return Object.hasOwn(SEVERITY_WORDS, word) ? (SEVERITY_WORDS[word] ?? null) : null;
}

/** A CVSS score times ten; null where the text is none. */
export function readCvss(text: string): number | null {
  const plain = text.trim();
  if (!/^\d{1,2}(\.\d+)?$/.test(plain)) return null;
  const tenths = Math.round(Number(plain) * 10);
  return tenths <= 100 ? tenths : null;
}

/** All CVE names in a text, upper case, each once. */
export const readCves = (text: string): string[] =>
  [
    ...new Set(
      (text.slice(0, 40_000).match(/CVE-\d{4}-\d{4,8}/gi) ?? []).map((cve) => cve.toUpperCase()),
    ),
  ].slice(0, 300);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours behind UTC of the zones that scanners abbreviate. */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
};

/**
 * A time as scanners write it, ms since 1970: epoch seconds or ms, ISO 8601, `Tue Jun 25 10:39:42 2013`, `Jan 5, 2021 10:24:08 MST`.
 * What names no zone is read as UTC. Null: no time.
 */
export function readTime(text: string): number | null {
  const plain = text.trim();
  if (/^\d{9,10}$/.test(plain)) return Number(plain) * 1000;
  if (/^\d{12,13}$/.test(plain)) return Number(plain);
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i.exec(
      plain,
    );
  if (iso !== null) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', zone = 'Z'] = iso;
    return utc(Number(year), Number(month) - 1, Number(day), [hour, minute, second], zone);
  }
  const unix = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i.exec(plain);
  if (unix !== null) {
    const [, month = '', day, hour = '', minute = '', second = '', year] = unix;
    return utc(Number(year), monthOf(month), Number(day), [hour, minute, second], 'Z');
  }
  const words =
    /^([a-z]{3})[a-z]* (\d{1,2}), (\d{4})(?: (\d{2}):(\d{2}):(\d{2}))?(?: ([a-z]{1,4}))?$/i.exec(
      plain,
    );
  if (words === null) return null;
  const [, month = '', day, year, hour = '0', minute = '0', second = '0', zone = 'Z'] = words;
  return utc(Number(year), monthOf(month), Number(day), [hour, minute, second], zone);
}

const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase());

function utc(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: readonly [string, string, string],
  zone: string,
): number | null {
  const at = Date.UTC(year, month, day, Number(hour), Number(minute), Number(second));
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const minutes =
    offset === null
      ? (ZONES[zone.toUpperCase()] ?? 0) * 60
      : (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  const epoch = at - minutes * 60_000;
  const isReal = month >= 0 && month < 12 && day >= 1 && day <= 31 && epoch >= 0 && epoch < 2 ** 48;
  return isReal ? epoch : null;
}
