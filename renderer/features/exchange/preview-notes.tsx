import { useTranslation } from 'react-i18next';
import { useMergeWords } from '#renderer/data/use-merge-words.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ConflictTable } from './conflict-table.tsx';
import styles from './exchange.module.css';
import type { IntakeWords } from './package-intake.tsx';
import type { Preview } from './intake-work.ts';

const MAX_LINES = 20;

interface PreviewNotesProps {
  readonly preview: Preview;
  readonly words: IntakeWords;
}

/** Everything about a merge that somebody should look at: what it is, what becomes of it, what to do. */
export function PreviewNotes({ preview, words }: PreviewNotesProps) {
  const { t } = useTranslation('exchange');
  const { conflicts, settledConflicts, evidence } = preview;
  const notes = useNotes(preview);
  const isQuiet = notes.length === 0 && conflicts.length === 0 && evidence.missing.length === 0;
  return (
    <Stack gap={3}>
      {isQuiet && preview.freshBatches > 0 && (
        <Banner tone="positive">
          {t(words === 'merge' ? 'preview.attentionNone' : 'preview.attentionNoneOpen')}
        </Banner>
      )}
      {settledConflicts > 0 && (
        <Banner tone="info">{t('preview.settled', { count: settledConflicts })}</Banner>
      )}
      {conflicts.length > 0 && (
        <Panel
          headingLevel={3}
          title={t('preview.conflicts', { count: conflicts.length })}
          padding="none"
          footer={t('preview.conflictsText')}
        >
          <ConflictTable conflicts={conflicts} names={preview.names} />
        </Panel>
      )}
      {notes.map((note) => (
        <Note key={note.title} {...note} />
      ))}
      {evidence.arriving.length > 0 && preview.freshBatches > 0 && (
        <Banner tone="info">
          {t('preview.evidenceArriving', { count: evidence.arriving.length })}
        </Banner>
      )}
      {evidence.missing.length > 0 && (
        <Banner
          tone="caution"
          title={t('preview.evidenceMissing', { count: evidence.missing.length })}
        >
          {t('preview.evidenceMissingText')}
        </Banner>
      )}
    </Stack>
  );
}

interface NoteProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly text: string;
}

function Note({ title, lines, text }: NoteProps) {
  const { t } = useTranslation('exchange');
  return (
    <Banner tone="caution" title={title}>
      <ul className={styles['problems']}>
        {lines.slice(0, MAX_LINES).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > MAX_LINES && (
          <li>{t('preview.more', { count: lines.length - MAX_LINES })}</li>
        )}
      </ul>
      <p>{text}</p>
    </Banner>
  );
}

function useNotes({ waiting, forks, aside, clocksAhead, names }: Preview): NoteProps[] {
  const { t } = useTranslation(['exchange', 'records']);
  const merge = useMergeWords(names);
  const { device } = useRecordWords();
  const waits = [
    ...waiting.missing.map(merge.missing),
    ...waiting.incomplete.map(merge.incomplete),
  ];
  const notes: NoteProps[] = [
    {
      title: t('preview.waiting', { count: waits.length }),
      lines: waits,
      text: t('preview.waitingText'),
    },
    {
      title: t('preview.broken'),
      lines: waiting.broken.length === 0 ? [] : [merge.broken(waiting.broken.length)],
      text: t('preview.brokenText'),
    },
    {
      title: t('preview.forks', { count: forks.length }),
      lines: forks.map(merge.fork),
      text: t('preview.forksText'),
    },
    {
      title: t('preview.aside', { count: aside.length }),
      lines: merge.aside(aside),
      text: t('preview.asideText'),
    },
    {
      title: t('preview.clocks'),
      lines: clocksAhead.map((clock) =>
        t('records:clockAhead', {
          device: device(clock.device),
          hours: Math.round(clock.aheadMs / 3_600_000),
        }),
      ),
      text: t('preview.clocksText'),
    },
  ];
  return notes.filter(({ lines }) => lines.length > 0);
}
