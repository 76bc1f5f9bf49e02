import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingDossier, ResponseDossier } from '#shared/journal/dossier.ts';
import { useExerciseTime } from './use-exercise-time.ts';
import { type SubjectEvent, useSubjectHistory } from './use-subject-history.ts';

const TONES = {
  created: 'neutral',
  submitted: 'info',
  received: 'info',
  returned: 'caution',
  revealed: 'accent',
  ruled: 'accent',
  told: 'accent',
  disclosed: 'info',
  withdrawn: 'neutral',
} as const satisfies Record<SubjectEvent['type'], string>;

/** The history of a finding or response in words. */
export function useHistoryEvents(dossier: FindingDossier | ResponseDossier) {
  const { t } = useTranslation(['casework', 'terms']);
  const time = useExerciseTime();
  const history = useSubjectHistory(dossier);
  return useMemo(
    () =>
      history.map((event, at) => ({
        id: `${at} ${event.type}`,
        when: event.at === null ? '' : time.moment(event.at),
        tone: TONES[event.type],
        title: titleOf(t, event),
        ...('reason' in event && event.reason !== '' ? { detail: event.reason } : {}),
      })),
    [history, time, t],
  );
}

type Translate = ReturnType<typeof useTranslation<['casework', 'terms']>>['t'];

function titleOf(t: Translate, event: SubjectEvent): string {
  switch (event.type) {
    case 'submitted':
      return t('history.submitted', { revision: event.revision, count: event.count });
    case 'received':
      return t('history.received', { sequence: event.sequence });
    case 'ruled':
    case 'told':
      return t(`history.${event.type}`, { verdict: t(`terms:verdict.${event.verdict}`) });
    case 'created':
    case 'returned':
    case 'revealed':
    case 'disclosed':
    case 'withdrawn':
      return t(`history.${event.type}`);
  }
}
