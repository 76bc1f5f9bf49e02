import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { PostureFacts } from '#shared/metrics/posture-facts.ts';
import { categoryRates, type Window } from '#shared/metrics/posture-rates.ts';
import { useShareText } from './use-share-text.ts';

interface CategoryTableProps {
  readonly facts: PostureFacts;
  readonly window: Window;
}

/** Rates of high-risk vulnerabilities, high-risk ports and weak passwords. */
export function CategoryTable({ facts, window }: CategoryTableProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const share = useShareText();
  const { from, to } = window;
  const rows = useMemo(() => categoryRates(facts, { from, to }), [facts, from, to]);
  return (
    <DataTable
      caption={t('posture:indicators.byCategory')}
      rows={rows}
      rowKey={({ category }) => category}
      columns={[
        {
          id: 'category',
          header: t('posture:indicators.category.category'),
          isRowHeader: true,
          render: ({ category }) => t(`terms:weakPointCategory.${category}`),
        },
        {
          id: 'valid',
          header: t('posture:indicators.category.valid'),
          align: 'end',
          render: ({ open }) => open.of,
        },
        {
          id: 'open',
          header: t('posture:indicators.category.open'),
          align: 'end',
          render: ({ open }) => share(open),
        },
        {
          id: 'exposed',
          header: t('posture:indicators.category.exposed'),
          align: 'end',
          render: ({ exposed }) => share(exposed),
        },
        {
          id: 'onTime',
          header: t('posture:indicators.category.onTime'),
          align: 'end',
          render: ({ closedOnTime }) => share(closedOnTime),
        },
        {
          id: 'exploited',
          header: t('posture:indicators.category.exploited'),
          align: 'end',
          render: ({ exploited }) => share(exploited),
        },
      ]}
    />
  );
}
