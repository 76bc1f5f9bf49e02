import { ALL } from '#shared/domain/audiences.ts';
import { zeroReportDutyKind, dutyShiftKind } from '#shared/domain/assurance.ts';
import { contactKind, sourceAddressKind } from '#shared/domain/contact.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { publicationKind, scopeKind } from '#shared/domain/disclosure.ts';
import type { Exercise, Phase } from '#shared/domain/exercise.ts';
import { organisationKind, personKind, teamKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import { lettersOf } from './attach-letter.ts';
import { exerciseHead } from './guard.ts';
import { engagementChanges, engagementInForce } from './issue-engagement.ts';
import { openWork } from './open-work.ts';

/** What a phase wants to find done, by name. */
export const REQUIREMENTS = [
  'purpose',
  'host',
  'period',
  'level',
  'basis',
  'authorisation',
  'letter',
  'not-expired',
  'within-authorisation',
  'units',
  'teams',
  'targets',
  'sources',
  'contacts',
  'windows',
  'engagement',
  'rule-book',
  'referees',
  'duty-roster',
  'zero-reports',
  'ended',
  'all-received',
  'all-ruled',
  'publication',
] as const;
export type RequirementName = (typeof REQUIREMENTS)[number];

/** One thing that a phase wants. What it `must` have can't be let pass; what it `should` have can, and is kept in the history. */
export interface Requirement {
  readonly name: RequirementName;
  readonly weight: 'must' | 'should';
  readonly isMet: boolean;
  /** How many are lacking, where they can be counted. */
  readonly lacking: number;
}

type Check = (facts: Facts) => boolean | number;

interface Facts {
  readonly state: ExerciseState;
  readonly head: Exercise;
  readonly now: number;
}

/** What each phase wants, in the order in which people do it. */
const WANTED: Readonly<Partial<Record<Phase, readonly RequirementName[]>>> = {
  filed: ['purpose', 'host', 'level', 'period', 'basis'],
  authorised: ['basis', 'authorisation', 'letter', 'not-expired', 'within-authorisation'],
  preparation: ['authorisation', 'not-expired', 'within-authorisation', 'contacts'],
  'submissions-closed': ['ended'],
  adjudication: ['all-received'],
  published: ['all-received', 'all-ruled'],
  appeal: ['publication'],
  final: ['all-received', 'all-ruled', 'publication'],
};

const GOING_LIVE: readonly RequirementName[] = [
  'authorisation',
  'letter',
  'not-expired',
  'within-authorisation',
  'period',
  'units',
  'contacts',
];
const ATTACKING: readonly RequirementName[] = [
  'teams',
  'targets',
  'sources',
  'windows',
  'engagement',
  'rule-book',
  'referees',
];
const GUARDING: readonly RequirementName[] = ['duty-roster', 'zero-reports'];

const MUSTS: ReadonlySet<RequirementName> = new Set(['not-expired', 'units', 'teams', 'rule-book']);

/**
 * What the exercise wants before it goes to a phase, each with whether it is there. `now` is the wall clock in ms. Resuming after a
 * suspension, returning and aborting want nothing but a reason.
 */
export function phaseRequirements(state: ExerciseState, to: Phase, now: number): Requirement[] {
  const head = exerciseHead(state)?.value;
  if (head === undefined) return [];
  const facts = { state, head, now };
  return wantedFor(head, to).map((name) => {
    const found = CHECKS[name](facts);
    const lacking = typeof found === 'number' ? found : 0;
    const isMet = typeof found === 'number' ? found === 0 : found;
    return { name, weight: MUSTS.has(name) ? 'must' : 'should', isMet, lacking };
  });
}

/** What a plan wants before going live, whatever its phase: the readiness check. */
export const readinessOf = (state: ExerciseState, now: number): Requirement[] => {
  const names = new Set<string>();
  const all = (['filed', 'authorised', 'preparation', 'live'] as const).flatMap((phase) =>
    phaseRequirements(state, phase, now),
  );
  return all.filter(({ name }) => !names.has(name) && names.add(name));
};

function wantedFor({ phase, form }: Exercise, to: Phase): readonly RequirementName[] {
  if (to !== 'live') return WANTED[to] ?? [];
  if (phase === 'suspended' || phase === 'submissions-closed') return ['not-expired'];
  if (form === 'key-period') return [...GOING_LIVE, ...GUARDING];
  return form === 'tabletop' ? GOING_LIVE : [...GOING_LIVE, ...ATTACKING];
}

const CHECKS: Readonly<Record<RequirementName, Check>> = {
  purpose: ({ head }) => head.purpose !== '',
  host: ({ head }) => head.host !== '',
  period: ({ head }) => head.startsAt !== null && head.endsAt !== null,
  level: ({ head }) => head.level !== null,
  basis: ({ head }) => head.basis !== '',
  authorisation: ({ head }) => head.authorisation !== '',
  letter: ({ state }) => lettersOf(state).length > 0,
  'not-expired': ({ head, now }) => head.authorisedUntil === null || now <= head.authorisedUntil,
  'within-authorisation': ({ head }) => isWithin(head),
  units: ({ state }) => has(state, organisationKind),
  teams: ({ state }) => has(state, teamKind),
  targets: ({ state }) => teamsWithout(state, scopeKind),
  sources: ({ state }) => teamsWithout(state, sourceAddressKind),
  contacts: ({ state }) => [...readAll(state, contactKind)].some(({ value }) => value.phone !== ''),
  windows: ({ state }) =>
    [...readAll(state, dailyWindowKind)].some(({ value }) => value.purpose === 'attack'),
  engagement: ({ state }) => isIssued(state),
  'rule-book': ({ state }) => hasRuleBook(state),
  referees: ({ state, head }) => Math.max(0, head.reviewers - refereeCount(state)),
  'duty-roster': ({ state }) => has(state, dutyShiftKind),
  'zero-reports': ({ state }) => has(state, zeroReportDutyKind),
  ended: ({ head, now }) => head.endsAt === null || now >= head.endsAt,
  'all-received': ({ state }) => openWork(state).unreceived,
  'all-ruled': ({ state }) => openWork(state).unruled,
  publication: ({ state }) => has(state, publicationKind),
};

function isWithin({ startsAt, endsAt, authorisedFrom, authorisedUntil }: Exercise): boolean {
  const begins = authorisedFrom === null || startsAt === null || startsAt >= authorisedFrom;
  return begins && (authorisedUntil === null || endsAt === null || endsAt <= authorisedUntil);
}

const has = (state: ExerciseState, kind: Parameters<typeof readAll>[1]): boolean =>
  readAll(state, kind).next().done !== true;

/** Teams for which there is no record of a kind in their audience. */
function teamsWithout(state: ExerciseState, kind: Parameters<typeof readAll>[1]): number {
  const served = new Set<string>();
  for (const { audience } of readAll(state, kind)) served.add(audience);
  let lacking = 0;
  for (const { id } of readAll(state, teamKind)) if (!served.has(`team:${id}`)) lacking++;
  return lacking;
}

function isIssued(state: ExerciseState): boolean {
  if (engagementInForce(state) === undefined) return false;
  const { added, changed, removed } = engagementChanges(state);
  return added.length + changed.length + removed.length === 0;
}

function hasRuleBook(state: ExerciseState): boolean {
  const designated = readDesignations(state).history(state.exercise, 'rule-book');
  return (
    designated.length > 0 &&
    designated.every(({ value }) => {
      const book = readIn(state, ALL, ruleBookKind, value);
      return book !== undefined && parseRuleBook(book.value.content).ok;
    })
  );
}

const refereeCount = (state: ExerciseState): number =>
  [...readAll(state, personKind)].filter(
    ({ value }) => value.role === 'referee' || value.role === 'chief-referee',
  ).length;
