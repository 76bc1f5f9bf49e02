import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Text } from '#renderer/ui/text.tsx';
import type { PlayedInject } from './played-inject.ts';
import { STATE_TONES } from './use-inject-columns.tsx';
import { timingTone, useInjectWords } from './use-inject-words.ts';

/** Columns of the list that is played. */
export function useConductColumns(): readonly GridColumn<PlayedInject>[] {
  const { t } = useTranslation('injects');
  const time = useExerciseTime();
  const words = useInjectWords();
  return useMemo(
    (): readonly GridColumn<PlayedInject>[] => [
      {
        id: 'number',
        header: t('field.number'),
        width: 64,
        render: ({ inject }) => inject.value.number,
      },
      {
        id: 'due',
        header: t('field.due'),
        width: 140,
        render: ({ due }) => (due === null ? '' : time.moment(due)),
      },
      {
        id: 'title',
        header: t('field.title'),
        width: 200,
        grow: 1,
        render: ({ inject }) => inject.value.title,
      },
      { id: 'to', header: t('field.to'), width: 120, render: ({ inject }) => inject.value.to },
      {
        id: 'state',
        header: t('field.state'),
        width: 96,
        render: ({ inject }) => (
          <StatusPill
            look="plain"
            tone={STATE_TONES[inject.value.state]}
            label={t(`state.${inject.value.state}`)}
          />
        ),
      },
      {
        id: 'timing',
        header: t('field.timing'),
        width: 150,
        render: ({ timing }) => {
          const tone = timingTone(timing);
          return (
            <Text size={13} tone={tone === 'neutral' ? 2 : tone}>
              {words.timing(timing)}
            </Text>
          );
        },
      },
    ],
    [t, time, words],
  );
}
