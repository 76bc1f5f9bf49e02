import { ArrowLeft, Check, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { ImportItems } from './import-items.tsx';
import { ImportProblemBanner } from './import-problem.tsx';
import { ImportTally } from './import-tally.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import type { ImportSummary } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

/** The third step: what the import would do, before anything is done. */
export function ImportCheck({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { picked, summary, done } = wizard.state;
  if (summary === null) {
    return (
      <Panel>
        <ProgressBar
          label={t('check.reading', { name: picked?.name ?? '' })}
          value={done ?? 0}
          cancel={{ label: t('common:cancel'), onPress: wizard.cancel }}
        />
      </Panel>
    );
  }
  return <Checked wizard={wizard} summary={summary} />;
}

function Checked({
  wizard,
  summary,
}: {
  readonly wizard: ImportWizard;
  readonly summary: ImportSummary;
}) {
  const { t } = useTranslation('assetImport');
  const { picked, problem } = wizard.state;
  const isOvertaken = problem?.type === 'wrong-state';
  const { entries, kept, differing } = summary;
  return (
    <Stack>
      {problem !== null && <ImportProblemBanner problem={problem} name={picked?.name ?? ''} />}
      {entries === 0 && (
        <Banner tone="info" title={t('check.nothing')}>
          {t(kept === 0 ? 'check.allRejected' : 'check.allThere')}
        </Banner>
      )}
      <ImportTally summary={summary} />
      {differing > 0 && (
        <Banner tone="caution" title={t('check.differing', { count: differing })}>
          {t('check.differingText')}
        </Banner>
      )}
      <ImportItems wizard={wizard} summary={summary} />
      <RejectedRows wizard={wizard} summary={summary} />
      <Inline justify="between">
        <Button icon={ArrowLeft} onPress={() => wizard.goTo('map')}>
          {t('check.back')}
        </Button>
        <Inline>
          {isOvertaken && (
            <Button icon={RefreshCw} onPress={wizard.check}>
              {t('check.again')}
            </Button>
          )}
          <Button
            variant="primary"
            icon={Check}
            isDisabled={entries === 0 || isOvertaken}
            onPress={wizard.commit}
          >
            {t('check.commit', { count: entries })}
          </Button>
        </Inline>
      </Inline>
    </Stack>
  );
}
