import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { HeadingBlock, Report } from '#shared/report/model.ts';
import { printable } from '#shared/report/printable.ts';
import { BlockView } from './block-view.tsx';
import styles from './report.module.css';

/** The report on paper, with its outline beside it. */
export function ReportView({
  report,
  isPrinting = false,
}: {
  readonly report: Report;
  readonly isPrinting?: boolean;
}) {
  const { t } = useTranslation('report');
  const headings = report.blocks.filter(
    (block): block is HeadingBlock => block.type === 'heading' && block.level <= 2,
  );
  return (
    <SplitView
      initialSize={240}
      sizedPane="start"
      start={
        <nav className={styles['outline']} aria-label={t('outline')}>
          <ul>
            {headings.map((heading) => (
              <li key={heading.id} data-level={heading.level}>
                <button type="button" onClick={() => scrollToHeading(heading.id)}>
                  {heading.number} {printable(heading.text)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      }
      end={
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <section className={styles['desk']} tabIndex={0} aria-label={t('paper')}>
          <article className={styles['paper']} lang={report.meta.language}>
            <p className={styles['furniture']}>
              <span>{printable(report.meta.marking)}</span>
              <span>{report.meta.sample ? report.meta.sampleLabel : report.meta.versionLabel}</span>
            </p>
            {report.blocks.map((block, at) => (
              <BlockView key={at} block={block} meta={report.meta} isPrinting={isPrinting} />
            ))}
          </article>
        </section>
      }
    />
  );
}

const scrollToHeading = (id: string): void =>
  document.getElementById(`report-${id}`)?.scrollIntoView({ block: 'start' });
