import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { Review } from '#shared/domain/judging.ts';
import { personKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { useAwardWords } from './use-award-words.ts';

interface ReviewListProps {
  readonly reviews: readonly Recorded<Review>[];
  readonly book: RuleBook;
}

/** The opened marks side by side. */
export function ReviewList({ reviews, book }: ReviewListProps) {
  const { t } = useTranslation(['judging', 'terms']);
  const awardWords = useAwardWords(book);
  const people = useTable(personKind);
  if (reviews.length === 0) return null;
  const amount = ({ value }: Recorded<Review>): string =>
    value.verdict === 'confirm' ? awardWords(value.awards) : '—';
  return (
    <DataTable
      caption={t('ruling.reviews')}
      rows={reviews}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'referee',
          header: t('ruling.referee'),
          isRowHeader: true,
          render: ({ value }) => people.get(value.referee)?.value.name ?? value.referee,
        },
        {
          id: 'verdict',
          header: t('form.verdict'),
          render: ({ value }) => t(`terms:verdict.${value.verdict}`),
        },
        { id: 'awards', header: t('form.awards'), render: amount },
        { id: 'reason', header: t('form.reason'), render: ({ value }) => value.reason },
      ]}
    />
  );
}
