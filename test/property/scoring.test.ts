import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Award } from '#shared/domain/judging.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { createScorer, score } from '#shared/scoring/scorer.ts';
import { placeUnit } from '#shared/scoring/unit-placement.ts';
import { aDevice, type Device, recordId } from '#test/support/builders.ts';
import { naiveTotals, type PlainResult } from '#test/support/naive-score.ts';
import { runs } from '#test/support/property-runs.ts';
import { replayAttackLine, replayBoards, shownBoards } from '#test/support/replay-ledger.ts';
import { achieved, award, ScoringWorld } from '#test/support/scoring-world.ts';
import { worldWrites } from '#test/support/world-writes.ts';

const TEAMS = ['T1', 'T2', 'T3'];
const UNITS = ['U1', 'U2', 'U3', 'V1', 'V2', 'X1'];
const SYSTEMS = ['S1', 'S2', 'S3'];
const ITEMS = [
  'host-admin',
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
  'unfiled-supply-chain',
  'forged-evidence',
  'detect-tools',
  'no-such-item',
];

/** Smaller caps, so that a few results reach them. */
const tight: RuleBook = {
  ...municipalBook,
  categories: municipalBook.categories.map((one) =>
    one.cap === null ? one : { ...one, cap: Math.ceil(one.cap / 10) },
  ),
};
const books: readonly RuleBook[] = [
  municipalBook,
  tight,
  { ...tight, arithmetic: { ...tight.arithmetic, roundAt: 'each-step', rounding: 'half-up' } },
  {
    ...tight,
    categories: tight.categories.map((one) =>
      one.id === 'total' ? { ...one, capScope: 'team' } : one,
    ),
  },
];

const anAward: fc.Arbitrary<Award> = fc.record({
  item: fc.constantFrom(...ITEMS),
  quantity: fc.integer({ min: 1, max: 4 }),
  points: fc.integer({ min: 0, max: 1200 }),
  permille: fc.constant(0),
});

const aStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('won' as const),
      finding: fc.integer({ min: 0, max: 11 }),
      team: fc.constantFrom(...TEAMS),
      unit: fc.option(fc.constantFrom(...UNITS), { nil: null }),
      system: fc.option(fc.constantFrom(...SYSTEMS), { nil: null }),
      awards: fc.array(anAward, { maxLength: 3 }),
      verdict: fc.constantFrom('confirm', 'confirm', 'confirm', 'reject', 'duplicate'),
      vulnerability: fc.constantFrom('', 'x', 'X ', 'y'),
      ipv6: fc.boolean(),
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
      sequence: fc.integer({ min: 41, max: 60 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('designated' as const),
      subject: fc.constantFrom(...UNITS),
      what: fc.constantFrom(
        ['participation', 'participant'] as const,
        ['participation', 'outside'] as const,
        ['participation', 'withdrawn'] as const,
        ['parent', 'U1'] as const,
        ['parent', 'V1'] as const,
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
      type: fc.constant('moved' as const),
      system: fc.constantFrom(...SYSTEMS),
      unit: fc.constantFrom(...UNITS),
    }),
  },
);
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

function aWorld(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  for (const team of TEAMS) made.team(team);
  for (const unit of UNITS) made.unit(unit);
  for (const [at, system] of SYSTEMS.entries()) made.system(system, UNITS[at] ?? 'U1');
  return made;
}

/** Findings and reports keep the team or unit that first sent them. */
function take(made: ScoringWorld, step: Step, homes: Map<string, string>): void {
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
        receivedAt: step.at + 10,
        // The same number for one finding, so that no two findings share it.
        sequence: step.finding * 100 + step.sequence,
      });
      made.rule(id, step.awards, { verdict: step.verdict as 'confirm', ruledAt: step.ruledAt });
      return;
    }
    case 'reported': {
      const id = `R${step.report}`;
      made.response(id, home(id, step.unit), { sequence: step.report * 100 + step.sequence });
      const linked = step.finding === null ? null : `F${step.finding}`;
      const awards = [
        achieved('contain-source', step.permille),
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
    case 'moved':
      made.system(step.system, step.unit);
      return;
  }
}

