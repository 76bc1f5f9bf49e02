import type { ExerciseState } from '#shared/journal/state.ts';
import { waitingOf } from '#shared/merge/missing.ts';
import type { ContentProblem } from './cli-problem.ts';

/** What is not as it should be in a journal whose signatures are all good. */
export function stateProblems(state: ExerciseState): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const { missing, incomplete, broken } = waitingOf(state);
  if (missing.length > 0) {
    const blocks = missing.reduce((sum, one) => sum + one.blocks, 0);
    problems.push({ type: 'batches-missing', count: missing.length, blocks });
  }
  if (incomplete.length > 0)
    problems.push({ type: 'actions-incomplete', count: incomplete.length });
  if (broken.length > 0) problems.push({ type: 'batches-broken', count: broken.length });
  for (const reason of ['not-admitted', 'malformed', 'newer'] as const) {
    const count = state.aside.filter((entry) => entry.reason === reason).length;
    if (count > 0) problems.push({ type: 'entries-set-aside', count, reason });
  }
  for (const { stream, number } of state.forks) {
    problems.push({ type: 'stream-forked', stream, number });
  }
  return problems;
}
