import { Megaphone, ScrollText, Trophy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { useScore } from '#renderer/data/use-score.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { inLanguage, type Language } from '#shared/text/language.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { explainProvisional } from '#shared/scoring/explain.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { AttackBoard } from './attack-board.tsx';
import { DefenceBoard } from './defence-board.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { PublicationList } from './publication-list.tsx';
import { PublishDialog } from './publish-dialog.tsx';

type Side = 'attack' | 'defence';

/** Ranks and points with the grounds of each; for those outside control, what was published. */
export function BoardPage() {
  const { t } = useTranslation('board');
  const { role } = useActor();
  const isControl = role === 'organiser' || role === 'chief-referee';
  const { scored, isBehind } = useScore();
  const book = useRuleBook();
  if (!isControl) return <PublishedBoard />;
  if (scored === null) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <Skeleton lines={12} />
      </Page>
    );
  }
  if (!scored.ok || book === undefined) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <EmptyState icon={ScrollText} title={t('unscored.title')}>
          {t('unscored.text')}
        </EmptyState>
      </Page>
    );
  }
  return <LiveBoard score={scored.value.score} book={book} isBehind={isBehind} />;
}

interface LiveBoardProps {
  readonly score: Score;
  readonly book: RuleBook;
  /** Newer results are being scored. */
  readonly isBehind: boolean;
}

function LiveBoard({ score, book, isBehind }: LiveBoardProps) {
  const { t, i18n } = useTranslation('board');
  const language = i18n.language as Language;
  const reasons = score.reasons.map((reason) => explainProvisional(reason, language));
  const status = useSessionStatus();
  const [side, setSide] = useState<Side>('attack');
  const [chosen, setChosen] = useState<RecordId | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const best = side === 'attack' ? score.attackBoard[0]?.team : score.defenceBoard[0]?.unit;
  const shown = chosen ?? best ?? null;
  const isEmpty = score.attackBoard.length === 0 && score.defenceBoard.length === 0;
  const show = (next: Side): void => {
    setSide(next);
    setChosen(null);
  };
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        status={<Certainty provisional={score.provisional} reasons={reasons} isBehind={isBehind} />}
        description={reasons.join(language === 'en' ? ' ' : '')}
        actions={
          <Inline>
            <SegmentedControl
              label={t('sides')}
              segments={[
                { id: 'attack', label: t('attack'), count: score.attackBoard.length },
                { id: 'defence', label: t('defence'), count: score.defenceBoard.length },
              ]}
              value={side}
              onChange={show}
            />
            <Button
              variant="primary"
              icon={Megaphone}
              isDisabled={isEmpty || status.type !== 'open'}
              onPress={() => setPublishing(true)}
            >
              {t('publish')}
            </Button>
          </Inline>
        }
      />
      {book.items.some(({ source }) => source === 'sample') && (
        <Banner tone="info">{t('sampleBook', { title: inLanguage(book.title, language) })}</Banner>
      )}
      {isEmpty ? (
        <EmptyState icon={Trophy} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <SplitView
          initialSize={350}
          sizedPane="end"
          start={
            side === 'attack' ? (
              <AttackBoard score={score} book={book} chosen={shown} onChoose={setChosen} />
            ) : (
              <DefenceBoard
                rows={score.defenceBoard}
                book={book}
                chosen={shown}
                onChoose={setChosen}
              />
            )
          }
          end={<LedgerPanel score={score} book={book} side={side} subject={shown} />}
        />
      )}
      {isPublishing && <PublishDialog onClose={() => setPublishing(false)} />}
    </Page>
  );
}

interface CertaintyProps {
  readonly provisional: boolean;
  readonly reasons: readonly string[];
  readonly isBehind: boolean;
}

function Certainty({ provisional, reasons, isBehind }: CertaintyProps) {
  const { t } = useTranslation('board');
  return (
    <Inline>
      <StatusPill
        tone={provisional ? 'caution' : 'positive'}
        shape={provisional ? 'dashed' : 'check'}
        label={t(provisional ? 'provisional' : 'final')}
        title={reasons.join('\n')}
      />
      {isBehind && <StatusPill tone="info" shape="half" label={t('behind')} />}
    </Inline>
  );
}

function PublishedBoard() {
  const { t } = useTranslation('board');
  const { timeZone } = useExerciseHead();
  return (
    <Page>
      <PageHeader title={t('title')} />
      <PublicationList timeZone={timeZone} />
    </Page>
  );
}
