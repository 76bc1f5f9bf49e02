import { ArrowLeft, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScanSummary } from '#renderer/data/scan-import.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { WEAK_POINT_CATEGORIES } from '#shared/domain/weak-point.ts';
import { ScanProblem } from './scan-problem.tsx';
import { ScanRejected } from './scan-rejected.tsx';
import { ScanTermsPanel } from './scan-terms.tsx';
import type { ScanWizard } from './use-scan-wizard.ts';

/** What the import would do, before anything is done. */
export function ScanCheck({ wizard }: { readonly wizard: ScanWizard }) {
  const { t } = useTranslation(['scanImport', 'common']);
  const { picked, summary, done, problem } = wizard.state;
  const name = picked?.name ?? '';
  if (summary === null) {
    return (
      <Panel>
        <ProgressBar
          label={t('scanImport:check.reading', { name })}
          value={done ?? 0}
          cancel={{ label: t('common:cancel'), onPress: wizard.cancel }}
        />
      </Panel>
    );
  }
  const { entries } = summary;
  const isOvertaken = problem?.type === 'wrong-state';
  return (
    <Stack>
      {problem !== null && <ScanProblem problem={problem} name={name} />}
      {entries === 0 && (
        <Banner tone="info" title={t('scanImport:check.nothing')}>
          {t('scanImport:check.nothingText')}
        </Banner>
      )}
      <ScanTermsPanel wizard={wizard} />
      <Tally wizard={wizard} summary={summary} />
      <Unmatched summary={summary} />
      <ScanRejected wizard={wizard} summary={summary} />
      <Inline justify="between">
        <Button icon={ArrowLeft} onPress={wizard.startOver}>
          {t('scanImport:check.back')}
        </Button>
        <Inline>
          {isOvertaken && (
            <Button onPress={() => wizard.decide({})}>{t('scanImport:terms.again')}</Button>
          )}
          <Button
            variant="primary"
            icon={Check}
            isDisabled={entries === 0 || isOvertaken}
            onPress={wizard.commit}
          >
            {t('scanImport:check.commit', { count: entries })}
          </Button>
        </Inline>
      </Inline>
    </Stack>
  );
}

interface SummaryProps {
  readonly summary: ScanSummary;
}

function Tally({ wizard, summary }: SummaryProps & { readonly wizard: ScanWizard }) {
  const { t, i18n } = useTranslation(['scanImport', 'terms']);
  const figure = new Intl.NumberFormat(i18n.language);
  const { dialect } = wizard.state.file ?? {};
  const tally = (of: ScanSummary['hosts']): string =>
    [
      t('scanImport:check.added', { count: of.added }),
      t('scanImport:check.changed', { count: of.changed }),
      t('scanImport:check.unchanged', { count: of.unchanged }),
    ].join(' · ');
  return (
    <Panel
      title={t('scanImport:check.title')}
      aside={dialect === undefined ? '' : t(`terms:scanDialect.${dialect}`)}
    >
      <Stack gap={3}>
        <FactGrid
          facts={[
            { id: 'rows', label: t('scanImport:check.rows'), value: figure.format(summary.read) },
            { id: 'kept', label: t('scanImport:check.kept'), value: figure.format(summary.kept) },
            {
              id: 'rejected',
              label: t('scanImport:check.rejected'),
              value: figure.format(summary.rejected),
            },
            {
              id: 'hostOnly',
              label: t('scanImport:check.hostOnly'),
              value: figure.format(summary.hostOnly),
            },
            {
              id: 'matched',
              label: t('scanImport:check.matched'),
              value: figure.format(summary.matchedHosts),
            },
            {
              id: 'unmatched',
              label: t('scanImport:check.unmatched'),
              value: figure.format(summary.unmatchedHosts),
            },
            {
              id: 'assets',
              label: t('scanImport:check.assets'),
              value: figure.format(summary.assetsAdded),
            },
            {
              id: 'reopened',
              label: t('scanImport:check.reopened'),
              value: figure.format(summary.reopened),
            },
          ]}
        />
        <FactGrid
          labels="beside"
          facts={[
            {
              id: 'weak',
              label: t('scanImport:check.weakPoints'),
              value: tally(summary.weakPoints),
            },
            { id: 'hosts', label: t('scanImport:check.hosts'), value: tally(summary.hosts) },
          ]}
        />
        <Inline>
          {WEAK_POINT_CATEGORIES.map((id) => (
            <Badge key={id}>
              {`${t(`terms:weakPointCategory.${id}`)} ${figure.format(summary.byCategory[id])}`}
            </Badge>
          ))}
        </Inline>
      </Stack>
    </Panel>
  );
}

const SHOWN = 100;

function Unmatched({ summary }: SummaryProps) {
  const { t } = useTranslation('scanImport');
  const rows = summary.firstUnmatched.slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <Panel
      title={t('unmatched.title')}
      aside={t('unmatched.aside', { count: summary.unmatchedHosts })}
      padding="none"
    >
      <DataTable
        caption={t('unmatched.title')}
        rows={rows}
        rowKey={({ host }) => host}
        columns={[
          {
            id: 'host',
            header: t('unmatched.host'),
            isRowHeader: true,
            render: ({ host }) => host,
          },
          { id: 'address', header: t('unmatched.address'), render: ({ address }) => address },
          { id: 'rows', header: t('unmatched.rows'), align: 'end', render: (row) => row.rows },
          {
            id: 'weak',
            header: t('unmatched.weakPoints'),
            align: 'end',
            render: ({ weakPoints }) => weakPoints,
          },
        ]}
      />
      {summary.unmatchedHosts > rows.length && (
        <Text size={13} tone={2}>
          {t('unmatched.more', { count: rows.length })}
        </Text>
      )}
    </Panel>
  );
}
