import { describe, expect, it, vi } from 'vitest';
import { createScoreKeeper } from '#renderer/data/score-keeper.ts';
import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { assetKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { createExerciseScorer, type ScoredOrNot } from '#shared/scoring/exercise-scorer.ts';
import { award, ScoringWorld } from '#test/support/scoring-world.ts';

/** So many confirmed results that scoring them takes several pieces of work. */
function drill(findings: number): ScoringWorld {
  const world = new ScoringWorld();
  world.exercise({ phase: 'live' });
  world.put(ALL, ruleBookKind, 'book', { content: JSON.stringify(municipalBook) });
  world.team('team');
  world.unit('unit');
  for (let at = 0; at < findings; at++)
    world.won(`finding-${at}`, 'team', [award('webshell', 100)]);
  return world;
}

const boardOf = (scored: ScoredOrNot | null): unknown =>
  scored?.ok === true ? [scored.value.score.attackBoard, scored.value.score.defenceBoard] : scored;
const fromNothing = (state: ExerciseState): unknown =>
  boardOf(createExerciseScorer().update(state));

/** Every look at the clock finds a whole slice used up. */
const inAHurry = (): (() => number) => {
  let now = 0;
  return () => (now += 1000);
};

describe('the score of what is looked at', () => {
  it('is there at once when there is time for it', () => {
    const { state } = drill(500);
    const keeper = createScoreKeeper(() => 0);
    const reading = keeper.read(state);
    expect(reading.isBehind).toBe(false);
    expect(boardOf(reading.scored)).toEqual(fromNothing(state));
    expect(keeper.read(state)).toBe(reading);
  });

  it('is made between frames when there is much to do, and told of', async () => {
    const { state } = drill(500);
    const keeper = createScoreKeeper(inAHurry());
    const told = vi.fn();
    keeper.subscribe(told);
    expect(keeper.read(state)).toEqual({ scored: null, isBehind: true });
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    const reading = keeper.read(state);
    expect(reading.isBehind).toBe(false);
    expect(boardOf(reading.scored)).toEqual(fromNothing(state));
  });

  it('shows the earlier score while a new one is made, and ends at the newest state', async () => {
    const world = drill(500);
    const keeper = createScoreKeeper(inAHurry());
    const told = vi.fn();
    keeper.subscribe(told);
    keeper.read(world.state);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    const before = keeper.read(world.state).scored;
    for (let at = 0; at < 300; at++) world.rule(`finding-${at}`, [], { verdict: 'reject' });
    expect(keeper.read(world.state)).toEqual({ scored: before, isBehind: true });
    world.rule('finding-400', [], { verdict: 'reject' });
    expect(keeper.read(world.state).isBehind).toBe(true);
    await vi.waitFor(() => expect(keeper.read(world.state).isBehind).toBe(false));
    expect(boardOf(keeper.read(world.state).scored)).toEqual(fromNothing(world.state));
  });

  it('says why an exercise without a rule book has none', () => {
    const world = new ScoringWorld();
    world.exercise({ phase: 'live' });
    expect(createScoreKeeper().read(world.state).scored).toMatchObject({ ok: false });
  });

  it('is the same object after a change that moves no point', () => {
    const world = drill(3);
    const keeper = createScoreKeeper(() => 0);
    const { scored } = keeper.read(world.state);
    world.put(CONTROL, assetKind, 'asset', { name: 'portal' });
    expect(keeper.read(world.state).scored).toBe(scored);
  });
});
