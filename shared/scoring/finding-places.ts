import { known } from '#shared/kernel/result.ts';
import {
  type Circumstances,
  type LineFate,
  type PreparedLine,
  refusalOf,
  unitsOf,
} from './attack-lines.ts';
import { type BookIndex, scopeKey } from './book-index.ts';
import { type CappedPoints, type CapOutcome, capsOf } from './caps.ts';
import type { AgainstUnit } from './elimination.ts';
import type { FindingFacts } from './finding-facts.ts';
import type { FindingScore } from './finding-score.ts';
import type { GainedPrivilege, TakenUnits } from './ladders.ts';
import type { LimitedQuantity } from './limits.ts';
import type { Place } from './ordered-groups.ts';
import type { Scope } from './rule-book-values.ts';

/** A line on its way through the stages. */
export interface LineInWork {
  readonly line: PreparedLine;
  countedByFactors: number;
  counted: number;
}

/** A finding that has facts. */
export interface Live {
  readonly facts: FindingFacts;
  readonly lines: readonly LineInWork[];
}

/** Outcome of an owner at its place in a stage. */
export type OutcomeAt<Out> = (place: number) => Out | undefined;

/** A line of which nothing was taken yet. */
export const inWork = (line: PreparedLine): LineInWork => ({
  line,
  countedByFactors: line.award.quantity,
  counted: line.award.quantity,
});

/** Against which unit a result counts, and whether it takes the unit across the line. */
export function eliminationPlaces(
  { facts }: Live,
  { crosses }: { readonly crosses: boolean },
): Place<AgainstUnit>[] {
  const { unit } = facts.placement;
  return facts.standing === 'confirmed' && unit !== null
    ? [{ group: unit, order: facts.order, value: { facts, crosses } }]
    : [];
}

/** Places of lines that stand on a ladder and have not been made worthless. */
export function ladderLines(facts: FindingFacts, prepared: readonly PreparedLine[]): number[] {
  const places: number[] = [];
  for (const [at, { alive, entry }] of prepared.entries()) {
    const rung = entry?.rung;
    if (alive && rung !== undefined && heldOn(facts, rung.ladder.per) !== '') places.push(at);
  }
  return places;
}

const heldOn = (facts: FindingFacts, per: 'asset' | 'system'): string =>
  (per === 'asset' ? facts.content.asset : facts.system) ?? '';

/** Ladders that the lines of a result stand on. */
export const ladderPlaces = (
  facts: FindingFacts,
  prepared: readonly PreparedLine[],
): Place<GainedPrivilege>[] =>
  ladderLines(facts, prepared).map((at) => {
    const { entry, units } = known(prepared[at], 'its place comes from the same list');
    const { ladder } = known(entry?.rung, 'only lines on a ladder have a place');
    return {
      group: `${facts.team}|${ladder.id}|${heldOn(facts, ladder.per)}`,
      order: { ...facts.order, index: at },
      value: { units, item: entry?.item.id ?? '', sequence: facts.sequence },
    };
  });

/** Places of awards that can be the first of their kind. */
export function firstAwards(facts: FindingFacts, late: Circumstances['late']): number[] {
  if (facts.standing !== 'confirmed' || facts.ruling === undefined) return [];
  const { firstBlood } = facts.index.book;
  if (!firstBlood || (firstBlood.per === 'system' ? facts.system : facts.placement.unit) === null) {
    return [];
  }
  const places: number[] = [];
  for (const [at, { item }] of facts.ruling.awards.entries()) {
    const entry = facts.index.items.get(item);
    if (entry?.firstBlood !== true) continue;
    if (refusalOf(facts, entry, late) === null) places.push(at);
  }
  return places;
}

/** Of what the awards of a result could be the first. */
export const firstPlaces = (facts: FindingFacts, awards: readonly number[]): Place<null>[] =>
  awards.map((at) => {
    const per = facts.index.book.firstBlood?.per;
    const against = per === 'system' ? facts.system : facts.placement.unit;
    const item = per === 'unit-item' ? (facts.ruling?.awards[at]?.item ?? '') : '';
    return { group: `${against}|${item}`, order: { ...facts.order, index: at }, value: null };
  });

/** What a result takes from a unit for which the book has a deduction line. */
export function crossingPlaces(score: FindingScore | undefined): Place<TakenUnits>[] {
  const line = score?.facts.index.book.elimination?.deductionLine ?? null;
  if (line === null || score === undefined) return [];
  const { standing, placement, order } = score.facts;
  if (standing !== 'confirmed' || placement.unit === null) return [];
  return [{ group: placement.unit, order, value: { taken: score.taken, line } }];
}

/** Repeats of which vulnerability a result is among. */
export function repeatPlaces(facts: FindingFacts, late: boolean): Place<null>[] {
  const { repeatKey, standing, voided, order, ruling, index } = facts;
  if (repeatKey === null || standing !== 'confirmed' || voided || late) return [];
  const repeatable = ruling?.awards.some(
    ({ item }) => index.items.get(item)?.item.dedupe === 'book',
  );
  return repeatable === true ? [{ group: repeatKey, order, value: null }] : [];
}

