import type { FilingKind } from '#shared/domain/engagement.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import { containsRange, type IpRange, parseIpRange } from '#shared/domain/ip-range.ts';
import { windowAt, type WindowPlan } from '#shared/domain/open-windows.ts';
import type { Restriction } from '#shared/domain/restriction.ts';
import { wallTime } from '#shared/domain/zoned-time.ts';
import { covers, isExtraTime, isStopped, type KnownStop } from '#shared/journal/stops.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Participation } from '#shared/scoring/unit-placement.ts';

/** Who would attack what, when, from where and how. What is not known is null or empty and is not judged. */
export interface Attack {
  readonly team: RecordId;
  readonly organisation: RecordId | null;
  readonly system: RecordId | null;
  readonly asset: RecordId | null;
  /** Address attacked, besides that of the asset. */
  readonly destination: string;
  /** Milliseconds since 1970. */
  readonly at: number | null;
  /** Address that it comes from. */
  readonly source: string | null;
  readonly methods: readonly FilingKind[];
}

/** What the rules of engagement in force at a moment say of a way of attacking. */
export interface MethodRule {
  readonly method: FilingKind;
  readonly stance: 'allowed' | 'forbidden' | 'needs-filing';
  readonly title: string;
  readonly basis: string;
}

/** All that decides whether an attack is authorised. Functions of state alone; what is not held answers null. */
export interface AuthorisationFacts {
  readonly exercise: {
    readonly startsAt: number | null;
    readonly endsAt: number | null;
    readonly authorisedFrom: number | null;
    readonly authorisedUntil: number | null;
    /** Number of the authorisation letter (授权文号), which outside-scope names. */
    readonly authorisation: string;
  };
  readonly plan: WindowPlan;
  readonly stops: readonly KnownStop[];
  readonly restrictions: readonly { readonly id: RecordId; readonly value: Restriction }[];
  /** Whether the team is authorised for the target; null while no target was ever disclosed to it. */
  isInScope(attack: Attack): boolean | null;
  /** How an organisation takes part, and the bodies above it; null where the register is not held. */
  standing(
    organisation: RecordId,
    at: number,
  ): {
    readonly participation: Participation;
    readonly joinsAt: number | null;
    readonly above: readonly RecordId[];
  } | null;
  /** Whether an address is registered to the team; null while no address of any team is registered. */
  isRegisteredSource(team: RecordId, address: IpRange, at: number): boolean | null;
  addressOf(asset: RecordId): string;
  rulesAt(at: number): readonly MethodRule[];
  hasFiling(team: RecordId, method: FilingKind, at: number): boolean;
}

/** One thing that stands against an attack, with the clause that it rests on. */
export type Violation =
  | { readonly type: 'outside-scope'; readonly basis: string }
  | { readonly type: 'outside-exercise'; readonly reason: 'before' | 'after' | 'letter' }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'outside-window'; readonly opensAt: number | null }
  | {
      readonly type: 'stopped';
      readonly stop: RecordId;
      readonly number: number;
      readonly stoppedAt: number;
    }
  | {
      readonly type: 'do-not-touch' | 'blackout';
      readonly restriction: RecordId;
      readonly name: string;
      readonly basis: string;
    }
  | { readonly type: 'source'; readonly address: string }
  | {
      readonly type: 'not-participating';
      readonly participation: 'outside' | 'withdrawn';
      readonly joinsAt: number | null;
    }
  | {
      readonly type: 'forbidden-method' | 'filing-missing';
      readonly method: FilingKind;
      readonly title: string;
      readonly basis: string;
    };

/**
 * Whether a team may attack a target: what stands against it, nothing when it is allowed. A function of its arguments alone:
 * the answer for a moment is the same whenever it is asked, as long as the lists are the same.
 */
export function checkAuthorisation(facts: AuthorisationFacts, attack: Attack): Violation[] {
  const { at } = attack;
  const inScope = facts.isInScope(attack);
  return [
    ...(inScope === false
      ? [{ type: 'outside-scope' as const, basis: facts.exercise.authorisation }]
      : []),
    ...(at === null ? [] : timedViolations(facts, attack, at)),
  ];
}

function timedViolations(facts: AuthorisationFacts, attack: Attack, at: number): Violation[] {
  const standing = attack.organisation === null ? null : facts.standing(attack.organisation, at);
  const above = standing?.above ?? [];
  const covering = facts.stops.filter(({ value }) => covers(value, attack, above));
  const isExtra = covering.some(({ value }) => isExtraTime(value, at));
  return [
    ...participation(standing),
    ...(isExtra ? [] : timeViolations(facts, at)),
    ...covering
      .filter(({ value }) => isStopped(value, at))
      .map(({ id, value }): Violation => {
        const { number, stoppedAt } = value;
        return { type: 'stopped', stop: id, number, stoppedAt };
      }),
    ...restrictionViolations(facts, attack, at, above),
    ...sourceViolations(facts, attack, at),
    ...methodViolations(facts, attack, at),
  ];
}

