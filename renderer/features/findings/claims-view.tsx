import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Claim } from '#shared/domain/finding.ts';
import { type ClaimItem, type ClaimItems, useClaimItems } from './use-claim-items.ts';

/** Claimed items with the points that the rule book gives. */
export function ClaimsView({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useTranslation(['findings', 'casework']);
  const items = useClaimItems();
  return (
    <DataTable
      caption={t('section.claims')}
      columns={[
        {
          id: 'item',
          header: t('section.claims'),
          isRowHeader: true,
          render: ({ item }) => items?.get(item)?.name ?? t('claims.unknown', { item }),
        },
        {
          id: 'quantity',
          header: t('field.quantity'),
          align: 'end',
          render: ({ quantity }) => quantity,
        },
        {
          id: 'worth',
          header: t('claims.worth'),
          align: 'end',
          render: ({ item }) => {
            const known = items?.get(item);
            return known === undefined || items === undefined ? null : (
              <Worth item={known} items={items} justify="end" />
            );
          },
        },
      ]}
      rows={claims}
      rowKey={({ item }) => item}
      empty={<Text tone={3}>{t('claims.none')}</Text>}
    />
  );
}

interface WorthProps {
  readonly item: ClaimItem;
  readonly items: ClaimItems;
  readonly justify?: 'start' | 'end';
}

/** What one of an item is worth; values of the sample book are marked as such. */
export function Worth({ item, items, justify = 'start' }: WorthProps) {
  const { t } = useTranslation(['findings', 'casework']);
  return (
    <Inline gap={1} justify={justify}>
      <Text>
        {item.min === item.max
          ? t('claims.points', { points: items.points(item.min) })
          : t('claims.range', { min: items.points(item.min), max: items.points(item.max) })}
      </Text>
      {item.isSample && <Badge title={t('claims.sampleValue')}>{t('casework:sampleMark')}</Badge>}
    </Inline>
  );
}