interface LimitedLine {
  readonly at: number;
  readonly one: LineInWork;
  readonly by: string;
  readonly limit: { readonly count: number; readonly scope: Scope };
}

/** Factors of lines that count only so many results. */
function limitedFactors(lines: readonly LineInWork[], index: BookIndex | undefined): LimitedLine[] {
  const limited: LimitedLine[] = [];
  for (const [at, one] of lines.entries()) {
    if (!one.line.alive) continue;
    for (const { rule } of one.line.factors) {
      const limit = index?.multipliers.get(rule)?.limit ?? null;
      if (limit !== null) limited.push({ at, one, by: rule, limit });
    }
  }
  return limited;
}

/** Lines of items that count only so often. */
function limitedItems(lines: readonly LineInWork[]): LimitedLine[] {
  const limited: LimitedLine[] = [];
  for (const [at, one] of lines.entries()) {
    const item = one.line.entry?.item;
    if (one.line.alive && item !== undefined && item.limit !== null) {
      limited.push({ at, one, by: item.id, limit: item.limit });
    }
  }
  return limited;
}

/** Limits of factors that a result is counted under. */
export const factorLimitPlaces = ({ facts, lines }: Live): Place<LimitedQuantity>[] =>
  limitedFactors(lines, facts.index).map((limited) =>
    limitPlace(facts, limited, limited.one.line.award.quantity),
  );

/** Limits of items that a result is counted under. */
export const itemLimitPlaces = ({ facts, lines }: Live): Place<LimitedQuantity>[] =>
  limitedItems(lines).map((limited) => limitPlace(facts, limited, limited.one.countedByFactors));

const limitPlace = (
  facts: FindingFacts,
  { at, by, limit }: LimitedLine,
  quantity: number,
): Place<LimitedQuantity> => ({
  group: `${by}|${scopeKey(limit.scope, facts.scope)}`,
  order: { ...facts.order, index: at },
  value: { quantity, limit: limit.count },
});

/** Counts lines under the limits of their factors. */
export function countUnderFactors(
  lines: readonly LineInWork[],
  index: BookIndex | undefined,
  outcome: OutcomeAt<number>,
): void {
  for (const one of lines) one.countedByFactors = one.line.award.quantity;
  for (const [place, { one }] of limitedFactors(lines, index).entries()) {
    one.countedByFactors = Math.min(one.countedByFactors, outcome(place) ?? 0);
  }
}

/** Counts lines under the items' own limits. */
export function countUnderItems(lines: readonly LineInWork[], outcome: OutcomeAt<number>): void {
  for (const one of lines) one.counted = one.countedByFactors;
  for (const [place, { one }] of limitedItems(lines).entries()) one.counted = outcome(place) ?? 0;
}

const hasTreeCaps = ({ alive, entry }: PreparedLine): boolean =>
  alive && entry !== undefined && entry.treeCaps.length > 0;
const hasTeamCaps = ({ alive, entry }: PreparedLine): boolean =>
  alive && entry !== undefined && entry.teamCaps.length > 0;

/** Points of a result under the caps within its unit tree. */
export function treeCapPlaces({ facts, lines }: Live): Place<CappedPoints>[] {
  const places: Place<CappedPoints>[] = [];
  for (const [at, { line, counted }] of lines.entries()) {
    if (!hasTreeCaps(line)) continue;
    places.push({
      group: scopeKey('team-unit-tree', facts.scope),
      order: lines.length === 1 ? facts.order : { ...facts.order, index: at },
      value: {
        points: unitsOf(facts.index, line, counted).rounded,
        caps: capsOf(facts.scope, line.entry?.treeCaps ?? []),
      },
    });
  }
  return places;
}

/** Points of a result under the caps over its whole team. */
export function teamCapPlaces(
  { facts, lines }: Live,
  treeOutcome: OutcomeAt<CapOutcome>,
): Place<CappedPoints>[] {
  const places: Place<CappedPoints>[] = [];
  let treePlace = 0;
  for (const [at, { line, counted }] of lines.entries()) {
    const tree = hasTreeCaps(line) ? treeOutcome(treePlace++) : undefined;
    if (!hasTeamCaps(line)) continue;
    places.push({
      group: facts.team,
      order: { ...facts.order, index: at },
      value: {
        points: tree?.given ?? unitsOf(facts.index, line, counted).rounded,
        caps: capsOf(facts.scope, line.entry?.teamCaps ?? []),
      },
    });
  }
  return places;
}

/** What limits and caps made of the lines of a result. */
export function fatesOf(
  { facts, lines }: Live,
  treeOutcome: OutcomeAt<CapOutcome>,
  teamOutcome: OutcomeAt<CapOutcome>,
): LineFate[] {
  let treePlace = 0;
  let teamPlace = 0;
  return lines.map(({ line, countedByFactors, counted }) => ({
    countedByFactors,
    counted,
    result: unitsOf(facts.index, line, counted),
    treeCap: hasTreeCaps(line) ? treeOutcome(treePlace++) : undefined,
    teamCap: hasTeamCaps(line) ? teamOutcome(teamPlace++) : undefined,
  }));
}
