import { useTranslation } from 'react-i18next';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import { submitFinding, submitResponse } from '#shared/commands/submit.ts';
import { withdraw } from '#shared/commands/withdraw.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type Announcer, useAct } from './use-act.ts';

/** The steps of a finding or response from submission until its author knows the ruling, each announced when it is done. */
export function useSubjectSteps(name: SubjectName, announcer: Announcer) {
  const { t } = useTranslation('casework');
  const act = useAct(announcer);
  const { subjectType, subject } = name;
  return {
    submit: () =>
      act(
        subjectType === 'finding' ? submitFinding : submitResponse,
        { id: subject },
        ({ revision }) => t('done.submitted', { revision }),
      ),
    receive: () =>
      act(receiveSubmission, { ...name, decision: 'received' }, ({ sequence }) =>
        t('done.received', { sequence: sequence ?? 0 }),
      ),
    returnIt: (reason: string) =>
      act(receiveSubmission, { ...name, decision: 'returned', reason }, () => t('done.returned')),
    assign: (referees: readonly string[], blind: boolean) =>
      act(
        assignReferees,
        { assignments: [{ ...name, referees: referees as readonly RecordId[] }], blind },
        () => t('done.assigned', { count: referees.length }),
      ),
    reveal: () => act(revealMarks, { subjects: [name] }, () => t('done.revealed')),
    disclose: (title: string, summary: string) =>
      act(discloseFinding, { finding: subject, title, summary }, () => t('done.disclosed')),
    tell: () => act(discloseOutcome, { subjects: [name] }, () => t('done.told')),
    withdraw: () => act(withdraw, name, () => t('done.withdrawn')),
  };
}
