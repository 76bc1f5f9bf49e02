import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { phaseChangeKind } from '#shared/domain/exercise.ts';

/** How the exercise came to its phase: when, from where to where, on what basis. */
export function PhaseHistory() {
  const { t } = useTranslation(['overview', 'terms']);
  const { moment } = useExerciseTime();
  const changes = [...useTable(phaseChangeKind)].sort(
    (a, b) => a.value.changedAt - b.value.changedAt,
  );
  if (changes.length === 0) return null;
  return (
    <Stack gap={1}>
      {changes.map(({ id, value }) => (
        <Text key={id} as="p" size={13} tone={2}>
          {moment(value.changedAt)} ·{' '}
          {t('phase.changed', {
            from: t(`terms:phase.${value.from}`),
            to: t(`terms:phase.${value.to}`),
          })}
          {value.basis === '' ? '' : ` · ${value.basis}`}
          {(value.reason ?? '') === '' ? '' : ` · ${value.reason}`}
          {(value.letPass ?? []).length > 0 &&
            ` · ${t('phase.letPass', {
              list: (value.letPass ?? []).map((name) =>
                t(`terms:requirement.${name as 'purpose'}`),
              ),
            })}`}
        </Text>
      ))}
    </Stack>
  );
}
