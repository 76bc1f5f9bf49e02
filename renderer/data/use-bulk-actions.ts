import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { proposeReferees } from '#shared/commands/propose-referees.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { SubjectType } from '#shared/domain/judging.ts';
import { responseKind } from '#shared/domain/response.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { useSession } from './session-context.tsx';
import { type SubjectFacts, useSubjectIndex } from './subject-index.ts';
import type { Announcer } from './use-act.ts';
import { useErrorText } from './use-error-text.ts';
import { useExerciseHead, useTable } from './use-records.ts';
import type { RunError } from './run-command.ts';

export type BulkAction = 'receive' | 'assign' | 'reveal' | 'tell';

/** Which of the selected an action fits. */
const FITS: Readonly<Record<BulkAction, (facts: SubjectFacts) => boolean>> = {
  receive: ({ status }) => status === 'submitted',
  assign: ({ status }) => status === 'received',
  reveal: ({ status, isRevealed }) => status === 'awaiting-ruling' && !isRevealed,
  tell: ({ status, isTold }) => RULED.has(status) && !isTold,
};
const RULED: ReadonlySet<string> = new Set([
  'confirmed',
  'rejected',
  'duplicate',
  'out-of-scope',
  'returned',
]);

/** Acts on many findings or responses at once: on those of the selected that the action fits. */
export function useBulkActions(
  type: SubjectType,
  selected: ReadonlySet<string>,
  announcer: Announcer,
): {
  readonly actions: readonly { readonly id: BulkAction; readonly count: number }[];
  readonly run: (action: BulkAction) => Promise<void>;
} {
  const session = useSession();
  const index = useSubjectIndex(type);
  const findings = useTable(findingKind);
  const responses = useTable(responseKind);
  const { reviewers } = useExerciseHead();
  const errorText = useErrorText();
  const { t } = useTranslation('casework');
  const fitting = useMemo(() => {
    const found: Record<BulkAction, { name: SubjectName; at: number }[]> = {
      receive: [],
      assign: [],
      reveal: [],
      tell: [],
    };
    for (const id of selected) {
      const record = (type === 'finding' ? findings : responses).get(id);
      if (record === undefined) continue;
      const facts = index.of(record);
      for (const action of BULK_ACTIONS) {
        if (!FITS[action](facts)) continue;
        found[action].push({
          name: { subjectType: type, subject: record.id },
          at: facts.submittedAt ?? 0,
        });
      }
    }
    return found;
  }, [findings, responses, index, type, selected]);
  const run = async (action: BulkAction): Promise<void> => {
    const names = fitting[action].toSorted((a, b) => a.at - b.at).map(({ name }) => name);
    const outcome = await runBulk(session, action, names, reviewers);
    if (outcome.done > 0) {
      announcer.add({ tone: 'positive', title: t('done.bulk', { count: outcome.done }) });
    }
    if (outcome.error !== null) {
      const count = names.length - outcome.done;
      const why = errorText(outcome.error);
      announcer.add({ tone: 'danger', title: t('list.refused', { count, why }) });
    }
  };
  return { actions: BULK_ACTIONS.map((id) => ({ id, count: fitting[id].length })), run };
}

const BULK_ACTIONS: readonly BulkAction[] = ['receive', 'assign', 'reveal', 'tell'];

interface BulkOutcome {
  readonly done: number;
  readonly error: RunError | CommandError | null;
}

async function runBulk(
  session: ReturnType<typeof useSession>,
  action: BulkAction,
  names: readonly SubjectName[],
  reviewers: number,
): Promise<BulkOutcome> {
  const whole = async (outcome: Promise<Result<unknown, RunError>>, count: number) => {
    const result = await outcome;
    return result.ok ? { done: count, error: null } : { done: 0, error: result.error };
  };
  switch (action) {
    case 'receive':
      return receiveInTurn(session, names);
    case 'assign': {
      const wanted = new Set<RecordId>(names.map(({ subject }) => subject));
      const { state } = session.store.getState();
      const assignments = proposeReferees(state, reviewers).filter(
        ({ subject, referees }) => wanted.has(subject) && referees.length > 0,
      );
      return whole(session.run(assignReferees, { assignments }), assignments.length);
    }
    case 'reveal':
      return whole(session.run(revealMarks, { subjects: names }), names.length);
    case 'tell':
      return whole(session.run(discloseOutcome, { subjects: names }), names.length);
  }
}

/** Each gets a number of its own, in the order in which they were sent. */
async function receiveInTurn(
  session: ReturnType<typeof useSession>,
  names: readonly SubjectName[],
): Promise<BulkOutcome> {
  for (const [done, name] of names.entries()) {
    const received = await session.run(receiveSubmission, { ...name, decision: 'received' });
    if (!received.ok) return { done, error: received.error };
  }
  return { done: names.length, error: null };
}
