import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { ImportWizard } from './use-import-wizard.ts';

/** The fourth step: all of it in one action, or nothing. */
export function ImportCommit({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { stage, summary } = wizard.state;
  const now = stage ?? 'signing';
  const cancel =
    now === 'storing' ? {} : { cancel: { label: t('common:cancel'), onPress: wizard.cancel } };
  return (
    <Panel>
      <Stack gap={3}>
        <ProgressBar label={t(`commit.${now}`, { count: summary?.entries ?? 0 })} {...cancel} />
        <Text as="p" size={13} tone={2}>
          {t(now === 'storing' ? 'commit.storingHint' : 'commit.hint')}
        </Text>
      </Stack>
    </Panel>
  );
}
