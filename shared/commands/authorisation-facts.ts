import { ALL, CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { sourceAddressKind } from '#shared/domain/contact.ts';
import {
  engagementVersionKind,
  filingDecisionKind,
  type FilingKind,
  filingKind,
} from '#shared/domain/engagement.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { containsRange, type IpRange, parseIpRange } from '#shared/domain/ip-range.ts';
import { assetKind } from '#shared/domain/register.ts';
import { type Restriction, restrictionKind } from '#shared/domain/restriction.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { originalId, readStops } from '#shared/journal/stops.ts';
import { windowPlanOf } from '#shared/journal/window-plan.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type Designations, readDesignations } from '#shared/scoring/designations.ts';
import { placeUnitOnce } from '#shared/scoring/unit-placement.ts';
import type { Attack, AuthorisationFacts, MethodRule } from './authorisation.ts';
import { isInScope } from './target-reference.ts';

/** Kinds of records that {@link authorisationFacts} reads: while their tables stay the same, so do the facts. */
export const AUTHORISATION_KINDS = [
  'exercise',
  'schedule',
  'phase-change',
  'daily-window',
  'designation',
  'asset',
  'scope',
  'stop',
  'restriction',
  'source-address',
  'engagement-version',
  'filing',
  'filing-decision',
] as const;

/** Reads what decides whether attacks are authorised, as far as `state` holds it. */
export function authorisationFacts(state: ExerciseState): AuthorisationFacts {
  const head = readIn(state, ALL, exerciseKind, state.exercise)?.value ?? exerciseKind.empty;
  const { startsAt, endsAt, authorisedFrom, authorisedUntil, authorisation } = head;
  const hasRegister = state.audiences.has(CONTROL);
  const designations = hasRegister ? readDesignations(state) : null;
  const scopes = new Map<string, boolean>();
  return {
    exercise: { startsAt, endsAt, authorisedFrom, authorisedUntil, authorisation },
    plan: windowPlanOf(state),
    stops: readStops(state),
    restrictions: readRestrictions(state),
    isInScope(attack) {
      if (attack.system === null && attack.organisation === null) return null;
      const key = [attack.team, attack.organisation, attack.system].join(' ');
      const known = scopes.get(key);
      if (known !== undefined) return known;
      const within = scopeOf(state, attack);
      if (within !== null) scopes.set(key, within);
      return within;
    },
    standing: (organisation, at) =>
      designations === null ? null : standingOf(designations, organisation, at),
    isRegisteredSource: sourceRegister(state),
    addressOf: (asset) => readIn(state, CONTROL, assetKind, asset)?.value.address ?? '',
    rulesAt: methodRules(state),
    hasFiling: approvedFilings(state),
  };
}

const scopeOf = (state: ExerciseState, attack: Attack): boolean | null =>
  isInScope(state, attack.team, attack) ?? null;

/** Each restriction once: the original where it is held, else a copy. */
function readRestrictions(
  state: ExerciseState,
): { readonly id: RecordId; readonly value: Restriction }[] {
  const known = new Map<RecordId, Restriction>();
  for (const { id, audience, value } of readAll(state, restrictionKind)) {
    const original = originalId(id);
    if (audience === CONTROL || !known.has(original)) known.set(original, value);
  }
  return [...known].map(([id, value]) => ({ id, value }));
}

function standingOf(designations: Designations, organisation: RecordId, at: number) {
  const { participation } = placeUnitOnce(designations, organisation, at);
  const joins = designations
    .history(organisation, 'participation')
    .find(({ from, value }) => from > at && value === 'participant');
  return {
    participation,
    joinsAt: participation === 'participant' ? null : (joins?.from ?? null),
    above: bodiesAbove(designations, organisation, at),
  };
}

function bodiesAbove(designations: Designations, organisation: RecordId, at: number): RecordId[] {
  const line: RecordId[] = [];
  for (
    let above = designations.valueAt(organisation, 'parent', at);
    above !== undefined &&
    above !== '' &&
    above !== organisation &&
    !line.includes(above as RecordId);
    above = designations.valueAt(above, 'parent', at)
  ) {
    line.push(above as RecordId);
  }
  return line;
}

interface Registered {
  readonly range: IpRange;
  readonly from: number;
  readonly until: number;
}

/** A team's own device knows its own addresses alone, so that an empty register there says nothing. */
function sourceRegister(state: ExerciseState): AuthorisationFacts['isRegisteredSource'] {
  const byTeam = new Map<string, Registered[]>();
  for (const { audience, value } of readAll(state, sourceAddressKind)) {
    const range = parseIpRange(value.address);
    if (range === null || audience !== teamAudience(value.team)) continue;
    const entry = {
      range,
      from: value.validFrom ?? 0,
      until: value.validUntil ?? Number.MAX_SAFE_INTEGER,
    };
    const registered = byTeam.get(value.team);
    if (registered === undefined) byTeam.set(value.team, [entry]);
    else registered.push(entry);
  }
  if (byTeam.size === 0) return () => null;
  return (team, address, at) =>
    (byTeam.get(team) ?? []).some(
      ({ range, from, until }) => from <= at && at < until && containsRange(range, address),
    );
}

/** Rules that name a kind of attack, of the version in force at a moment; none before the first was issued. */
function methodRules(state: ExerciseState): AuthorisationFacts['rulesAt'] {
  const versions = [...readAll(state, engagementVersionKind)]
    .map(({ value }) => ({
      from: value.issuedAt,
      number: value.number,
      rules: value.rules.flatMap(({ filing, stance, title, basis }): MethodRule[] =>
        filing === null ? [] : [{ method: filing, stance, title, basis }],
      ),
    }))
    .sort((a, b) => a.from - b.from || a.number - b.number);
  return (at) => versions.findLast(({ from }) => from <= at)?.rules ?? [];
}

function approvedFilings(state: ExerciseState): AuthorisationFacts['hasFiling'] {
  const approved: { team: string; method: FilingKind; from: number; until: number }[] = [];
  for (const { id, audience, value } of readAll(state, filingKind)) {
    const decision = readIn(state, audience, filingDecisionKind, id)?.value;
    if (decision?.verdict !== 'approved') continue;
    approved.push({
      team: value.team,
      method: value.filing,
      from: decision.validFrom ?? decision.decidedAt,
      until: decision.validUntil ?? Number.MAX_SAFE_INTEGER,
    });
  }
  return (team, method, at) =>
    approved.some(
      (one) => one.team === team && one.method === method && one.from <= at && at <= one.until,
    );
}
