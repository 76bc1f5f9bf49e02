import type { Award } from '#shared/domain/judging.ts';
import { ceiling, type Exact, exact, floor, halfUp } from '#shared/kernel/decimal.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';

/** One received result as the naive evaluator sees it: everything already looked up. */
export interface PlainResult {
  readonly id: string;
  readonly confirmed: boolean;
  readonly sequence: number;
  readonly team: string;
  readonly unit: string | null;
  readonly tree: string;
  readonly system: string;
  readonly asset: string | null;
  readonly attackedAt: number;
  readonly outside: boolean;
  readonly withdrawn: boolean;
  readonly keyUnit: boolean;
  readonly ipv6: boolean;
  readonly target: 'main' | 'secondary' | 'none';
  readonly repeatKey: string | null;
  readonly receivedAt: number;
  readonly ruledAt: number;
  readonly awards: readonly Award[];
}

/**
 * The attack side read straight from the rules, slowly and with no memory: totals by team and by unit. Knows only books whose
 * elimination counts confirmation against receipt and whose caps and limits are per unit tree or team, as the municipal sample's.
 */
export function naiveTotals(
  results: readonly PlainResult[],
  book: RuleBook,
  endsAt: number | null = null,
): { teams: Map<string, number>; units: Map<string, number>; taken: Map<string, number> } {
  const confirmed = results.filter((result) => result.confirmed);
  const ordered = [...confirmed].sort((a, b) => a.sequence - b.sequence);
  const item = (id: string) => book.items.find((one) => one.id === id);
  const category = (id: string | null | undefined) => book.categories.find((one) => one.id === id);
  const side = (id: string) => category(item(id)?.category)?.side;
  const fitsTarget = (result: PlainResult, id: string): boolean =>
    (item(id)?.target ?? null) === null || item(id)?.target === result.target;
  const isVoided = (result: PlainResult): boolean =>
    result.awards.some((one) => item(one.item)?.voidsResult === true);
  const breaches = ordered.filter(
    (result) =>
      !isVoided(result) &&
      result.awards.some(
        (one) => item(one.item)?.eliminates === true && fitsTarget(result, one.item),
      ),
  );
  const isLate = (result: PlainResult): boolean => {
    const against = breaches.filter(({ unit }) => unit !== null && unit === result.unit);
    const first = against.reduce<PlainResult | undefined>(
      (best, one) => (best === undefined || one.ruledAt < best.ruledAt ? one : best),
      undefined,
    );
    return first !== undefined && first.id !== result.id && result.receivedAt > first.ruledAt;
  };
  const seen = new Map<string, number>();
  const counters = new Map<string, number>();
  const takeUpTo = (key: string, wanted: number, most: number): number => {
    const used = counters.get(key) ?? 0;
    const taken = Math.max(0, Math.min(wanted, most - used));
    counters.set(key, used + taken);
    return taken;
  };
  const teams = new Map<string, number>();
  const units = new Map<string, number>();
  const gains = new Map<string, number>();
  const takenBy = new Map<string, number>();
  const crossed = new Map<string, number>();
  const firsts = new Set<string>();
  const highest = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, points: number) =>
    map.set(key, (map.get(key) ?? 0) + points);

  for (const result of ordered) {
    const voided = isVoided(result);
    const out = result.unit === null ? undefined : crossed.get(result.unit);
    const late = isLate(result) || (out !== undefined && result.receivedAt > out);
    let own = 0;
    let against = 0;
    let ordinal = 0;
    const repeatable = result.awards.some((one) => item(one.item)?.dedupe === 'book');
    if (result.repeatKey !== null && repeatable && !voided && !late) {
      ordinal = seen.get(result.repeatKey) ?? 0;
      seen.set(result.repeatKey, ordinal + 1);
    }
    for (const award of result.awards) {
      const rule = item(award.item);
      const of = side(award.item);
      if (rule === undefined) continue;
      if (voided || (of !== 'attack' && of !== 'bonus') || (late && of === 'attack')) continue;
      if (!fitsTarget(result, award.item)) continue;
      const maximum =
        rule.worth.type === 'points'
          ? rule.worth.points
          : rule.worth.type === 'bands'
            ? Math.max(...rule.worth.bands.map(({ max }) => max))
            : 0;
      let base = Math.min(Math.max(0, award.points), maximum * award.quantity);
      let counted = award.quantity;
      const factors: string[] = [];
      const limits: [string, number, string][] = [];
      if (book.dedupe !== null && rule.dedupe === 'book') {
        factors.push(book.dedupe.factors[ordinal] ?? book.dedupe.afterLast);
      }
      if (book.firstBlood?.categories.includes(rule.category) && result.unit !== null) {
        const key = `${result.unit} ${award.item}`;
        if (!firsts.has(key)) factors.push(book.firstBlood.factor);
        firsts.add(key);
      }
      if (book.lateSubmission) {
        const { withinMinutes, afterEndMinutes, factor } = book.lateSubmission;
        const waited = result.receivedAt - result.attackedAt > (withinMinutes ?? Infinity) * 60_000;
        const after =
          endsAt !== null && result.receivedAt > endsAt + (afterEndMinutes ?? 0) * 60_000;
        if (waited || after) factors.push(factor);
      }
      for (const multiplier of book.multipliers) {
        const { when } = multiplier;
        const applies =
          when.type === 'key-unit'
            ? result.keyUnit
            : when.type === 'ipv6'
              ? result.ipv6
              : {
                  outside: result.outside,
                  withdrawn: result.withdrawn,
                  participant: !result.outside && !result.withdrawn,
                }[when.value];
        if (!applies || !multiplier.categories.includes(rule.category)) continue;
        factors.push(multiplier.factor);
        if (multiplier.limit !== null)
          limits.push([multiplier.id, multiplier.limit.count, multiplier.limit.scope]);
      }
      let dead = factors.some((factor) => exact(factor).equals(0));
      const ladder = book.ladders?.find(({ items }) => items.includes(award.item));
      const held = ladder?.per === 'asset' ? result.asset : result.system;
      if (ladder !== undefined && held && !dead) {
        const key = `${result.team} ${ladder.id} ${held}`;
        const before = highest.get(key);
        if (before !== undefined) {
          highest.set(key, Math.max(before, base));
          base = Math.max(0, base - before);
          dead = base === 0;
        } else highest.set(key, base);
      }
      let value = exact(base);
      for (const factor of factors) value = roundStep(value.mul(exact(factor)), book);
      const scoped = (scope: string): string =>
        scope === 'team' ? result.team : `${result.team}|${result.tree}`;
      if (!dead) {
        for (const [id, count, scope] of limits)
          counted = takeUpTo(`${id}|${scoped(scope)}`, counted, count);
        if (rule.limit !== null)
          counted = takeUpTo(`${rule.id}|${scoped(rule.limit.scope)}`, counted, rule.limit.count);
      }
      value = roundStep(value.mul(counted).div(award.quantity), book);
      let points = roundOnce(value, book).valueOf();
      const chain = [];
      for (let next = category(rule.category); next !== undefined; next = category(next.parent)) {
        if (next.cap !== null) chain.push(next);
      }
      for (const one of chain) {
        const left = (one.cap ?? 0) - (counters.get(`${one.id}|${scoped(one.capScope)}`) ?? 0);
        points = Math.min(points, Math.max(0, left));
      }
      for (const one of chain) add(counters, `${one.id}|${scoped(one.capScope)}`, points);
      add(teams, result.team, points);
      own += points;
      if (of === 'attack') against += points;
      if (of === 'attack' && result.unit !== null) add(units, result.unit, points);
    }
    add(gains, result.team, own);
    takenBy.set(result.id, against);
    for (const award of result.awards) {
      const share = item(award.item)?.percent;
      if (share?.of === 'result') add(teams, result.team, -shareOf(own, share, award, book));
    }
    const line = book.elimination?.deductionLine ?? Infinity;
    if (result.unit !== null && !crossed.has(result.unit) && against > 0) {
      if ((units.get(result.unit) ?? 0) >= line) crossed.set(result.unit, result.ruledAt);
    }
  }
  for (const result of results) {
    for (const award of result.awards) {
      const rule = item(award.item);
      if (side(award.item) !== 'penalty' || rule === undefined) continue;
      if (rule.worth.type === 'points') add(teams, result.team, rule.worth.points * award.quantity);
      const share = rule.percent;
      if (share?.of === 'gains') {
        add(teams, result.team, -shareOf(gains.get(result.team) ?? 0, share, award, book));
      }
    }
  }
  return { teams, units, taken: takenBy };
}

const shareOf = (
  of: number,
  { permille }: { readonly permille: number },
  { quantity }: Award,
  book: RuleBook,
): number =>
  roundOnce(
    exact(of)
      .mul(Math.min(1000, permille * quantity))
      .div(1000),
    book,
  ).valueOf();

function roundOnce(value: Exact, { arithmetic }: RuleBook): Exact {
  return { ceil: ceiling, 'half-up': halfUp, floor }[arithmetic.rounding](value);
}

const roundStep = (value: Exact, book: RuleBook): Exact =>
  book.arithmetic.roundAt === 'each-step' ? roundOnce(value, book) : value;
