import { useTranslation } from 'react-i18next';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { SourceMark } from './source-mark.tsx';
import { useBookWords } from './use-book-words.ts';

/** The rules in words, as explanations of points quote them. */
export function RuleClauses({ book }: { readonly book: RuleBook }) {
  const { t } = useTranslation('plan');
  const words = useBookWords(book);
  return (
    <Panel title={t('rules.clauses')} aside={t('rules.clausesAside')} padding="none">
      <DataTable
        caption={t('rules.clauses')}
        rows={book.clauses}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'id',
            header: t('rules.clause'),
            isRowHeader: true,
            render: ({ id }) => (
              <Text size={13} isMono>
                {id}
              </Text>
            ),
          },
          { id: 'text', header: t('rules.clauseText'), render: ({ text }) => words.text(text) },
          {
            id: 'source',
            header: t('rules.source'),
            render: ({ source }) => <SourceMark source={source} />,
          },
        ]}
      />
    </Panel>
  );
}
