import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { proposeReferees } from '#shared/commands/propose-referees.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import { CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import { assignmentKind, reviewKind } from '#shared/domain/judging.ts';
import { personKind } from '#shared/domain/register.ts';
import { type FindingDossier, type ResponseDossier, reviewId } from '#shared/journal/dossier.ts';
import { elementsOf, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useExerciseHead } from './use-records.ts';
import { useSession } from './session-context.tsx';
import { type Trial, useTrial } from './use-trial.ts';

/** Someone who could judge a case, with what is to be known of it. */
export interface RefereeOption {
  readonly id: RecordId;
  readonly label: string;
  readonly detail: string;
  /** Why this cannot be changed. */
  readonly refusal?: string;
}

export interface RefereeChoice {
  readonly options: readonly RefereeOption[];
  /** Those who judge it already, filled up with those who have the fewest cases. */
  readonly proposed: readonly RecordId[];
  readonly wanted: number;
}

/** Who can be assigned to a finding or response, and whom the program proposes. Works it out once, when it is opened. */
export function useRefereeChoice(
  name: SubjectName,
  dossier: FindingDossier | ResponseDossier,
): RefereeChoice {
  const { t } = useTranslation('casework');
  const { store } = useSession();
  const { reviewers } = useExerciseHead();
  const trial = useTrial();
  const { subjectType, subject } = name;
  return useMemo(() => {
    const { state } = store.getState();
    const proposal = proposeReferees(state, reviewers).find((one) => one.subject === subject);
    const load = caseLoad(state);
    const newest = dossier.submissions.at(-1)?.id;
    const options = [...readAll(state, personKind, (audience) => audience === CONTROL)]
      .filter(({ value }) => value.role === 'referee' || value.role === 'chief-referee')
      .map(({ id, value }): RefereeOption => {
        const isMarked =
          newest !== undefined &&
          readIn(state, refereeAudience(id), reviewKind, reviewId(newest, id)) !== undefined;
        const chief = value.role === 'chief-referee' ? t('assignDialog.chief') : '';
        const detail = [chief, value.employer, t('assignDialog.load', { count: load.get(id) ?? 0 })]
          .filter(Boolean)
          .join(' · ');
        const refusal = isMarked
          ? t('assignDialog.marked')
          : isConflicted(trial, { subjectType, subject }, dossier, id)
            ? t('assignDialog.conflict')
            : undefined;
        return { id, label: value.name, detail, ...(refusal === undefined ? {} : { refusal }) };
      });
    return { options, proposed: proposal?.referees ?? dossier.referees, wanted: reviewers };
  }, [t, store, reviewers, trial, subjectType, subject, dossier]);
}

/** The command itself knows who has a stake in the case. */
function isConflicted(
  trial: Trial,
  name: SubjectName,
  { referees }: FindingDossier | ResponseDossier,
  id: RecordId,
): boolean {
  const refusal = trial(assignReferees, {
    assignments: [{ ...name, referees: [...referees, id] }],
  });
  return refusal?.type === 'conflict-of-interest' && refusal.person === id;
}

function caseLoad(state: ExerciseState): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const { row } of readAll(state, assignmentKind)) {
    for (const id of elementsOf(row, 'referee')) load.set(id, (load.get(id) ?? 0) + 1);
  }
  return load;
}
