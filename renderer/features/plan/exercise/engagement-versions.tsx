import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import {
  compareRules,
  type EngagementChanges,
  engagementVersions,
} from '#shared/commands/issue-engagement.ts';

/** Every version that was issued, each with its difference from the one before. */
export function EngagementVersions() {
  const { t } = useTranslation('planning');
  const { moment } = useExerciseTime();
  const visible = useExercise((session) => session.visible);
  const versions = useMemo(() => engagementVersions(visible), [visible]);
  if (versions.length === 0) return null;
  return (
    <Panel title={t('engagement.versions')}>
      <Stack gap={4}>
        {versions.map(({ id, value }, index) => (
          <Stack key={id} gap={1}>
            <Text as="h3" weight="medium">
              {t('engagement.versionTitle', { number: value.number })} · {moment(value.issuedAt)}
              {value.basis === '' ? '' : ` · ${value.basis}`}
            </Text>
            {value.note !== '' && (
              <Text as="p" size={13} tone={2}>
                {value.note}
              </Text>
            )}
            <Changes changes={compareRules(versions[index + 1]?.value.rules ?? [], value.rules)} />
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}

function Changes({ changes }: { readonly changes: EngagementChanges }) {
  const { t } = useTranslation(['planning', 'terms']);
  const { added, changed, removed } = changes;
  const line = (key: string, mark: 'added' | 'changed' | 'removed', text: string, was = '') => (
    <Text key={key} as="p" size={13}>
      <StatusPill
        look="plain"
        tone={mark === 'added' ? 'positive' : mark === 'removed' ? 'danger' : 'caution'}
        label={t(`engagement.${mark}Rules`)}
      />{' '}
      {text}
      {was !== '' && <Text tone={3}> ({t('engagement.was', { text: was })})</Text>}
    </Text>
  );
  if (added.length + changed.length + removed.length === 0) {
    return <Text size={13}>{t('engagement.noChange')}</Text>;
  }
  const words = (rule: (typeof added)[number]): string =>
    [t(`terms:stance.${rule.stance}`), rule.title, rule.text]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <Stack gap={1}>
      {added.map((rule) => line(rule.rule, 'added', words(rule)))}
      {changed.map(({ before, after }) => line(after.rule, 'changed', words(after), words(before)))}
      {removed.map((rule) => line(rule.rule, 'removed', words(rule)))}
    </Stack>
  );
}
