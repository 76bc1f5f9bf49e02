import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { type Inject, INJECT_STATES, type InjectState } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { type RegisterColumn, textColumn } from '../register-columns.ts';

/** How the state of an inject looks. */
export const STATE_TONES: Readonly<Record<InjectState, Tone>> = {
  planned: 'neutral',
  delivered: 'info',
  answered: 'positive',
  skipped: 'caution',
};

/** Columns of the list of injects. */
export function useInjectColumns(): readonly RegisterColumn<Inject>[] {
  const { t } = useTranslation('injects');
  const people = useTable(personKind);
  const time = useExerciseTime();
  return useMemo((): readonly RegisterColumn<Inject>[] => {
    const text = (
      id: 'number' | 'title' | 'from' | 'to' | 'channel' | 'objective',
      width: number,
      more: Pick<RegisterColumn<Inject>, 'isAlwaysShown' | 'isHiddenAtFirst' | 'grow'> = {},
    ): RegisterColumn<Inject> =>
      textColumn({ id, header: t(`field.${id}`), width, text: ({ value }) => value[id], ...more });
    return [
      text('number', 70, { isAlwaysShown: true }),
      {
        id: 'scheduledAt',
        header: t('field.scheduledAt'),
        width: 140,
        isSortable: true,
        figure: ({ value }) => value.scheduledAt,
        render: ({ value }) => (value.scheduledAt === null ? '' : time.moment(value.scheduledAt)),
      },
      text('title', 240, { grow: 2 }),
      text('from', 130),
      text('to', 130),
      text('channel', 110, { isHiddenAtFirst: true }),
      text('objective', 180, { isHiddenAtFirst: true }),
      textColumn({
        id: 'evaluator',
        header: t('field.evaluator'),
        width: 110,
        text: ({ value }) => people.get(value.evaluator ?? '')?.value.name ?? '',
      }),
      {
        id: 'state',
        header: t('field.state'),
        width: 110,
        isSortable: true,
        figure: ({ value }) => INJECT_STATES.indexOf(value.state),
        render: ({ value }) => (
          <StatusPill
            look="plain"
            tone={STATE_TONES[value.state]}
            label={t(`state.${value.state}`)}
          />
        ),
      },
      {
        id: 'rating',
        header: t('field.rating'),
        width: 70,
        isSortable: true,
        figure: ({ value }) => 'PSMU'.indexOf(value.rating.slice(0, 1)),
        render: ({ value }) => (value.rating === 'none' ? '' : value.rating),
      },
    ];
  }, [t, people, time]);
}
