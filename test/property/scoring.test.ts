import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { createScorer, score } from '#shared/scoring/scorer.ts';
import { aDevice, type Device } from '#test/support/builders.ts';
import { naiveDefence } from '#test/support/naive-defence.ts';
import { naiveTotals } from '#test/support/naive-score.ts';
import { runs } from '#test/support/property-runs.ts';
import { replayAttackLine, replayBoards, shownBoards } from '#test/support/replay-ledger.ts';
import {
  aWorld,
  books,
  plainDefence,
  plainResults,
  type Step,
  steps as someSteps,
  take,
  tight,
} from '#test/support/scoring-steps.ts';
import { worldWrites } from '#test/support/world-writes.ts';

const shown = (one: Score) => ({
  attack: one.attackBoard,
  defence: one.defenceBoard,
  lines: one.ledger.lines(),
  provisional: one.provisional,
  reasons: one.reasons,
});

const aMoment = fc.constantFrom(null, 100 * 60_000, 350 * 60_000, 2000 * 60_000);

describe('scoring', () => {
  it('C24 updating after each change gives what scoring from nothing gives', () => {
    fc.assert(
      fc.property(someSteps(40), fc.constantFrom(...books), aMoment, (steps, book, moment) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        const scorer = createScorer(book);
        scorer.update(made.state);
        for (const step of steps) {
          take(made, step, homes);
          expect(shown(scorer.update(made.state, moment))).toEqual(
            shown(score(made.state, book, moment)),
          );
        }
      }),
      { numRuns: runs(30, 1000) },
    );
  });

  it('C24 an older state scores again as it did, whatever came in between', () => {
    fc.assert(
      fc.property(someSteps(30), (steps) => {
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
      fc.property(someSteps(60), fc.constantFrom(...books), (steps, book) => {
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

  it('C1, C2, C3, C4, C5, C6, C7, C8, C9, C14, C15, C16, C17, C18, C19, C20, C21, C32, C33, C34, C35, C36, C37, C38 agrees with a naive evaluator that knows nothing of stages', () => {
    fc.assert(
      fc.property(someSteps(60), fc.constantFrom(...books), aMoment, (steps, book, moment) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        const latest = new Map<string, Step & { type: 'won' }>();
        for (const step of steps) {
          take(made, step, homes);
          if (step.type === 'won') latest.set(`F${step.finding}`, step);
        }
        const scored = score(made.state, book, moment);
        const results = plainResults(made, latest, homes);
        const { reports, cases, endsAt } = plainDefence(steps, homes);
        const naive = naiveTotals(results, book, endsAt);
        for (const { team, total, penalties } of scored.attackBoard) {
          expect([team, total]).toEqual([team, naive.teams.get(team) ?? 0]);
          expect(penalties).toBeLessThanOrEqual(0);
        }
        for (const { unit, deduction, base, bonus, drip, valueUnits } of scored.defenceBoard) {
          expect([unit, deduction]).toEqual([unit, naive.units.get(unit) ?? 0]);
          const plain = naiveDefence(unit, deduction, results, naive.taken, reports, cases, book, {
            moment,
            endsAt,
          });
          expect({ unit, base, bonus, drip, valueUnits }).toEqual({ unit, ...plain });
        }
      }),
      { numRuns: runs(300, 20_000) },
    );
  });

  it('C7 no team takes more from a unit tree than any cap allows', () => {
    fc.assert(
      fc.property(someSteps(60), (steps) => {
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
      fc.property(someSteps(40), fc.nat(11), fc.constantFrom(...books), (steps, which, book) => {
        const made = aWorld();
        const homes = new Map<string, string>();
        for (const step of steps) take(made, step, homes);
        const last = steps.findLast((one) => one.type === 'won' && one.finding === which);
        if (last?.type !== 'won') return;
        const scorer = createScorer(book);
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
      fc.asyncProperty(someSteps(12), fc.infiniteStream(fc.nat()), async (steps, dice) => {
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
      }),
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

/** The same records as batches of one device, one action for each record. */
async function batchesOf(device: Device, steps: readonly Step[]) {
  const made = aWorld();
  const homes = new Map<string, string>();
  for (const step of steps) take(made, step, homes);
  return { ...(await worldWrites(device, made.state)), straight: made.state };
}
