/** Calendar day as `YYYY-MM-DD`, in whatever time zone is meant. */
export type CalendarDay = string;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * Milliseconds that clocks in `timeZone` (IANA) are ahead of UTC at an instant.
 * @param instant ms since 1970
 */
export function offsetAt(instant: number, timeZone: string): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(second)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

/** The wall clock of `timeZone` at an instant, written as if it were UTC: its day and time can be read with UTC arithmetic. */
export const wallTime = (instant: number, timeZone: string): number =>
  instant + offsetAt(instant, timeZone);

/**
 * The instant at which wall clocks of `timeZone` show `wall` (as {@link wallTime} writes it). A time that comes twice when clocks are
 * put back is its `first` or its `last` coming; one that never comes, since clocks are put forward over it, is the instant of that change.
 */
export function instantOf(wall: number, timeZone: string, which: 'first' | 'last'): number {
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const comings = [wall - before, wall - after].filter(
    (instant) => wallTime(instant, timeZone) === wall,
  );
  if (comings.length > 0) return which === 'first' ? Math.min(...comings) : Math.max(...comings);
  // Skipped: the change lies between the two readings of the wall clock.
  let [early, late] = [wall - after, wall - before];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (offsetAt(middle, timeZone) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** Calendar day of a wall time. */
export const dayOfWall = (wall: number): CalendarDay => new Date(wall).toISOString().slice(0, 10);

/** Midnight of a calendar day as a wall time; NaN for what is no day. */
export function wallOfDay(day: CalendarDay): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(wall) || dayOfWall(wall) !== day ? Number.NaN : wall;
}

/** Calendar day in `timeZone` at an instant. */
export const dayAt = (instant: number, timeZone: string): CalendarDay =>
  dayOfWall(wallTime(instant, timeZone));

/** The day that is `count` days later. */
export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  dayOfWall(wallOfDay(day) + count * DAY_MS);

/** Days from the first to the last, both included; none when they are reversed. At most `limit`. */
export function daysBetween(first: CalendarDay, last: CalendarDay, limit = 400): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = first; day <= last && days.length < limit; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: CalendarDay): number =>
  ((new Date(wallOfDay(day)).getUTCDay() + 6) % 7) + 1;

/** Instant of a minute of a day: 0 is midnight, 1,500 is 01:00 of the next day. */
export const instantOfMinute = (
  day: CalendarDay,
  minute: number,
  timeZone: string,
  which: 'first' | 'last',
): number => instantOf(wallOfDay(day) + minute * MINUTE_MS, timeZone, which);
