import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { findingKind } from '#shared/domain/finding.ts';
import type { BoardMove } from '#shared/domain/list-order.ts';
import type { PreviewState } from './use-order-preview.ts';

/** What an order would move, in words and as a table. */
export function PreviewView({ preview }: { readonly preview: PreviewState }) {
  const { t } = useTranslation('control');
  const errorText = useErrorText();
  const findings = useTable(findingKind);
  switch (preview.type) {
    case 'working':
      return <Text tone={2}>{t('order.working')}</Text>;
    case 'refused':
      return <Banner tone="danger">{errorText(preview.error)}</Banner>;
    case 'ready': {
      const { moves, early } = preview.preview;
      return (
        <Stack gap={3}>
          {early.length > 0 && (
            <Banner tone="caution" title={t('order.early', { count: early.length })}>
              {early
                .slice(0, 10)
                .map((id) => findings.get(id)?.value.title ?? id)
                .join(t('order.separator'))}
            </Banner>
          )}
          <MovesView moves={moves} />
          {early.length === 0 && (
            <Text as="p" size={13} tone={2}>
              {t('order.pastStays')}
            </Text>
          )}
        </Stack>
      );
    }
  }
}

/** Teams and units whose points or ranks moved. */
export function MovesView({ moves }: { readonly moves: readonly BoardMove[] }) {
  const { t } = useTranslation('control');
  if (moves.length === 0) return <Text as="p">{t('order.noMoves')}</Text>;
  const count = (side: BoardMove['side']): number =>
    moves.filter((move) => move.side === side).length;
  const rank = (value: number | null): string =>
    value === null ? t('order.noRank') : String(value);
  return (
    <Stack gap={2}>
      <Text as="p" weight="medium">
        {t('order.moved', { teams: count('attack'), units: count('defence') })}
      </Text>
      <DataTable
        caption={t('order.moves')}
        rows={moves}
        rowKey={({ side, subject }) => `${side} ${subject}`}
        columns={[
          { id: 'side', header: t('order.side'), render: ({ side }) => t(`order.sides.${side}`) },
          { id: 'name', header: t('order.name'), isRowHeader: true, render: ({ name }) => name },
          {
            id: 'points',
            header: t('order.points'),
            align: 'end',
            render: ({ before, after }) =>
              before === after ? after : t('order.change', { before, after }),
          },
          {
            id: 'rank',
            header: t('order.rank'),
            align: 'end',
            render: ({ rankBefore, rankAfter }) =>
              rankBefore === rankAfter
                ? rank(rankAfter)
                : t('order.change', { before: rank(rankBefore), after: rank(rankAfter) }),
          },
        ]}
      />
    </Stack>
  );
}
