import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { purpleTeamBook } from '#shared/rule-books/purple-team.ts';
import { score } from '#shared/scoring/scorer.ts';
import {
  type RatedTestCase,
  scoreTestCases,
  upwardGrade,
} from '#shared/scoring/test-case-score.ts';
import { award, ScoringWorld } from '#test/support/scoring-world.ts';

const rule = purpleTeamBook.testCases;
if (!rule) throw new Error('the purple-team book rates test cases');
const rated = (
  id: string,
  tactic: string,
  outcome: string,
  depth: string | null = null,
  delayed = false,
): RatedTestCase => ({ id, tactic, outcome, depth, delayed });

describe('test cases', () => {
  it('C41 give exact means per tactic and over all; what does not apply is left out', () => {
    const result = scoreTestCases(rule, [
      rated('1', 'TA0001', 'blocked', 'technique'),
      rated('2', 'TA0001', 'logged', 'telemetry', true),
      rated('3', 'TA0008', 'alerted', 'tactic'),
      rated('4', 'TA0008', 'none'),
      rated('5', 'TA0008', 'none'),
      rated('6', 'TA0008', 'not-applicable'),
      rated('7', 'TA0040', 'open'),
      rated('8', 'TA0040', 'nonsense'),
    ]);
    expect(result.tactics).toMatchObject([
      { tactic: 'TA0001', cases: 2, outcome: '70', depth: '60' },
      { tactic: 'TA0008', cases: 3, outcome: '25', depth: '80/3' },
    ]);
    expect(result.total).toMatchObject({ tactic: null, cases: 5, outcome: '43', depth: '40' });
    expect(result.total.byOutcome).toEqual({ blocked: 1, alerted: 1, logged: 1, none: 2 });
    expect([result.open, result.unknown]).toEqual([['7'], ['8']]);
  });

  it('C41 without a case there is no coverage, and grades go upwards as the worst or the worse mean', () => {
    expect(scoreTestCases(rule, []).total).toMatchObject({ cases: 0, outcome: null, depth: null });
    expect(upwardGrade([], 'worst')).toBeNull();
    expect(upwardGrade(['P', 'P', 'M'], 'worst')).toBe('M');
    expect(upwardGrade(['P', 'P', 'M'], 'mean')).toBe('S');
  });
});

describe('a book that does not rank', () => {
  it('C40 leaves out the ranks and nothing else', () => {
    const made = new ScoringWorld();
    for (const team of ['T1', 'T2']) made.team(team);
    made.won('F1', 'T2', [award('zero-day', 500)]);
    const unranked = { ...municipalBook, ranking: { ...municipalBook.ranking, ranked: false } };
    const { attackBoard } = score(made.state, unranked);
    expect(attackBoard.map(({ team, total, rank }) => [team, total, rank])).toEqual([
      ['T2', 500, null],
      ['T1', 0, null],
    ]);
  });
});
