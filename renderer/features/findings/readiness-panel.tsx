import { useTranslation } from 'react-i18next';
import type { DraftSave } from '#renderer/data/draft-keeper.ts';
import { type AppError, useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { CheckList } from '#renderer/ui/check-list.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { useFindingChecks } from './use-finding-checks.ts';

interface ReadinessPanelProps {
  readonly dossier: FindingDossier;
  readonly saves: readonly DraftSave<AppError>[];
  readonly onRetry: () => void;
}

const SAVE_TONES = {
  saved: 'positive',
  pending: 'neutral',
  saving: 'neutral',
  failed: 'danger',
} as const;
const WORST_FIRST = ['failed', 'saving', 'pending', 'saved'] as const;

/** Whether all is kept, and what is still missing before it can be sent. */
export function ReadinessPanel({ dossier, saves, onRetry }: ReadinessPanelProps) {
  const { t } = useTranslation('casework');
  const errorText = useErrorText();
  const checks = useFindingChecks(dossier);
  const missing = checks.filter(({ state }) => state === 'missing').length;
  const state = WORST_FIRST.find((type) => saves.some((save) => save.type === type)) ?? 'saved';
  const failure = saves.find((save) => save.type === 'failed');
  return (
    <Panel
      title={t('check.title')}
      aside={
        <output>
          <StatusPill look="plain" tone={SAVE_TONES[state]} label={t(`save.${state}`)} />
        </output>
      }
    >
      <Stack gap={3}>
        {failure !== undefined && (
          <Banner
            tone="danger"
            title={t('save.failedText')}
            actions={<Button onPress={onRetry}>{t('save.retry')}</Button>}
          >
            {errorText(failure.error)}
          </Banner>
        )}
        <Text size={13} tone={missing > 0 ? 2 : 'positive'}>
          {missing > 0 ? t('check.notReady', { count: missing }) : t('check.ready')}
        </Text>
        <CheckList label={t('check.title')} items={checks} />
      </Stack>
    </Panel>
  );
}
