import { CONTROL } from '#shared/domain/audiences.ts';
import { type Stop, type StopAnswer, type StopCall, stopKind } from '#shared/domain/stop.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { readAll, type Recorded } from './read.ts';
import type { ExerciseState } from './state.ts';

/** A stop as its reader holds it: the original, or the copy for those who have to obey it. */
export interface KnownStop {
  /** Id of the original, also where only a copy is held. */
  readonly id: RecordId;
  readonly value: Stop;
}

/** What somebody attacks: team and target as far as they are known. */
export interface Aim {
  readonly team: string | null;
  readonly organisation: string | null;
  readonly system: string | null;
}

/** Id of the original of a copy that control gave out; of an original its own. */
export const originalId = (id: RecordId): RecordId => {
  const at = id.indexOf('~');
  return (at === -1 ? id : id.slice(0, at)) as RecordId;
};

/** Stops each once, latest order first; where original and copy are held, the original. */
export function stopsAmong(records: Iterable<Recorded<Stop>>): KnownStop[] {
  const known = new Map<RecordId, KnownStop & { readonly isOriginal: boolean }>();
  for (const { id, audience, value } of records) {
    const original = originalId(id);
    const isOriginal = audience === CONTROL;
    if (isOriginal || known.get(original)?.isOriginal !== true) {
      known.set(original, { id: original, value, isOriginal });
    }
  }
  return [...known.values()]
    .map(({ id, value }) => ({ id, value }))
    .sort((a, b) => b.value.stoppedAt - a.value.stoppedAt || b.value.number - a.value.number);
}

/** All stops that a state holds. */
export const readStops = (state: ExerciseState): KnownStop[] =>
  stopsAmong(readAll(state, stopKind));

/** Whether a stop holds at a moment. */
export const isStopped = ({ stoppedAt, resumedAt }: Stop, at: number): boolean =>
  stoppedAt <= at && (resumedAt === null || at < resumedAt);

/** Whether a stop covers what somebody attacks. `above`: the bodies above the organisation attacked, nearest first. */
export function covers(
  { scope, subject }: Pick<Stop, 'scope' | 'subject'>,
  aim: Aim,
  above: readonly string[] = [],
): boolean {
  switch (scope) {
    case 'exercise':
      return true;
    case 'unit':
      return (
        aim.organisation !== null && (aim.organisation === subject || above.includes(subject ?? ''))
      );
    case 'system':
      return aim.system !== null && aim.system === subject;
    case 'team':
      return aim.team !== null && aim.team === subject;
  }
}

/** Whether a moment lies in the extra time (补时) that a stop was given back. */
export const isExtraTime = ({ extraFrom, extraTo }: Stop, at: number): boolean =>
  extraFrom !== null && extraTo !== null && extraFrom <= at && at < extraTo;

/** How a team stands towards a stop. */
export interface TeamStanding {
  readonly team: RecordId;
  /** When it acknowledged, by its own word or on the telephone; null while it has not. */
  readonly acknowledgedAt: number | null;
  /** Its own word. */
  readonly answer: StopAnswer | null;
  /** Calls made to it, latest first. */
  readonly calls: readonly StopCall[];
}

/** The call sheet: teams that have not acknowledged first, among them those never called first, else in the order given. */
export function callSheet(
  stop: RecordId,
  teams: readonly RecordId[],
  answered: Iterable<Pick<Recorded<StopAnswer>, 'value'>>,
  called: Iterable<Pick<Recorded<StopCall>, 'value'>>,
): TeamStanding[] {
  const answers = new Map<string, StopAnswer>();
  for (const { value } of answered) if (value.stop === stop) answers.set(value.team, value);
  const calls = new Map<string, StopCall[]>();
  for (const { value } of called) {
    if (value.stop !== stop) continue;
    const made = calls.get(value.team);
    if (made === undefined) calls.set(value.team, [value]);
    else made.push(value);
  }
  return teams
    .map((team): TeamStanding => {
      const made = (calls.get(team) ?? []).sort((a, b) => b.calledAt - a.calledAt);
      const answer = answers.get(team) ?? null;
      const heard = made
        .filter((call) => call.answer === 'acknowledged')
        .map(({ calledAt }) => calledAt);
      const moments = answer === null ? heard : [...heard, answer.acknowledgedAt];
      const acknowledgedAt = moments.length === 0 ? null : Math.min(...moments);
      return { team, acknowledgedAt, answer, calls: made };
    })
    .sort((a, b) => rankOf(a) - rankOf(b));
}

const rankOf = ({ acknowledgedAt, calls }: TeamStanding): number =>
  acknowledgedAt !== null ? 2 : calls.length === 0 ? 0 : 1;
