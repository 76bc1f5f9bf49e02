import type { BoardMove } from '#shared/domain/list-order.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { receiptKind } from '#shared/domain/judging.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { submissionKind } from '#shared/domain/finding.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { receiptId } from '#shared/journal/dossier.ts';
import { decimalText, exact } from '#shared/kernel/decimal.ts';
import type { ScoredExercise } from './exercise-scorer.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** One team or unit on a board, as far as a comparison needs it. */
interface Place {
  readonly name: string;
  readonly points: string;
  readonly rank: number | null;
}

/**
 * What differs between two scores of one exercise: teams by points, units by 防护值 and deduction, each with rank before and after. Only what
 * moved, in the order of the boards after.
 */
export function boardMoves(
  before: ScoredExercise,
  after: ScoredExercise,
  state: ExerciseState,
): BoardMove[] {
  const side = (which: BoardMove['side']): BoardMove[] => {
    const [old, now] = [placesOn(before, which, state), placesOn(after, which, state)];
    const ids = new Set([...now.keys(), ...old.keys()]);
    return [...ids].flatMap((subject): BoardMove[] => {
      const [was, is] = [old.get(subject), now.get(subject)];
      if (was?.points === is?.points && was?.rank === is?.rank) return [];
      return [
        {
          side: which,
          subject: subject as RecordId,
          name: (is ?? was)?.name ?? subject,
          before: was?.points ?? '—',
          after: is?.points ?? '—',
          rankBefore: was?.rank ?? null,
          rankAfter: is?.rank ?? null,
        },
      ];
    });
  };
  return [...side('attack'), ...side('defence')];
}

function placesOn(
  { score, schedule }: ScoredExercise,
  side: BoardMove['side'],
  state: ExerciseState,
): Map<string, Place> {
  const unit = schedule[0]?.book.arithmetic.unitsPerPoint ?? 1;
  if (side === 'attack') {
    return new Map(
      score.attackBoard.map(({ team, total, rank }) => {
        const name = readIn(state, CONTROL, teamKind, team)?.value.name ?? team;
        return [team, { name, points: decimalText(exact(total).div(unit), 2), rank }];
      }),
    );
  }
  return new Map(
    score.defenceBoard.map((row) => {
      const name = readIn(state, CONTROL, organisationKind, row.unit)?.value.name ?? row.unit;
      const lost = decimalText(exact(row.deduction).div(unit), 2);
      return [row.unit, { name, points: `${row.value} (−${lost})`, rank: row.rank }];
    }),
  );
}

/**
 * Results that a change scores otherwise though they lie before it takes effect: findings attacked (or, where the book counts by receipt,
 * received) earlier than `from`. A change that leaves the past alone has none.
 */
export function earlyMoves(
  before: ScoredExercise,
  after: ScoredExercise,
  state: ExerciseState,
  from: number,
): RecordId[] {
  const byReceipt = before.schedule[0]?.book.effectiveBy !== 'attack';
  const lines = ({ score }: ScoredExercise): Map<string, string> =>
    new Map(
      score.ledger
        .lines()
        .filter(({ kind }) => kind === 'result' || kind === 'extra' || kind === 'penalty')
        .map((line) => [line.id, `${line.subject} ${line.unit ?? ''} ${line.given}`]),
    );
  const [old, now] = [lines(before), lines(after)];
  const moved = new Set<string>();
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const was = old.get(id);
    const is = now.get(id);
    if (was !== is) moved.add((is ?? was ?? '').split(' ')[0] ?? '');
  }
  const times = effectiveTimes(state, byReceipt);
  return [...moved].filter((subject) => {
    const at = times.get(subject);
    return at !== undefined && at < from;
  }) as RecordId[];
}

/** The moment by which each submitted finding is placed: of attack, or of receipt. */
function effectiveTimes(state: ExerciseState, byReceipt: boolean): Map<string, number> {
  const times = new Map<string, number>();
  for (const { id, audience, value } of readAll(state, submissionKind)) {
    const received = readIn(state, audience, receiptKind, receiptId(id))?.value.decidedAt;
    const at = byReceipt ? received : (value.content.attackedAt ?? received);
    if (at !== undefined) times.set(value.finding, at);
  }
  return times;
}
