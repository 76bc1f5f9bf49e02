import { useTranslation } from 'react-i18next';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { SourceMark } from './source-mark.tsx';
import { useRuleParameters } from './use-rule-parameters.ts';

/** Everything of a rule book that is not an item or a clause. */
export function RuleParameters({ book }: { readonly book: RuleBook }) {
  const { t } = useTranslation('plan');
  return (
    <Panel title={t('rules.parameters')} padding="none">
      <DataTable
        caption={t('rules.parameters')}
        rows={useRuleParameters(book)}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t('rules.parameter'),
            isRowHeader: true,
            render: ({ name }) => name,
          },
          { id: 'value', header: t('rules.value'), render: ({ value }) => value },
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
