import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import { withdraw } from '#shared/commands/withdraw.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** The steps of a finding from submission to the ruling being told, each announced when it is done. */
export function useFindingSteps(subject: RecordId) {
  const { t } = useTranslation('casework');
  const act = useAct(useToasts());
  const name = { subjectType: 'finding' as const, subject };
  return {
    submit: () =>
      act(submitFinding, { id: subject }, ({ revision }) => t('done.submitted', { revision })),
    receive: () =>
      act(receiveSubmission, { ...name, decision: 'received' }, ({ sequence }) =>
        t('done.received', { sequence: sequence ?? 0 }),
      ),
    returnIt: (reason: string) =>
      act(receiveSubmission, { ...name, decision: 'returned', reason }, () => t('done.returned')),
    assign: (referees: readonly RecordId[], blind: boolean) =>
      act(assignReferees, { assignments: [{ ...name, referees }], blind }, () =>
        t('done.assigned', { count: referees.length }),
      ),
    reveal: () => act(revealMarks, { subjects: [name] }, () => t('done.revealed')),
    disclose: (title: string, summary: string) =>
      act(discloseFinding, { finding: subject, title, summary }, () => t('done.disclosed')),
    tell: () => act(discloseOutcome, { subjects: [name] }, () => t('done.told')),
    withdraw: () => act(withdraw, name, () => t('done.withdrawn')),
  };
}
