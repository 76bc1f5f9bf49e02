import { FileLock2, RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useActor, useExercise } from '#renderer/data/use-session-state.ts';
import { buildReportOf } from '#renderer/data/write-report.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { Report } from '#shared/report/model.ts';
import type { Language } from '#shared/text/language.ts';
import { ReportView } from './report-view.tsx';
import { SaveReportButton } from './save-report-button.tsx';

/** The after-action report as it will print, and its files. */
export function ReportPage() {
  const { t } = useTranslation('report');
  const { role } = useActor();
  if (role === 'organiser' || role === 'chief-referee') return <ControlReport />;
  return (
    <Page>
      <PageHeader title={t('title')} />
      <EmptyState icon={FileLock2} title={t('notControl.title')}>
        {t('notControl.text')}
      </EmptyState>
    </Page>
  );
}

function ControlReport() {
  const { t, i18n } = useTranslation('report');
  const [language, setLanguage] = useState(i18n.language as Language);
  const written = useWrittenReport(language);
  return (
    <Page width="full">
      <PageHeader
        title={t('kind')}
        description={t('printing')}
        actions={
          <Inline>
            <SegmentedControl
              label={t('language')}
              segments={[
                { id: 'zh-CN', label: '中文' },
                { id: 'en', label: 'English' },
              ]}
              value={language}
              onChange={setLanguage}
            />
            <Button icon={RefreshCw} isPending={written.isWriting} onPress={written.write}>
              {t('refresh')}
            </Button>
            {written.report !== null && <SaveReportButton report={written.report} />}
          </Inline>
        }
      />
      {written.isStale && <Banner tone="caution">{t('stale')}</Banner>}
      {written.error !== null && (
        <Banner tone="danger" title={t('failed')}>
          {written.error}
        </Banner>
      )}
      {written.report === null ? written.error === null && <Skeleton lines={12} /> : <ReportView report={written.report} />}
    </Page>
  );
}

interface Written {
  readonly language: Language;
  readonly state: unknown;
  readonly report: Report | null;
  readonly error: string | null;
}

/** Writes the report when the page opens and when asked; says when the record has moved on. */
function useWrittenReport(language: Language) {
  const session = useSession();
  const errorText = useErrorText();
  const state = useExercise((current) => current.state);
  const [written, setWritten] = useState<Written | null>(null);
  const [isWriting, setWriting] = useState(false);
  const write = useCallback(async (): Promise<void> => {
    setWriting(true);
    const { state: from } = session.store.getState();
    const built = await buildReportOf(session, language);
    setWritten({
      language,
      state: from,
      report: built.ok ? built.value : null,
      error: built.ok ? null : errorText(built.error),
    });
    setWriting(false);
  }, [session, language, errorText]);
  const isOther = written?.language !== language;
  useEffect(() => {
    if (isOther) void write();
    // Only a change of language writes again by itself: a report should not change under its reader.
  }, [isOther, write]);
  return {
    report: isOther ? null : written.report,
    error: isOther ? null : written.error,
    isStale: !isOther && written.state !== state,
    isWriting,
    write: () => void write(),
  };
}
