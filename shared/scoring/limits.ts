/** A quantity that counts only as far as a limit leaves room. */
export interface LimitedQuantity {
  readonly quantity: number;
  readonly limit: number;
}

/** How much of each quantity counts, in official order. */
export function evaluateLimit(quantities: readonly LimitedQuantity[]): number[] {
  let used = 0;
  return quantities.map(({ quantity, limit }) => {
    const counted = Math.max(0, Math.min(quantity, limit - used));
    used += counted;
    return counted;
  });
}

/** A cap that points must fit under, and the counter that it shares with others. */
export interface AppliedCap {
  readonly counter: string;
  readonly category: string;
  readonly cap: number;
}

/** Points before caps, with the caps from the narrowest to the widest. */
export interface CappedPoints {
  readonly points: number;
  readonly caps: readonly AppliedCap[];
}

/** What caps left of some points. */
export interface CapOutcome {
  readonly given: number;
  /** Caps that were reached and what each kept back. */
  readonly reached: readonly {
    readonly category: string;
    readonly cap: number;
    readonly points: number;
  }[];
}

/** Points in official order as the caps let them through: whoever comes first fills them. */
export function evaluateCaps(lines: readonly CappedPoints[]): CapOutcome[] {
  const used = new Map<string, number>();
  return lines.map(({ points, caps }) => {
    let given = points;
    const reached: CapOutcome['reached'][number][] = [];
    for (const { counter, category, cap } of caps) {
      const room = Math.max(0, cap - (used.get(counter) ?? 0));
      if (given <= room) continue;
      reached.push({ category, cap, points: given - room });
      given = room;
    }
    for (const { counter } of caps) used.set(counter, (used.get(counter) ?? 0) + given);
    return { given, reached };
  });
}

export const sameCapOutcome = (a: CapOutcome, b: CapOutcome): boolean =>
  a.given === b.given &&
  a.reached.length === b.reached.length &&
  a.reached.every(({ category, cap, points }, at) => {
    const other = b.reached[at];
    return other?.category === category && other.cap === cap && other.points === points;
  });
