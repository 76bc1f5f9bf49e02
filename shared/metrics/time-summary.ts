/** Durations of one kind in ms, with what could not be measured counted apart. */
export interface TimeSummary {
  /** Durations measured: what mean and median are of. */
  readonly measured: number;
  /** Should have a duration, but one of its ends was never recorded. Never taken as 0. */
  readonly missing: number;
  /** Ends before it begins: clocks that disagree. Left out of mean and median. */
  readonly implausible: number;
  /** Rounded half up to whole ms; null where nothing was measured. */
  readonly meanMs: number | null;
  readonly medianMs: number | null;
}

/** Sums up pairs of moments (ms since 1970); null is a moment that was never recorded. */
export function summariseTimes(
  pairs: Iterable<readonly [from: number | null, to: number | null]>,
): TimeSummary {
  const durations: number[] = [];
  let missing = 0;
  let implausible = 0;
  for (const [from, to] of pairs) {
    if (from === null || to === null) missing++;
    else if (to < from) implausible++;
    else durations.push(to - from);
  }
  durations.sort((a, b) => a - b);
  return {
    measured: durations.length,
    missing,
    implausible,
    meanMs: meanOf(durations),
    medianMs: medianOf(durations),
  };
}

function meanOf(durations: readonly number[]): number | null {
  if (durations.length === 0) return null;
  const sum = durations.reduce((total, one) => total + one, 0);
  return Math.floor((2 * sum + durations.length) / (2 * durations.length));
}

/** The middle one; of an even number the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2);
  const middle = sorted.length % 2 === 0 ? sorted.slice(half - 1, half + 1) : [sorted[half] ?? 0];
  return sorted.length === 0 ? null : meanOf(middle);
}
