import { WEAK_POINT_CATEGORIES, type WeakPointCategory } from '#shared/domain/weak-point.ts';
import { UNSETTLED, type WeakPointState } from '#shared/domain/weak-point-state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type CountedRate, countRate, type RateItem } from './counted-rate.ts';
import type { Incident } from './incident-facts.ts';
import type { PostureAsset, PostureFacts, PostureWeakPoint } from './posture-facts.ts';

/** A stretch of time, ms since 1970, both ends in it; null has no end there. */
export interface Window {
  readonly from: number | null;
  readonly to: number | null;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

const item = (id: RecordId, counts: RateItem['counts'], reason = '', weight = 1): RateItem => ({
  id,
  counts,
  reason,
  weight,
});

/** Which units are counted: one, those of a sector or district, or all. */
export type InGroup = (unit: RecordId | null) => boolean;

/** Everything: also what belongs to no known unit. */
export const EVERY_UNIT: InGroup = () => true;

/**
 * 资产纳管率: managed ∩ in scope ÷ in scope at the moment of the facts, in scope = registered ∪ discovered. Managed = owner, known criticality,
 * and seen by a scan or endpoint sensor within the days of the settings. Assets of units outside the list are excluded.
 */
export function managedRate(facts: PostureFacts, group: InGroup = EVERY_UNIT): CountedRate {
  const items: RateItem[] = [];
  for (const asset of facts.assets) if (group(asset.unit)) items.push(managedItem(asset, facts));
  if (group(null)) {
    for (const { id } of facts.unregistered) items.push(item(id, 'no', 'not-registered'));
  }
  return countRate(items);
}

function managedItem(asset: PostureAsset, { units, asOf, settings }: PostureFacts): RateItem {
  const { id, weight, coveredAt } = asset;
  if (asset.unit !== null && units.get(asset.unit)?.isInScope === false) {
    return item(id, 'excluded', 'unit-outside', weight);
  }
  const no = (reason: string): RateItem => item(id, 'no', reason, weight);
  if (asset.isDisowned) return no('declared-unmanaged');
  if (!asset.hasOwner) return no('no-owner');
  if (!asset.hasCriticality) return no('no-criticality');
  if (coveredAt === null) return no('never-covered');
  return coveredAt < asOf - settings.coverageDays * DAY_MS
    ? no('cover-too-old')
    : item(id, 'yes', '', weight);
}

const isIn = (at: number | null, { from, to }: Window): boolean =>
  (from === null || (at ?? 0) >= from) && (to === null || (at ?? 0) <= to);

const INVALID: ReadonlySet<WeakPointState> = new Set(['false-positive', 'duplicate']);

/** Weak points of a group that were first seen in a window. */
const cohort = (facts: PostureFacts, window: Window, group: InGroup): PostureWeakPoint[] =>
  facts.weakPoints.filter(({ value, unit }) => group(unit) && isIn(value.firstSeenAt, window));

/**
 * 漏洞闭环率: closed, which takes a passed retest, ÷ valid, of those first seen in the window. Duplicates and false positives are
 * excluded. An accepted risk is valid and not closed; it has its own reason, so that it is seen apart.
 */
export const closedRate = (
  facts: PostureFacts,
  window: Window,
  group: InGroup = EVERY_UNIT,
): CountedRate =>
  countRate(
    cohort(facts, window, group).map(({ id, standing: { state } }) => {
      if (INVALID.has(state)) return item(id, 'excluded', state);
      return state === 'closed' ? item(id, 'yes') : item(id, 'no', state);
    }),
  );

/**
 * The same on time: closed by the due date (with its extensions) ÷ valid ones that were closed or whose due date has come. What is not due yet,
 * or never, is excluded.
 */
export const closedOnTimeRate = (
  facts: PostureFacts,
  window: Window,
  group: InGroup = EVERY_UNIT,
): CountedRate =>
  countRate(
    cohort(facts, window, group).map(({ id, standing: { state, dueAt, closedAt } }) => {
      if (INVALID.has(state)) return item(id, 'excluded', state);
      if (dueAt === null) return item(id, 'excluded', 'no-due-date');
      if (closedAt !== null) {
        return closedAt <= dueAt ? item(id, 'yes') : item(id, 'no', 'closed-late');
      }
      if (dueAt > facts.asOf) return item(id, 'excluded', 'not-due-yet');
      return item(id, 'no', state === 'accepted' ? 'accepted' : 'overdue');
    }),
  );

/**
 * 事件处置率: incidents that were contained, eradicated and recovered from, and whose response a ruling confirmed, ÷ confirmed incidents
 * of the window.
 */
export const handledRate = (
  incidents: readonly Incident[],
  window: Window,
  group: InGroup = EVERY_UNIT,
): CountedRate =>
  countRate(
    incidents
      .filter(({ unit, attackedAt }) => group(unit) && isIn(attackedAt, window))
      .map((incident) => item(incident.id, ...handledOf(incident))),
  );

function handledOf({ response, isVerified }: Incident): ['yes' | 'no', string] {
  if (response === null) return ['no', 'no-response'];
  if (response.containedAt === null) return ['no', 'not-contained'];
  if (response.eradicatedAt === null) return ['no', 'not-eradicated'];
  if (response.recoveredAt === null) return ['no', 'not-recovered'];
  return isVerified ? ['yes', ''] : ['no', 'not-verified'];
}

/** The same on time: recovered within the hours of the settings after detection. What was never handled is late. */
export const handledOnTimeRate = (
  incidents: readonly Incident[],
  window: Window,
  hours: number,
  group: InGroup = EVERY_UNIT,
): CountedRate =>
  countRate(
    incidents
      .filter(({ unit, attackedAt }) => group(unit) && isIn(attackedAt, window))
      .map((incident) => {
        const [counts, reason] = handledOf(incident);
        if (counts === 'no') return item(incident.id, counts, reason);
        const { detectedAt = null, recoveredAt = null } = incident.response ?? {};
        if (detectedAt === null || recoveredAt === null) return item(incident.id, 'no', 'no-times');
        return recoveredAt - detectedAt <= hours * HOUR_MS
          ? item(incident.id, 'yes')
          : item(incident.id, 'no', 'handled-late');
      }),
  );

/** Incidents that a response dates the detection of ÷ confirmed incidents. */
export const detectedRate = (
  incidents: readonly Incident[],
  group: InGroup = EVERY_UNIT,
): CountedRate =>
  countRate(
    incidents
      .filter(({ unit }) => group(unit))
      .map(({ id, response }) =>
        typeof response?.detectedAt === 'number' ? item(id, 'yes') : item(id, 'no', 'not-detected'),
      ),
  );

/** The rates of one category of 二高一弱, of valid ones. */
export interface CategoryRates {
  readonly category: WeakPointCategory;
  /** Still to be settled ÷ valid. */
  readonly open: CountedRate;
  /** To be reached from the internet ÷ open. */
  readonly exposed: CountedRate;
  readonly closedOnTime: CountedRate;
  /** Exploited in this drill ÷ valid. */
  readonly exploited: CountedRate;
}

/** Rates of each category of 二高一弱. */
export function categoryRates(
  facts: PostureFacts,
  window: Window,
  group: InGroup = EVERY_UNIT,
): CategoryRates[] {
  return WEAK_POINT_CATEGORIES.map((category) => {
    const own = {
      ...facts,
      weakPoints: facts.weakPoints.filter(({ value }) => value.category === category),
    };
    const valid = cohort(own, window, group).filter(({ standing }) => !INVALID.has(standing.state));
    const open = valid.filter(({ standing }) => UNSETTLED.has(standing.state));
    const rate = (
      some: readonly PostureWeakPoint[],
      is: (one: PostureWeakPoint) => boolean,
      reason: string,
    ): CountedRate =>
      countRate(some.map((one) => (is(one) ? item(one.id, 'yes') : item(one.id, 'no', reason))));
    return {
      category,
      open: rate(valid, ({ standing }) => UNSETTLED.has(standing.state), 'settled'),
      exposed: rate(open, ({ value }) => value.exposure === 'internet', 'not-exposed'),
      closedOnTime: closedOnTimeRate(own, window, group),
      exploited: exploitedRate(own, window, group),
    };
  });
}

/** Exploited in this drill ÷ valid weak points. */
export const exploitedRate = (
  facts: PostureFacts,
  window: Window,
  group: InGroup = EVERY_UNIT,
): CountedRate =>
  countRate(
    cohort(facts, window, group)
      .filter(({ standing }) => !INVALID.has(standing.state))
      .map(({ id, exploitedBy }) =>
        exploitedBy.length > 0 ? item(id, 'yes') : item(id, 'no', 'not-exploited'),
      ),
  );
