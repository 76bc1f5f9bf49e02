import { useMemo } from 'react';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { editFinding } from '#shared/commands/draft-finding.ts';
import { editResponse } from '#shared/commands/draft-response.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import { submitFinding, submitResponse } from '#shared/commands/submit.ts';
import { withdraw } from '#shared/commands/withdraw.ts';
import type { FindingDossier, ResponseDossier } from '#shared/journal/dossier.ts';
import type { AppError } from './use-error-text.ts';
import { useSessionStatus } from './use-session-state.ts';
import { type Trial, useTrial } from './use-trial.ts';

/** What can be done with a finding or response, the next step first. */
export const SUBJECT_ACTIONS = [
  'receive',
  'return',
  'submit',
  'edit',
  'assign',
  'reveal',
  'tell',
  'disclose',
  'withdraw',
] as const;
export type SubjectAction = (typeof SUBJECT_ACTIONS)[number];

/** An action of the present status and role; with a refusal it is shown together with the reason why not now. */
export interface OfferedAction {
  readonly id: SubjectAction;
  readonly refusal: AppError | null;
}

/** The actions that this status and this role know. What the commands would refuse for good is left out. */
export function useOfferedActions(
  name: SubjectName,
  dossier: FindingDossier | ResponseDossier | undefined,
): readonly OfferedAction[] {
  const trial = useTrial();
  const status = useSessionStatus();
  const { subjectType, subject } = name;
  return useMemo(() => {
    if (dossier === undefined) return [];
    return SUBJECT_ACTIONS.flatMap((id): OfferedAction[] => {
      const refusal = tryAction(id, trial, { subjectType, subject }, dossier);
      if (refusal !== null && !isForNow(refusal)) return [];
      if (status.type !== 'open') return [{ id, refusal: { type: 'read-only', status } }];
      // What is missing is said by the form itself, with the way to each field.
      return [{ id, refusal: refusal?.type === 'incomplete' ? null : refusal }];
    });
  }, [trial, status, subjectType, subject, dossier]);
}

type Refusal = ReturnType<Trial>;

/** Reasons that another phase, another computer or more writing would take away. */
const isForNow = ({ type }: NonNullable<Refusal>): boolean =>
  type === 'wrong-phase' || type === 'not-the-desk' || type === 'incomplete';

const NOT_OFFERED: NonNullable<Refusal> = { type: 'nothing-to-do' };

function tryAction(
  id: SubjectAction,
  trial: Trial,
  name: SubjectName,
  dossier: FindingDossier | ResponseDossier,
): Refusal {
  const { subject } = name;
  const isFinding = name.subjectType === 'finding';
  switch (id) {
    case 'edit':
      return isFinding
        ? trial(editFinding, { id: subject, fields: {} })
        : trial(editResponse, { id: subject, fields: {} });
    case 'submit':
      return isFinding
        ? trial(submitFinding, { id: subject })
        : trial(submitResponse, { id: subject });
    case 'receive':
      return trial(receiveSubmission, { ...name, decision: 'received' });
    case 'return':
      return trial(receiveSubmission, { ...name, decision: 'returned', reason: '-' });
    case 'assign':
      return trial(assignReferees, { assignments: [{ ...name, referees: dossier.referees }] });
    case 'reveal':
      return trial(revealMarks, { subjects: [name] });
    case 'disclose':
      return isFinding ? trial(discloseFinding, { finding: subject }) : NOT_OFFERED;
    case 'tell':
      return isTold(dossier) ? NOT_OFFERED : trial(discloseOutcome, { subjects: [name] });
    case 'withdraw':
      return trial(withdraw, name);
  }
}

/** Whether the author was told of the ruling as it stands. */
function isTold({ ruling, outcome }: FindingDossier | ResponseDossier): boolean {
  const told = outcome?.value;
  return (
    told !== undefined &&
    told.submission === ruling?.value.submission &&
    told.verdict === ruling.value.verdict &&
    told.disclosedAt >= ruling.value.ruledAt
  );
}
