import { MousePointerClick } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { RecordId } from '#shared/kernel/ids.ts';
import { explainLine } from '#shared/scoring/explain.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import styles from './board.module.css';
import { pointsText } from '#renderer/data/points-text.ts';
import { useNameOf } from '#renderer/data/use-name-of.ts';
import { useTitleOf } from './use-title-of.ts';

/** Lines explained at once; a team rarely has more, and a list of thousands is read in the report. */
const SHOWN_LINES = 200;

interface LedgerPanelProps {
  readonly score: Score;
  readonly book: RuleBook;
  readonly side: 'attack' | 'defence';
  readonly subject: RecordId | null;
}

/** Every point given or not given to the chosen team or unit, in words. */
export function LedgerPanel({ score, book, side, subject }: LedgerPanelProps) {
  const { t } = useTranslation('board');
  const nameOf = useNameOf();
  const lines = useMemo(() => {
    if (subject === null) return [];
    return side === 'attack'
      ? score.ledger.linesOfTeam(subject)
      : score.ledger.linesOfUnit(subject);
  }, [score, side, subject]);
  if (subject === null) return <EmptyState icon={MousePointerClick} title={t('pick')} />;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className={styles['side']} tabIndex={0} aria-label={t('detail')}>
      <Panel title={nameOf(subject)} aside={t('detail')}>
        <Stack gap={4}>
          {lines.length === 0 && <Text tone={2}>{t('noLines')}</Text>}
          {lines.slice(0, SHOWN_LINES).map((line) => (
            <LineView key={line.id} line={line} book={book} />
          ))}
          {lines.length > SHOWN_LINES && (
            <Text tone={2}>{t('moreLines', { count: lines.length - SHOWN_LINES })}</Text>
          )}
        </Stack>
      </Panel>
    </section>
  );
}

function LineView({ line, book }: { readonly line: LedgerLine; readonly book: RuleBook }) {
  const { t, i18n } = useTranslation('board');
  const language = i18n.language as Language;
  const { id } = useSession();
  const nameOf = useNameOf();
  const titleOf = useTitleOf();
  const isGiven = line.given !== '0';
  const item = book.items.find((candidate) => candidate.id === line.item);
  const isReport = line.kind === 'report' || line.kind === 'report-bonus';
  return (
    <section>
      <Inline justify="between" wrap={false}>
        <Text weight="medium">
          {item === undefined ? nameOf(line.subject) : inLanguage(item.name, language)}
        </Text>
        <StatusPill
          look="plain"
          tone={isGiven ? 'positive' : 'neutral'}
          shape={isGiven ? 'check' : 'ring'}
          label={t('given', { points: pointsText(line.given, book, language) })}
        />
      </Inline>
      {line.kind !== 'protection' && (
        <Text as="p" size={13}>
          <TextLink
            href={
              isReport ? addresses.response(id, line.subject) : addresses.finding(id, line.subject)
            }
          >
            {titleOf(line.subject)}
          </TextLink>
          {line.sequence === null ? '' : ` · #${line.sequence}`}
        </Text>
      )}
      {explainLine(line, { book, language, nameOf }).map((sentence, at) => (
        <Text key={at} as="p" size={13} tone={2}>
          {sentence}
        </Text>
      ))}
    </section>
  );
}
