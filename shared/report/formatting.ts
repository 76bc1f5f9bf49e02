import type { Exact } from '#shared/kernel/decimal.ts';
import { decimalText } from '#shared/kernel/decimal.ts';
import type { Language } from '#shared/text/language.ts';
import type { Cell, Run, Sensitive, Trace } from './model.ts';
import type { Tone } from './tone.ts';

/** A whole number with thousands separators. */
export const wholeText = (value: number): string => groupThousands(String(value));

/** Points or other exact values, at most `places` digits after the point. */
export const exactText = (value: Exact, places = 2): string =>
  groupThousands(decimalText(value, places));

/** Share of `part` in `whole` as a percentage with one digit; `—` of nothing. */
export const shareText = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`;

/** A run that shows a number and says where it comes from. */
export const count = (value: number, kind: string): Run => ({
  text: wholeText(value),
  value,
  trace: { type: 'records', kind },
});

/** A run of points. */
export const points = (value: Exact, trace: Trace): Run => ({
  text: exactText(value),
  value: value.valueOf(),
  trace,
});

/** Plain text as a run. */
export const plain = (text: string, sensitive?: Sensitive): Run =>
  sensitive === undefined ? { text } : { text, sensitive };

/** A cell of plain text. */
export const textCell = (text: string, tone?: Tone): Cell => cell([{ text }], tone);

/** A cell of one run or several. */
export const cell = (runs: Run | readonly Run[], tone?: Tone): Cell => {
  const list = 'text' in runs ? [runs] : runs;
  return tone === undefined ? { runs: list } : { runs: list, tone };
};

function groupThousands(text: string): string {
  const [whole = '', part] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** Formats moments in one time zone. */
export interface Clockwork {
  /** `2026-05-06 14:03`. */
  moment(ms: number): string;
  /** `05-06 14:03`, for charts and narrow columns. */
  short(ms: number): string;
  /** `2026-05-06`. */
  day(ms: number): string;
  /** 2026年5月6日 / 6 May 2026. */
  longDay(ms: number): string;
  /** 2小时14分 / 2 h 14 min. */
  duration(ms: number): string;
  /** How far the zone's clock is ahead of UTC at a moment, in ms. */
  offset(ms: number): number;
}

/** Clockwork of a time zone; an unknown zone reads as UTC, and {@link zoneOf} says which one is used. */
export function clockwork(timeZone: string, language: Language): Clockwork {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zoneOf(timeZone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = (ms: number): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(new Date(ms))) found[type] = value;
    return found;
  };
  return {
    moment(ms) {
      const { year, month, day, hour, minute } = parts(ms);
      return `${year}-${month}-${day} ${hour}:${minute}`;
    },
    short(ms) {
      const { month, day, hour, minute } = parts(ms);
      return `${month}-${day} ${hour}:${minute}`;
    },
    day(ms) {
      const { year, month, day } = parts(ms);
      return `${year}-${month}-${day}`;
    },
    longDay(ms) {
      const { year, month, day } = parts(ms);
      if (language === 'zh-CN') return `${year}年${Number(month)}月${Number(day)}日`;
      return `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`;
    },
    duration: (ms) => durationText(ms, language),
    offset(ms) {
      const { year, month, day, hour, minute } = parts(ms);
      const local = Date.UTC(
        Number(year),
        Number(month) - 1,
        Number(day),
        Number(hour),
        Number(minute),
      );
      return local - Math.floor(ms / 60_000) * 60_000;
    },
  };
}

/** The zone that times are shown in: `timeZone` where the platform knows it, else UTC. */
export function zoneOf(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function durationText(ms: number, language: Language): string {
  const sign = ms < 0 ? '−' : '';
  const minutes = Math.round(Math.abs(ms) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const [d, h, m] = language === 'zh-CN' ? ['天', '小时', '分'] : [' d', ' h', ' min'];
  const parts: string[] = [];
  if (days > 0) parts.push(`${days}${d}`);
  if (hours > 0) parts.push(`${hours}${h}`);
  if (days === 0 && (rest > 0 || hours === 0)) parts.push(`${rest}${m}`);
  return sign + parts.join(language === 'zh-CN' ? '' : ' ');
}