const shown = (one: Score) => ({
  attack: one.attackBoard,
  defence: one.defenceBoard,
  lines: one.ledger.lines(),
  provisional: one.provisional,
  reasons: one.reasons,
});

describe('scoring', () => {
  it('C24 updating after each change gives what scoring from nothing gives', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), fc.constantFrom(...books), (steps, book) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        const scorer = createScorer(book);
        scorer.update(made.state);
        for (const step of steps) {
          take(made, step, homes);
          expect(shown(scorer.update(made.state))).toEqual(shown(score(made.state, book)));
        }
      }),
      { numRuns: runs(30, 1000) },
    );
  });

  it('C24 an older state scores again as it did, whatever came in between', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 2, maxLength: 30 }), (steps) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        const scorer = createScorer(tight);
        const half = Math.floor(steps.length / 2);
        for (const step of steps.slice(0, half)) take(made, step, homes);
        const middle = made.state;
        const before = shown(scorer.update(middle));
        for (const step of steps.slice(half)) take(made, step, homes);
        scorer.update(made.state);
        expect(shown(scorer.update(middle))).toEqual(before);
      }),
      { numRuns: runs(30, 1000) },
    );
  });

  it('C23 replaying the ledger gives every line and both boards', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), fc.constantFrom(...books), (steps, book) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        for (const step of steps) take(made, step, homes);
        const scored = score(made.state, book);
        const lines = scored.ledger.lines();
        for (const line of lines) {
          if (line.kind === 'result' || line.kind === 'extra' || line.kind === 'penalty') {
            expect([line.id, line.given]).toEqual([line.id, replayAttackLine(line, book)]);
          }
        }
        const replayed = replayBoards(lines, book);
        const boards = shownBoards(scored);
        expect(replayed.values).toEqual(boards.values);
        for (const [team, total] of boards.teams) expect(replayed.teams.get(team) ?? 0).toBe(total);
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      }),
      { numRuns: runs(50, 2000) },
    );
  });

  it('C1, C2, C3, C4, C5, C6, C7, C8, C9 agrees with a naive evaluator that knows nothing of stages', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), fc.constantFrom(...books), (steps, book) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        const latest = new Map<string, Step & { type: 'won' }>();
        for (const step of steps) {
          take(made, step, homes);
          if (step.type === 'won') latest.set(`F${step.finding}`, step);
        }
        const scored = score(made.state, book);
        const naive = naiveTotals(plainResults(made, latest, homes), book);
        for (const { team, total, penalties } of scored.attackBoard) {
          const lost = penaltiesOfUnconfirmed(latest, homes, team);
          expect([team, total - lost]).toEqual([team, naive.teams.get(team) ?? 0]);
          expect(penalties).toBeLessThanOrEqual(0);
        }
        for (const { unit, deduction } of scored.defenceBoard) {
          expect([unit, deduction]).toEqual([unit, naive.units.get(unit) ?? 0]);
        }
      }),
      { numRuns: runs(100, 20_000) },
    );
  });

  it('C7 no team takes more from a unit tree than any cap allows', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        for (const step of steps) take(made, step, homes);
        const sums = new Map<string, number>();
        for (const line of score(made.state, tight).ledger.lines()) {
          if (line.kind !== 'result') continue;
          for (const category of [line.category, 'total']) {
            const key = `${line.team} ${line.tree} ${category}`;
            sums.set(key, (sums.get(key) ?? 0) + Number(line.given));
          }
        }
        for (const [key, sum] of sums) {
          const cap = tight.categories.find(({ id }) => id === key.split(' ')[2])?.cap;
          expect(sum).toBeLessThanOrEqual(cap ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: runs(50, 2000) },
    );
  });

  it('C24 overturning a result and restoring it changes nothing', () => {
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 40 }), fc.nat(11), (steps, which) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        for (const step of steps) take(made, step, homes);
        const last = steps.findLast((one) => one.type === 'won' && one.finding === which);
        if (last?.type !== 'won') return;
        const scorer = createScorer(tight);
        const before = shown(scorer.update(made.state));
        made.rule(`F${which}`, [], { verdict: 'reject' });
        scorer.update(made.state);
        take(made, last, homes);
        expect(shown(scorer.update(made.state))).toEqual(before);
      }),
      { numRuns: runs(50, 2000) },
    );
  });

  it('C24 the order in which batches arrive makes no difference', async () => {
    const device = await aDevice('desk');
    await fc.assert(
      fc.asyncProperty(
        fc.array(aStep, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        async (steps, dice) => {
          const batches = await batchesOf(device, steps);
          const inOrder = score(batches.folded, tight);
          expect(shown(inOrder)).toEqual(shown(score(batches.straight, tight)));
          const shuffled = [...batches.sealed];
          for (let at = shuffled.length - 1; at > 0; at--) {
            const other = dice.next().value % (at + 1);
            [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
          }
          const scorer = createScorer(tight);
          let state = batches.empty;
          for (const batch of shuffled) {
            state = batches.fold(state, batch);
            scorer.update(state);
          }
          expect(shown(scorer.update(state))).toEqual(shown(inOrder));
        },
      ),
      { numRuns: runs(15, 300) },
    );
  });

  it('C30 any altered text is refused or is a book, and never an accident', () => {
    const text = JSON.stringify(municipalBook);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, piece) => {
        const parsed = parseRuleBook(text.slice(0, at) + piece + text.slice(at + 1));
        if (!parsed.ok) expect(parsed.error.type).toBe('rule-book-invalid');
      }),
      { numRuns: runs(100, 5000) },
    );
  });
});

