import fc from 'fast-check';
import type { Award } from '#shared/domain/judging.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { overDefenceKind } from '#shared/domain/over-defence.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { placeUnit } from '#shared/scoring/unit-placement.ts';
import { recordId } from './builders.ts';
import type { PlainCase, PlainReport } from './naive-defence.ts';
import type { PlainResult } from './naive-score.ts';
import { richBook } from './rich-book.ts';
import { achieved, award, ScoringWorld } from './scoring-world.ts';

const TEAMS = ['T1', 'T2', 'T3'];
const UNITS = ['U1', 'U2', 'U3', 'V1', 'V2', 'X1'];
const SYSTEMS = ['S1', 'S2', 'S3'];
const ITEMS = [
  'host-admin',
  'mailbox',
  'mailbox',
  'target-main-admin',
  'zero-day',
  'host-user',
  'mailbox',
  'directory',
  'boundary-internal',
  'boundary-strong',
  'target-main-admin',
  'target-secondary',
  'data-general',
  'zero-day',
  'tactics',
  'not-cleaned-up',
  'out-of-scope',
  'host-admin',
  'host-user',
  'unfiled-supply-chain',
  'forged-evidence',
  'detect-tools',
  'no-such-item',
];

/** Smaller caps, so that a few results reach them. */
export const tight: RuleBook = {
  ...municipalBook,
  categories: municipalBook.categories.map((one) =>
    one.cap === null ? one : { ...one, cap: Math.ceil(one.cap / 10) },
  ),
};
/** With every rule that books may leave out. */
const rich = richBook(tight);
/** Books that differ where scoring could go wrong. */
export const books: readonly RuleBook[] = [
  municipalBook,
  tight,
  { ...tight, arithmetic: { ...tight.arithmetic, roundAt: 'each-step', rounding: 'half-up' } },
  {
    ...tight,
    categories: tight.categories.map((one) =>
      one.id === 'total' ? { ...one, capScope: 'team' } : one,
    ),
  },
  rich,
  {
    ...rich,
    arithmetic: { ...rich.arithmetic, roundAt: 'each-step', unitsPerPoint: 10 },
    drip: { ...rich.drip, clock: 'first-deduction', from: 'deduction' },
    defence: { ...rich.defence, linkedShare: '0.95', maxReports: 2, bonusCap: 1000 },
  },
];

const anAward: fc.Arbitrary<Award> = fc.record({
  item: fc.constantFrom(...ITEMS),
  quantity: fc.integer({ min: 1, max: 4 }),
  points: fc.integer({ min: 0, max: 1200 }),
  permille: fc.constant(0),
});

const MINUTE_MS = 60_000;

