import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { decimalText, exact, sumOf } from '#shared/kernel/decimal.ts';
import { explainLine } from '#shared/scoring/explain.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import {
  type ImaginedFinding,
  TRIAL_TEAM,
  TRIAL_UNIT,
  tryFinding,
} from '#shared/scoring/try-finding.ts';
import type { Language } from '#shared/text/language.ts';
import { useBookWords } from '../use-book-words.ts';

interface TrialLinesProps {
  readonly book: RuleBook;
  readonly awards: ImaginedFinding['awards'];
  readonly rest: Omit<ImaginedFinding, 'awards'>;
}

/** The ledger of the imagined finding. */
export function TrialLines({ book, awards, rest }: TrialLinesProps) {
  const { t } = useTranslation('ruleBook');
  const imagined = useDeferredValue(useMemo(() => ({ ...rest, awards }), [rest, awards]));
  const trial = useMemo(
    () => (imagined.awards.length === 0 ? null : tryFinding(book, imagined)),
    [book, imagined],
  );
  if (trial === null) {
    return (
      <Panel title={t('try.lines')}>
        <Text tone={2}>{t('try.empty')}</Text>
      </Panel>
    );
  }
  const total = sumOf(trial.lines.map(({ given }) => exact(given)));
  return (
    <Stack>
      <Panel
        title={t('try.lines')}
        aside={t('try.total', {
          points: decimalText(total.div(book.arithmetic.unitsPerPoint), 4),
        })}
      >
        <Lines lines={trial.lines} book={book} />
      </Panel>
      {imagined.report !== null && (
        <Panel title={t('try.defence')}>
          <Lines lines={trial.defenceLines} book={book} />
        </Panel>
      )}
    </Stack>
  );
}

function Lines({
  lines,
  book,
}: {
  readonly lines: readonly LedgerLine[];
  readonly book: RuleBook;
}) {
  const { t, i18n } = useTranslation('ruleBook');
  const words = useBookWords(book);
  const language = i18n.language as Language;
  const nameOf = (id: string): string => {
    if (id === TRIAL_TEAM) return t('try.team');
    return id === TRIAL_UNIT ? t('try.unit') : id;
  };
  return (
    <Stack gap={3}>
      {lines.map((line) => {
        const item = book.items.find(({ id }) => id === line.item);
        const points = decimalText(exact(line.given).div(book.arithmetic.unitsPerPoint), 4);
        const isGiven = line.given !== '0';
        return (
          <section key={line.id}>
            <Inline justify="between" wrap={false}>
              <Text weight="medium">
                {item === undefined ? t('try.protection') : words.text(item.name)}
              </Text>
              <StatusPill
                look="plain"
                tone={isGiven ? 'positive' : 'neutral'}
                shape={isGiven ? 'check' : 'ring'}
                label={line.kind === 'protection' ? points : t('try.given', { points })}
              />
            </Inline>
            {explainLine(line, { book, language, nameOf }).map((sentence) => (
              <Text key={sentence} as="p" size={13} tone={2}>
                {sentence}
              </Text>
            ))}
          </section>
        );
      })}
    </Stack>
  );
}
