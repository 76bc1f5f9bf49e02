import { useTranslation } from 'react-i18next';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { EditedPart } from './rules/new-parts.ts';
import { RulePartList } from './rules/rule-part-list.tsx';
import { SourceMark } from './source-mark.tsx';
import type { BookDraft } from './use-book-draft.ts';
import { useRuleParameters } from './use-rule-parameters.ts';

interface RuleParametersProps {
  readonly draft: BookDraft;
  readonly onEdit: ((edited: EditedPart) => void) | null;
}

/** Everything of a rule book that is not an item or a clause. */
export function RuleParameters({ draft, onEdit }: RuleParametersProps) {
  const { t } = useTranslation('plan');
  const parameters = useRuleParameters(draft.book);
  return (
    <Stack>
      {onEdit !== null && <RulePartList draft={draft} onEdit={onEdit} />}
      <Panel title={t('rules.parameters')} padding="none">
        <DataTable
          caption={t('rules.parameters')}
          rows={parameters}
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
    </Stack>
  );
}