/** Something that happens to a drill and matters to scoring. */
const aStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('won' as const),
      finding: fc.integer({ min: 0, max: 11 }),
      team: fc.constantFrom(...TEAMS),
      // Crowded on purpose: rules about others only show where results meet.
      unit: fc.constantFrom('U1', 'U1', 'U1', 'V1', 'V1', 'U2', 'X1', null),
      system: fc.constantFrom('S1', 'S1', 'S2', 'S3', null),
      awards: fc.array(anAward, { minLength: 1, maxLength: 3 }),
      verdict: fc.constantFrom('confirm', 'confirm', 'confirm', 'reject', 'duplicate'),
      vulnerability: fc.constantFrom('x', 'x', 'X ', 'y', ''),
      ipv6: fc.boolean(),
      asset: fc.constantFrom('A1', 'A1', 'A2', null),
      // Mostly handed in at once.
      lag: fc.constantFrom(10, 10, 10, 10, 3_600_001),
      sequence: fc.integer({ min: 1, max: 40 }),
      at: fc.integer({ min: 0, max: 100 }),
      ruledAt: fc.integer({ min: 0, max: 100 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('reported' as const),
      report: fc.integer({ min: 0, max: 7 }),
      unit: fc.constantFrom(...UNITS),
      finding: fc.option(fc.integer({ min: 0, max: 11 }), { nil: null }),
      permille: fc.integer({ min: 0, max: 1000 }),
      bonus: fc.integer({ min: 0, max: 2000 }),
      detectedAt: fc.constantFrom(null, 0, 50, 1_800_050, 1_800_150, 9_000_000),
      sequence: fc.integer({ min: 41, max: 60 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('designated' as const),
      subject: fc.constantFrom('U1', 'U2', 'V1', 'V2', 'X1'),
      what: fc.constantFrom(
        ['participation', 'participant'] as const,
        ['participation', 'outside'] as const,
        ['participation', 'withdrawn'] as const,
        ['parent', 'U1'] as const,
        ['parent', 'V1'] as const,
        ['parent', 'U2'] as const,
        ['parent', ''] as const,
        ['key-unit', 'yes'] as const,
        ['key-unit', 'no'] as const,
      ),
      from: fc.integer({ min: 0, max: 100 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('targeted' as const),
      system: fc.constantFrom(...SYSTEMS),
      value: fc.constantFrom('main', 'secondary', 'none'),
      from: fc.integer({ min: 0, max: 100 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('over-defended' as const),
      case: fc.integer({ min: 0, max: 3 }),
      unit: fc.constantFrom('U1', 'V1', 'X1'),
      verdict: fc.constantFrom('upheld', 'upheld', 'upheld', 'dismissed'),
      notified: fc.constantFrom(null, 0, 30, 45),
      corrected: fc.constantFrom(null, 60, 121, 200, 301, 700),
      withdrawn: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('ended' as const),
      at: fc.constantFrom(null, 90, 200 * MINUTE_MS, 500 * MINUTE_MS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('moved' as const),
      system: fc.constantFrom(...SYSTEMS),
      unit: fc.constantFrom(...UNITS),
    }),
  },
);
export type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

/** A drill of some length: short ones hide what results do to each other. */
export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(aStep, { minLength: 1, maxLength, size: 'max' });

/** Teams, units and systems, and nothing yet that happened. */
export function aWorld(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  for (const team of TEAMS) made.team(team);
  for (const unit of UNITS) made.unit(unit);
  for (const [at, system] of SYSTEMS.entries()) made.system(system, UNITS[at] ?? 'U1');
  made.designate('S1', 'target', 'main');
  made.designate('S2', 'target', 'secondary');
  for (const unit of ['U1', 'U2', 'V1']) made.designate(unit, 'participation', 'participant');
  made.designate('V1', 'parent', 'U1');
  made.designate('X1', 'participation', 'outside');
  return made;
}

/** Findings and reports keep the team or unit that first sent them. */
export function take(made: ScoringWorld, step: Step, homes: Map<string, string>): void {
  const home = (subject: string, wanted: string): string => {
    const found = homes.get(subject) ?? wanted;
    homes.set(subject, found);
    return found;
  };
  switch (step.type) {
    case 'won': {
      const id = `F${step.finding}`;
      made.finding(id, home(id, step.team), {
        organisation: step.unit === null ? null : recordId(step.unit),
        system: step.system === null ? null : recordId(step.system),
        vulnerability: step.vulnerability,
        ipv6: step.ipv6,
        attackedAt: step.at,
        asset: step.asset === null ? null : recordId(step.asset),
        receivedAt: step.at + step.lag,
        // The same number for one finding, so that no two findings share it.
        sequence: step.finding * 100 + step.sequence,
      });
      made.rule(id, step.awards, { verdict: step.verdict as 'confirm', ruledAt: step.ruledAt });
      return;
    }
    case 'reported': {
      const id = `R${step.report}`;
      made.response(id, home(id, step.unit), {
        sequence: step.report * 100 + step.sequence,
        detectedAt: step.detectedAt,
      });
      const linked = step.finding === null ? null : `F${step.finding}`;
      const awards = [
        achieved('contain-source', step.permille),
        achieved('detect-timely', step.permille),
        achieved('detect-tools'),
        award('found-zero-day', step.bonus),
      ];
      made.ruleResponse(id, linked, awards, step.bonus % 500);
      return;
    }
    case 'designated':
      made.designate(step.subject, step.what[0], step.what[1], step.from);
      return;
    case 'targeted':
      made.designate(step.system, 'target', step.value, step.from);
      return;
    case 'over-defended':
      made.put(CONTROL, overDefenceKind, `O${step.case}`, {
        ...overDefenceKind.empty,
        number: step.case + 1,
        unit: recordId(step.unit),
        verdict: step.verdict,
        notifiedAt: step.verdict === 'upheld' ? inMinutes(step.notified) : null,
        correctedAt: step.verdict === 'upheld' ? inMinutes(step.corrected) : null,
        withdrawnAt: step.withdrawn ? 1 : null,
      });
      return;
    case 'ended':
      made.exercise({ endsAt: step.at });
      return;
    case 'moved':
      made.system(step.system, step.unit);
      return;
  }
}

const inMinutes = (minutes: number | null): number | null =>
  minutes === null ? null : minutes * MINUTE_MS;

/** What the naive evaluator is given: results, with everything looked up. */
export function plainResults(
  made: ScoringWorld,
  latest: ReadonlyMap<string, Step & { type: 'won' }>,
  homes: ReadonlyMap<string, string>,
): PlainResult[] {
  const designations = readDesignations(made.state);
  const results: PlainResult[] = [];
  for (const [id, step] of latest) {
    const team = homes.get(id) ?? step.team;
    const system = step.system ?? '';
    const organisation = step.unit ?? (system === '' ? null : made.organisationOf(system));
    const place =
      organisation === null ? null : placeUnit(designations, recordId(organisation), step.at);
    const target = designations.valueAt(system, 'target', step.at);
    const vulnerability = step.vulnerability.trim().toLowerCase();
    const unit = place?.unit ?? organisation ?? '';
    results.push({
      id,
      confirmed: step.verdict === 'confirm',
      sequence: step.finding * 100 + step.sequence,
      team,
      unit: place?.unit ?? null,
      tree: place?.tree ?? '',
      system,
      asset: step.asset,
      attackedAt: step.at,
      outside: (place?.participation ?? 'outside') === 'outside',
      withdrawn: place?.participation === 'withdrawn',
      keyUnit: place?.keyUnit === true,
      ipv6: step.ipv6,
      target: target === 'main' || target === 'secondary' ? target : 'none',
      repeatKey: vulnerability === '' ? null : `${unit} ${step.asset ?? system} ${vulnerability}`,
      receivedAt: step.at + step.lag,
      ruledAt: step.ruledAt,
      awards: step.awards,
    });
  }
  return results;
}

/** Reports and cases of over-defence as the naive evaluator is given them. */
export function plainDefence(
  happened: readonly Step[],
  homes: ReadonlyMap<string, string>,
): {
  readonly reports: PlainReport[];
  readonly cases: PlainCase[];
  readonly endsAt: number | null;
} {
  const reports = new Map<string, PlainReport>();
  const cases = new Map<number, PlainCase>();
  let endsAt: number | null = null;
  for (const step of happened) {
    if (step.type === 'ended') endsAt = step.at;
    if (step.type === 'reported') {
      const id = `R${step.report}`;
      reports.set(id, {
        unit: homes.get(id) ?? step.unit,
        sequence: step.report * 100 + step.sequence,
        linked: step.finding === null ? null : `F${step.finding}`,
        detectedAt: step.detectedAt,
        achieved: [
          ['contain-source', step.permille],
          ['detect-timely', step.permille],
          ['detect-tools', 1000],
        ],
        bonus: ['found-zero-day', step.bonus],
      });
    }
    if (step.type === 'over-defended') {
      cases.set(step.case, {
        unit: step.unit,
        counts: step.verdict === 'upheld' && step.notified !== null && !step.withdrawn,
        notifiedAt: inMinutes(step.notified) ?? 0,
        correctedAt: inMinutes(step.corrected),
      });
    }
  }
  return { reports: [...reports.values()], cases: [...cases.values()], endsAt };
}
