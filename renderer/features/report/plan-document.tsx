import { Printer, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Language } from '#shared/text/language.ts';
import styles from './report.module.css';
import { ReportView } from './report-view.tsx';
import { SaveReportButton } from './save-report-button.tsx';
import { usePrint } from './use-print.ts';
import { useWrittenReport } from './use-written-report.ts';

/** The plan as one document, as it will print. */
export function PlanDocument() {
  const { t, i18n } = useTranslation(['planning', 'report']);
  const errorText = useErrorText();
  const { language, result, isWriting, isStale, write } = useWrittenReport(
    i18n.language as Language,
    'plan',
  );
  const report = result?.ok === true ? result.value : null;
  const { isPrinting, print } = usePrint(report);
  return (
    <>
      <div className={styles['controls']}>
        <Inline justify="between">
          <Text size={13} tone={2}>
            {t(isStale ? 'document.stale' : 'document.hint')}
          </Text>
          <Inline>
            <SegmentedControl
              label={t('report:language')}
              segments={[
                { id: 'zh-CN', label: '中文' },
                { id: 'en', label: 'English' },
              ]}
              value={language}
              onChange={write}
            />
            <Button icon={RefreshCw} isPending={isWriting} onPress={() => write(language)}>
              {t('document.build')}
            </Button>
            {report !== null && (
              <Button icon={Printer} isPending={isPrinting} onPress={print}>
                {t('report:print')}
              </Button>
            )}
            {report !== null && <SaveReportButton report={report} />}
          </Inline>
        </Inline>
      </div>
      {result === null && <Skeleton lines={12} />}
      {result?.ok === false && <Banner tone="danger">{errorText(result.error)}</Banner>}
      {report !== null && <ReportView report={report} isPrinting={isPrinting} />}
    </>
  );
}
