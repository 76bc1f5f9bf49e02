import { FileLock2, Printer, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { useWish } from '#renderer/state/wishes.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { Language } from '#shared/text/language.ts';
import styles from './report.module.css';
import { ReportView } from './report-view.tsx';
import { SaveReportButton } from './save-report-button.tsx';
import { usePrint } from './use-print.ts';
import { useWrittenReport } from './use-written-report.ts';

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
  const errorText = useErrorText();
  const { isDesktop } = useHost();
  const { language, result, isWriting, isStale, write } = useWrittenReport(
    i18n.language as Language,
  );
  const report = result?.ok === true ? result.value : null;
  const { isPrinting, print } = usePrint(report);
  useWish('print-report', print, report !== null);
  return (
    <Page width="full">
      <div className={styles['controls']}>
        <PageHeader
          title={t('kind')}
          description={t(isDesktop ? 'printingDesktop' : 'printingBrowser')}
          actions={
            <Inline>
              <SegmentedControl
                label={t('language')}
                segments={[
                  { id: 'zh-CN', label: '中文' },
                  { id: 'en', label: 'English' },
                ]}
                value={language}
                onChange={write}
              />
              <Button icon={RefreshCw} isPending={isWriting} onPress={() => write(language)}>
                {t('refresh')}
              </Button>
              {report !== null && (
                <Button icon={Printer} onPress={print}>
                  {t('print')}
                </Button>
              )}
              {report !== null && <SaveReportButton report={report} />}
            </Inline>
          }
        />
        {isStale && <Banner tone="caution">{t('stale')}</Banner>}
        {result === null && <Skeleton lines={12} />}
        {result?.ok === false && (
          <Banner tone="danger" title={t('failed')}>
            {errorText(result.error)}
          </Banner>
        )}
      </div>
      {report !== null && <ReportView report={report} isPrinting={isPrinting} />}
    </Page>
  );
}