/** What the naive evaluator is given: only confirmed results, with everything looked up. */
function plainResults(
  made: ScoringWorld,
  latest: ReadonlyMap<string, Step & { type: 'won' }>,
  homes: ReadonlyMap<string, string>,
): PlainResult[] {
  const designations = readDesignations(made.state);
  const results: PlainResult[] = [];
  for (const [id, step] of latest) {
    if (step.verdict !== 'confirm') continue;
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
      sequence: step.finding * 100 + step.sequence,
      team,
      unit: place?.unit ?? null,
      tree: place?.tree ?? '',
      system,
      outside: (place?.participation ?? 'outside') === 'outside',
      withdrawn: place?.participation === 'withdrawn',
      keyUnit: place?.keyUnit === true,
      ipv6: step.ipv6,
      target: target === 'main' || target === 'secondary' ? target : 'none',
      repeatKey: vulnerability === '' ? null : `${unit} ${system} ${vulnerability}`,
      receivedAt: step.at + 10,
      ruledAt: step.ruledAt,
      awards: step.awards,
    });
  }
  return results;
}

/** Penalties on results that were not confirmed: the naive evaluator sees confirmed ones only. */
function penaltiesOfUnconfirmed(
  latest: ReadonlyMap<string, Step & { type: 'won' }>,
  homes: ReadonlyMap<string, string>,
  team: string,
): number {
  let lost = 0;
  for (const [id, step] of latest) {
    if (step.verdict === 'confirm' || homes.get(id) !== team) continue;
    for (const { item, quantity } of step.awards) {
      const rule = municipalBook.items.find((one) => one.id === item);
      if (rule?.category === 'penalty' && rule.worth.type === 'points') {
        lost += rule.worth.points * quantity;
      }
    }
  }
  return lost;
}

/** The same records as batches of one device, one action for each record. */
async function batchesOf(device: Device, steps: readonly Step[]) {
  const made = aWorld();
  const homes = new Map<string, string>();
  for (const step of steps) take(made, step, homes);
  return { ...(await worldWrites(device, made.state)), straight: made.state };
}
