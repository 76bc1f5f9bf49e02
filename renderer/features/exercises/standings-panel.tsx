import { useTranslation } from 'react-i18next';
import { pointsText } from '#renderer/data/points-text.ts';
import { useNameOf } from '#renderer/data/use-name-of.ts';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { useScore } from '#renderer/data/use-score.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Meter } from '#renderer/ui/meter.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';

/** How many of each side are shown. */
const SHOWN = 5;

/** Who is ahead and who lost most, with the way to the board. Nothing before the first point. */
export function StandingsPanel() {
  const { t } = useTranslation('overview');
  const { id } = useSession();
  const { scored } = useScore();
  const book = useRuleBook();
  if (scored !== null && (!scored.ok || book === undefined || !hasPoints(scored.value.score)))
    return null;
  return (
    <Panel
      title={t('standings.title')}
      aside={scored?.ok === true && scored.value.score.provisional && t('standings.provisional')}
      actions={<TextLink href={addresses.board(id)}>{t('standings.board')}</TextLink>}
    >
      {scored?.ok === true && book !== undefined ? (
        <Columns min={240} gap={6}>
          <Leaders score={scored.value.score} book={book} />
          <HardestHit score={scored.value.score} book={book} />
        </Columns>
      ) : (
        <Skeleton lines={SHOWN} />
      )}
    </Panel>
  );
}

const hasPoints = ({ attackBoard, defenceBoard }: Score): boolean =>
  attackBoard.some(({ total }) => total !== 0) || defenceBoard.some(({ base }) => base !== '0');

interface SideProps {
  readonly score: Score;
  readonly book: RuleBook;
}

function Leaders({ score, book }: SideProps) {
  const { t } = useTranslation('overview');
  const rows = score.attackBoard
    .filter(({ total, disqualified }) => total > 0 && !disqualified)
    .slice(0, SHOWN)
    .map(({ team, total }) => ({ id: team, value: total }));
  return <Bars title={t('standings.leaders')} rows={rows} book={book} tone="accent" />;
}

/** Units by the points taken from them, not by 防护值: what a control room asks is where it burns. */
function HardestHit({ score, book }: SideProps) {
  const { t } = useTranslation('overview');
  const rows = [...score.defenceBoard]
    .filter(({ deduction }) => deduction > 0)
    .sort((a, b) => b.deduction - a.deduction)
    .slice(0, SHOWN)
    .map(({ unit, deduction }) => ({ id: unit, value: deduction }));
  return <Bars title={t('standings.hardestHit')} rows={rows} book={book} tone="caution" />;
}

interface BarsProps {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly value: number }[];
  readonly book: RuleBook;
  readonly tone: 'accent' | 'caution';
}

function Bars({ title, rows, book, tone }: BarsProps) {
  const { t, i18n } = useTranslation('overview');
  const nameOf = useNameOf();
  return (
    <Stack gap={2}>
      <Text as="h3" size={13} tone={3}>
        {title}
      </Text>
      {rows.length === 0 && <Text tone={3}>{t('standings.none')}</Text>}
      {rows.map(({ id, value }) => (
        <Meter
          key={id}
          label={nameOf(id)}
          value={value}
          max={rows[0]?.value ?? value}
          valueText={pointsText(value, book, i18n.language)}
          tone={tone}
        />
      ))}
    </Stack>
  );
}