function participation(standing: ReturnType<AuthorisationFacts['standing']>): Violation[] {
  if (standing === null || standing.participation === 'participant') return [];
  const { participation: stands, joinsAt } = standing;
  return [{ type: 'not-participating', participation: stands, joinsAt }];
}

/** Outside of the exercise, of the phase in which attacks run, or of the daily windows: the first that applies says it. */
function timeViolations({ exercise, plan }: AuthorisationFacts, at: number): Violation[] {
  const { startsAt, endsAt, authorisedFrom, authorisedUntil } = exercise;
  if (startsAt !== null && at < startsAt) return [{ type: 'outside-exercise', reason: 'before' }];
  if (endsAt !== null && at > endsAt) return [{ type: 'outside-exercise', reason: 'after' }];
  if (
    (authorisedFrom !== null && at < authorisedFrom) ||
    (authorisedUntil !== null && at > authorisedUntil)
  ) {
    return [{ type: 'outside-exercise', reason: 'letter' }];
  }
  const phases = plan.phases.filter(({ from, to }) => from <= at && at < to);
  if (plan.phases.length > 0 && !phases.some(({ phase }) => phase === 'live')) {
    return [{ type: 'phase', phase: phases[0]?.phase ?? 'draft' }];
  }
  const answer = windowAt(plan, 'attack', at);
  return answer.type === 'outside' ? [{ type: 'outside-window', opensAt: answer.opensAt }] : [];
}

function restrictionViolations(
  facts: AuthorisationFacts,
  attack: Attack,
  at: number,
  above: readonly RecordId[],
): Violation[] {
  const { timeZone } = facts.plan;
  return facts.restrictions
    .filter(({ value }) => protects(facts, value, attack, above) && restricts(value, at, timeZone))
    .map(({ id, value: { type, subjectName, basis } }): Violation => {
      return { type, restriction: id, name: subjectName, basis };
    });
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** Whether a restriction holds at a moment: within its dates and, where it has hours, within those on the exercise's clock. */
export function restricts(
  { startsAt, endsAt, dailyFrom, dailyTo }: Restriction,
  at: number,
  timeZone: string,
): boolean {
  if ((startsAt !== null && at < startsAt) || (endsAt !== null && at >= endsAt)) return false;
  if (dailyFrom === null || dailyTo === null) return true;
  const minute = Math.floor(wallTime(at, timeZone) / MINUTE_MS) % DAY_MINUTES;
  return dailyFrom < dailyTo
    ? dailyFrom <= minute && minute < dailyTo
    : minute >= dailyFrom || minute < dailyTo;
}

function protects(
  facts: AuthorisationFacts,
  restriction: Restriction,
  attack: Attack,
  above: readonly RecordId[],
): boolean {
  const { subjectType, subject, cidr } = restriction;
  switch (subjectType) {
    case 'exercise':
      return true;
    case 'unit':
      return subject !== null && (attack.organisation === subject || above.includes(subject));
    case 'system':
      return attack.system !== null && attack.system === subject;
    case 'asset':
      return attack.asset !== null && attack.asset === subject;
    case 'cidr': {
      const range = parseIpRange(cidr);
      if (range === null) return false;
      const addresses = [
        attack.destination,
        attack.asset === null ? '' : facts.addressOf(attack.asset),
      ];
      return addresses.flatMap(addressesIn).some((address) => containsRange(range, address));
    }
  }
}

/** IP addresses that stand in a text such as `https://203.0.113.7:8443/login` or `10.0.0.5 (web1)`. */
export function addressesIn(text: string): IpRange[] {
  if (text === '') return [];
  const whole = parseIpRange(text);
  if (whole !== null) return [whole];
  const found = text.match(/\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:.]+\]/g) ?? [];
  return found
    .map((one) => parseIpRange(one.replaceAll(/[[\]]/g, '')))
    .filter((one): one is IpRange => one !== null);
}

function sourceViolations(facts: AuthorisationFacts, attack: Attack, at: number): Violation[] {
  const address = attack.source === null ? null : parseIpRange(attack.source);
  if (address === null) return [];
  return facts.isRegisteredSource(attack.team, address, at) === false
    ? [{ type: 'source', address: attack.source?.trim() ?? '' }]
    : [];
}

function methodViolations(facts: AuthorisationFacts, attack: Attack, at: number): Violation[] {
  if (attack.methods.length === 0) return [];
  return facts
    .rulesAt(at)
    .filter(({ method }) => attack.methods.includes(method))
    .flatMap(({ method, stance, title, basis }): Violation[] => {
      if (stance === 'forbidden') return [{ type: 'forbidden-method', method, title, basis }];
      if (stance === 'allowed' || facts.hasFiling(attack.team, method, at)) return [];
      return [{ type: 'filing-missing', method, title, basis }];
    });
}
