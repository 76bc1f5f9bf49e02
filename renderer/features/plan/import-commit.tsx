import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { ImportWizard } from './use-import-wizard.ts';

/** The fourth step: all of it in one action, or nothing. */
export function ImportCommit({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { commit, summary } = wizard.state;
  const { stage, done } = commit ?? { stage: 'signing', done: 0 };
  const cancel =
    stage === 'storing' ? {} : { cancel: { label: t('common:cancel'), onPress: wizard.cancel } };
  return (
    <Panel>
      <Stack gap={3}>
        <ProgressBar
          label={t(`commit.${stage}`, { count: summary?.entries ?? 0 })}
          value={stage === 'storing' ? undefined : done}
          {...cancel}
        />
        <Text as="p" size={13} tone={2}>
          {t(stage === 'storing' ? 'commit.storingHint' : 'commit.hint')}
        </Text>
      </Stack>
    </Panel>
  );
}
