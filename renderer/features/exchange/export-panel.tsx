import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import type { Audience } from '#shared/domain/audiences.ts';
import { AudienceChoice, type Choice } from './audience-choice.tsx';
import { ExportResult } from './export-result.tsx';
import { RefusedBanner } from './refused-banner.tsx';
import { type Exporting, useExport } from './use-export.ts';

interface ExportPanelProps {
  readonly title: string;
  /** Everything on this device, whoever one acts as: for when its storage can't be trusted. */
  readonly isBackup?: boolean;
}

/** Hands over what is here, all of it or some audiences. */
export function ExportPanel({ title, isBackup = false }: ExportPanelProps) {
  const { t } = useTranslation('exchange');
  const [choice, setChoice] = useState<Choice>({ type: 'all' });
  const exporting = useExport();
  const chosen = useChosenAudiences(choice);
  const audiences = isBackup ? null : chosen;
  const isBusy = exporting.state.type === 'packing';
  return (
    <Panel title={title}>
      <Stack>
        {!isBackup && <AudienceChoice choice={choice} onChange={setChoice} isDisabled={isBusy} />}
        {!isBusy && (
          <Stack align="start">
            <Button
              variant="primary"
              icon={PackageCheck}
              isDisabled={audiences?.length === 0}
              onPress={() => void exporting.start(audiences)}
            >
              {t('export.start')}
            </Button>
          </Stack>
        )}
        <ExportOutcome state={exporting.state} onStop={exporting.stop} />
      </Stack>
    </Panel>
  );
}

function ExportOutcome({
  state,
  onStop,
}: {
  readonly state: Exporting;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation(['exchange', 'packages']);
  switch (state.type) {
    case 'idle':
      return null;
    case 'packing':
      return state.fraction === null ? (
        <ProgressBar label={t('export.preparing')} />
      ) : (
        <ProgressBar
          label={t(state.fraction < 1 ? 'export.packing' : 'export.saving')}
          value={state.fraction}
          cancel={{ label: t('export.stop'), onPress: onStop }}
        />
      );
    case 'stopped':
      return <Banner tone="info">{t('export.stopped')}</Banner>;
    case 'failed':
      return <RefusedBanner title={t('packages:notWritten')} errors={[state.error]} />;
    case 'done':
      return <ExportResult exported={state.exported} />;
  }
}

/** What the choice means: null for everything here; without control's eyes, never more than one may see. */
function useChosenAudiences(choice: Choice): readonly Audience[] | null {
  const { state, visible } = useExercise((session) => ({
    state: session.state,
    visible: session.visible,
  }));
  if (choice.type === 'some')
    return [...visible.audiences.keys()].filter((audience) => choice.audiences.has(audience));
  return visible.audiences.size === state.audiences.size ? null : [...visible.audiences.keys()];
}
