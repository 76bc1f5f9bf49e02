import { CheckCircle2, FileSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Stepper } from '#renderer/ui/stepper.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { SCAN_DIALECTS, SOURCE_OF } from '#shared/commands/scan-rows.ts';
import { MAX_SCAN_BYTES } from '#shared/formats/scanners/scan-file.ts';
import { sizeText } from '#shared/text/size.ts';
import { ScanCheck } from './scan-check.tsx';
import { ScanProblem } from './scan-problem.tsx';
import { usePostureLock } from './use-posture-lock.ts';
import { type ScanWizard, useScanWizard } from './use-scan-wizard.ts';

const STEPS = ['file', 'check', 'commit', 'result'] as const;

/** The results of a scanner come into the exercise: file, check, commit, result. */
export function ScanImportPage() {
  const { t } = useTranslation('scanImport');
  const { id } = useSession();
  const locked = usePostureLock();
  const wizard = useScanWizard();
  return (
    <Page>
      <PageHeader
        eyebrow={<TextLink href={addresses.posture(id)}>{t('back')}</TextLink>}
        title={t('title')}
        description={t('description')}
      />
      <Stack>
        <Stepper
          label={t('title')}
          steps={STEPS.map((step) => ({ id: step, label: t(`step.${step}`) }))}
          current={wizard.state.step}
        />
        {locked === null ? <Step wizard={wizard} /> : <Banner tone="info">{locked}</Banner>}
      </Stack>
    </Page>
  );
}

function Step({ wizard }: { readonly wizard: ScanWizard }) {
  switch (wizard.state.step) {
    case 'file':
      return <FileStep wizard={wizard} />;
    case 'check':
      return <ScanCheck wizard={wizard} />;
    case 'commit':
      return <CommitStep wizard={wizard} />;
    case 'result':
      return <ResultStep wizard={wizard} />;
  }
}

const ACCEPTED = ['.nessus', '.xml', '.csv', '.tsv', '.txt', '.xlsx', '.json', '.jsonl', '.ndjson'];

function FileStep({ wizard }: { readonly wizard: ScanWizard }) {
  const { t } = useTranslation(['scanImport', 'terms']);
  const { picked, problem, done } = wizard.state;
  const [stranger, setStranger] = useState<string | null>(null);
  const name = picked?.name ?? '';
  if (done !== null) return <ProgressBar label={t('scanImport:file.reading', { name })} />;
  return (
    <Stack>
      {problem !== null && <ScanProblem problem={problem} name={name} />}
      {stranger !== null && (
        <Banner tone="danger" title={t('scanImport:file.foreign', { name: stranger })}>
          {t('scanImport:file.foreignText')}
        </Banner>
      )}
      <FileDrop
        label={t('scanImport:file.drop')}
        hint={t('scanImport:file.hint', { limit: sizeText(MAX_SCAN_BYTES) })}
        pickLabel={t('scanImport:file.pick')}
        icon={FileSearch}
        accept={ACCEPTED}
        onFiles={([file]) => {
          setStranger(null);
          if (file !== undefined) wizard.pick(file);
        }}
        onRejected={([file]) => setStranger(file?.name ?? '')}
      />
      <Panel title={t('scanImport:file.formats')} padding="none">
        <DataTable
          caption={t('scanImport:file.formats')}
          rows={SCAN_DIALECTS}
          rowKey={(dialect) => dialect}
          columns={[
            {
              id: 'format',
              header: t('scanImport:file.format'),
              isRowHeader: true,
              render: (dialect) => t(`terms:scanDialect.${dialect}`),
            },
            {
              id: 'gives',
              header: t('scanImport:file.gives'),
              render: (dialect) => t(`scanImport:file.gives_${SOURCE_OF[dialect]}`),
            },
          ]}
        />
      </Panel>
    </Stack>
  );
}

function CommitStep({ wizard }: { readonly wizard: ScanWizard }) {
  const { t } = useTranslation(['scanImport', 'common']);
  const { commit, summary } = wizard.state;
  const { stage, done } = commit ?? { stage: 'signing', done: 0 };
  const cancel =
    stage === 'storing' ? {} : { cancel: { label: t('common:cancel'), onPress: wizard.cancel } };
  return (
    <Panel>
      <Stack gap={3}>
        <ProgressBar
          label={t(`scanImport:commit.${stage}`, { count: summary?.entries ?? 0 })}
          value={stage === 'storing' ? undefined : done}
          {...cancel}
        />
        <Text as="p" size={13} tone={2}>
          {t('scanImport:commit.hint')}
        </Text>
      </Stack>
    </Panel>
  );
}

function ResultStep({ wizard }: { readonly wizard: ScanWizard }) {
  const { t } = useTranslation('scanImport');
  const { id } = useSession();
  const { summary } = wizard.state;
  return (
    <EmptyState
      icon={CheckCircle2}
      title={t('result.title')}
      actions={
        <Inline>
          <LinkButton variant="primary" href={addresses.posture(id)}>
            {t('result.list')}
          </LinkButton>
          <Button onPress={wizard.startOver}>{t('result.another')}</Button>
        </Inline>
      }
    >
      {t('result.text', {
        added: summary?.weakPoints.added ?? 0,
        changed: summary?.weakPoints.changed ?? 0,
        hosts: summary?.hosts.added ?? 0,
      })}
    </EmptyState>
  );
}
