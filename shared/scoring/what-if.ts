import type { ExerciseState } from '#shared/journal/state.ts';
import { type Exact, exact } from '#shared/kernel/decimal.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { eachInPieces, type Steps } from '#shared/kernel/steps.ts';
import type { Rules } from './book-schedule.ts';
import type { LedgerLine } from './ledger.ts';
import { type MoveCause, pointsOf, whyMoved } from './move-causes.ts';
import type { RuleBook } from './rule-book.ts';
import type { Score } from './score.ts';
import { createScorer } from './scorer.ts';

/** A line that gives something else under the other rules. Amounts are points, not units, since the books may count in different units. */
export interface LineMove {
  readonly id: string;
  readonly before: LedgerLine | null;
  readonly after: LedgerLine | null;
  /** Exact texts. */
  readonly pointsBefore: string;
  readonly pointsAfter: string;
  readonly difference: string;
  /** Never empty. */
  readonly causes: readonly MoveCause[];
}

/** A team or unit whose points or rank differ. */
export interface BoardShift {
  readonly side: 'attack' | 'defence';
  readonly subject: RecordId;
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** Total of a team in points, 防护值 of a unit; exact texts. */
  readonly before: string;
  readonly after: string;
  /** What moved it, the largest difference first. */
  readonly lines: readonly LineMove[];
}

/** The same results under two sets of rules. */
export interface WhatIf {
  readonly before: Score;
  readonly after: Score;
  readonly beforeBook: RuleBook;
  readonly afterBook: RuleBook;
  /** Only what moved, in the order of the boards under the other rules. */
  readonly teams: readonly BoardShift[];
  readonly units: readonly BoardShift[];
  /** Every line that moved, by finding or report. */
  readonly lines: ReadonlyMap<RecordId, readonly LineMove[]>;
}

/** What is tried out. */
export interface WhatIfInput {
  /** The rules in force, which rulings were written under. */
  readonly before: Rules;
  readonly after: Rules;
  /** Up to when running over-defence counts (ms since 1970). */
  readonly moment?: number | null;
}

/** Scores a state under other rules (SPEC C39) and says what moves. Writes nothing. */
export function* whatIf(
  state: ExerciseState,
  { before: rules, after: others, moment = null }: WhatIfInput,
): Steps<WhatIf> {
  const before = yield* createScorer(rules).steps(state, moment);
  const after = yield* createScorer(others, rules).steps(state, moment);
  const [beforeBook, afterBook] = [lastBook(rules), lastBook(others)];
  const lines = yield* movedLines(before, after, beforeBook, afterBook);
  const scale = [beforeBook, afterBook].map((book) => book.arithmetic.unitsPerPoint);
  const [unitBefore = 1, unitAfter = 1] = scale;
  return {
    before,
    after,
    beforeBook,
    afterBook,
    lines: groupedBy(lines, (move) => lineOf(move).subject),
    teams: shifts(
      'attack',
      before.attackBoard.map(({ team, rank, total }) => [team, rank, inPoints(total, unitBefore)]),
      after.attackBoard.map(({ team, rank, total }) => [team, rank, inPoints(total, unitAfter)]),
      groupedBy(lines, (move) => lineOf(move).team),
    ),
    units: shifts(
      'defence',
      before.defenceBoard.map(({ unit, rank, value }) => [unit, rank, value]),
      after.defenceBoard.map(({ unit, rank, value }) => [unit, rank, value]),
      groupedBy(lines, (move) => lineOf(move).unit),
    ),
  };
}

const lastBook = (rules: Rules): RuleBook =>
  'format' in rules ? rules : known(rules.at(-1), 'a schedule has at least one book').book;

const inPoints = (units: number, unitsPerPoint: number): string =>
  exact(units).div(unitsPerPoint).toFraction();

const lineOf = ({ after, before }: LineMove): LedgerLine =>
  known(after ?? before, 'a move has a line on one side');

function* movedLines(
  before: Score,
  after: Score,
  beforeBook: RuleBook,
  afterBook: RuleBook,
): Steps<LineMove[]> {
  const old = new Map<string, LedgerLine>();
  yield* eachInPieces(before.ledger.lines(), (line) => old.set(line.id, line));
  const moves: LineMove[] = [];
  const compare = (was: LedgerLine | null, is: LedgerLine | null): void => {
    const pointsBefore = was === null ? exact(0) : pointsOf(was, was.given, beforeBook);
    const pointsAfter = is === null ? exact(0) : pointsOf(is, is.given, afterBook);
    if (pointsBefore.equals(pointsAfter)) return;
    moves.push({
      id: known(is ?? was, 'one of both is there').id,
      before: was,
      after: is,
      pointsBefore: pointsBefore.toFraction(),
      pointsAfter: pointsAfter.toFraction(),
      difference: pointsAfter.sub(pointsBefore).toFraction(),
      causes: whyMoved(was, is, beforeBook, afterBook),
    });
  };
  yield* eachInPieces(after.ledger.lines(), (line) => {
    compare(old.get(line.id) ?? null, line);
    old.delete(line.id);
  });
  yield* eachInPieces(old.values(), (line) => compare(line, null));
  return moves;
}

function groupedBy(
  moves: readonly LineMove[],
  keyOf: (move: LineMove) => RecordId | null,
): Map<RecordId, LineMove[]> {
  const groups = new Map<RecordId, LineMove[]>();
  for (const move of moves) {
    const key = keyOf(move);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  return groups;
}

type Placed = readonly [subject: RecordId, rank: number | null, value: string];

function shifts(
  side: BoardShift['side'],
  before: readonly Placed[],
  after: readonly Placed[],
  moves: ReadonlyMap<RecordId, readonly LineMove[]>,
): BoardShift[] {
  const old = new Map(before.map((row) => [row[0], row]));
  return after.flatMap(([subject, rankAfter, value]): BoardShift[] => {
    const [, rankBefore = null, was = '0'] = old.get(subject) ?? [];
    if (rankBefore === rankAfter && was === value) return [];
    const lines = [...(moves.get(subject) ?? [])].sort((a, b) => sizeOf(b).compare(sizeOf(a)));
    return [{ side, subject, rankBefore, rankAfter, before: was, after: value, lines }];
  });
}

const sizeOf = ({ difference }: LineMove): Exact => exact(difference).abs();
