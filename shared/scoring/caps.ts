import { known } from '#shared/kernel/result.ts';
import { type ScopeParts, scopeKey } from './book-index.ts';
import type { Stage } from './ordered-groups.ts';
import type { Category } from './rule-book.ts';

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

/** A cap that was reached, and what it kept back. */
export interface ReachedCap {
  readonly category: string;
  readonly cap: number;
  readonly points: number;
}

/** What caps left of some points. */
export interface CapOutcome {
  readonly given: number;
  readonly reached: readonly ReachedCap[];
}

/** Points as the caps let them through: whoever comes first fills them. */
export const capStage: Stage<CappedPoints, CapOutcome> = {
  evaluate(lines) {
    const used = new Map<string, number>();
    return lines.map(({ points, caps }) => {
      let given = points;
      let reached: ReachedCap[] | undefined;
      for (const { counter, category, cap } of caps) {
        const room = Math.max(0, cap - (used.get(counter) ?? 0));
        if (given <= room) continue;
        (reached ??= []).push({ category, cap, points: given - room });
        given = room;
      }
      if (given > 0) {
        for (const { counter } of caps) used.set(counter, (used.get(counter) ?? 0) + given);
      }
      return reached === undefined && given === 0 ? NOTHING : { given, reached: reached ?? NONE };
    });
  },
  sameValue: (a, b) => a.points === b.points && sameList(a.caps, b.caps, sameCap),
  sameOutcome: (a, b) => a.given === b.given && sameList(a.reached, b.reached, sameReached),
};

const NONE: readonly ReachedCap[] = [];
const NOTHING: CapOutcome = { given: 0, reached: NONE };

const sameCap = (a: AppliedCap, b: AppliedCap): boolean =>
  a.counter === b.counter && a.cap === b.cap;
const sameReached = (a: ReachedCap, b: ReachedCap): boolean =>
  a.category === b.category && a.cap === b.cap && a.points === b.points;
const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => same(item, b[at] as T)));

const kept = new WeakMap<readonly Category[], Map<string, readonly AppliedCap[]>>();
const MOST_KEPT = 50_000;

/** The caps of some categories for a result. Results of one scope share them: there are few scopes and many results. */
export function capsOf(parts: ScopeParts, categories: readonly Category[]): readonly AppliedCap[] {
  let byScope = kept.get(categories);
  if (byScope === undefined) kept.set(categories, (byScope = new Map()));
  const key = scopeKey(categories[0]?.capScope ?? 'team', parts);
  let caps = byScope.get(key);
  if (caps === undefined) {
    if (byScope.size >= MOST_KEPT) byScope.clear();
    caps = categories.map((category) => ({
      counter: `${category.id}|${scopeKey(category.capScope, parts)}`,
      category: category.id,
      cap: known(category.cap, 'only capped categories are indexed as caps'),
    }));
    byScope.set(key, caps);
  }
  return caps;
}
