import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Clause } from '#shared/scoring/rule-book.ts';
import { type EditedPart, newClause } from './rules/new-parts.ts';
import { PartButtons } from './rules/part-buttons.tsx';
import { SourceMark } from './source-mark.tsx';
import type { BookDraft } from './use-book-draft.ts';
import { useBookWords } from './use-book-words.ts';

interface RuleClausesProps {
  readonly draft: BookDraft;
  readonly onEdit: ((edited: EditedPart) => void) | null;
}

/** The rules in words, as explanations of points quote them. */
export function RuleClauses({ draft, onEdit }: RuleClausesProps) {
  const { t } = useTranslation(['plan', 'ruleBook']);
  const { book } = draft;
  const words = useBookWords(book);
  return (
    <Panel
      title={t('rules.clauses')}
      aside={t('rules.clausesAside')}
      padding="none"
      footer={
        onEdit === null ? undefined : (
          <Button size="small" icon={Plus} onPress={() => onEdit(newClause(book))}>
            {t('ruleBook:edit.addClause')}
          </Button>
        )
      }
    >
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
          ...(onEdit === null
            ? []
            : [
                {
                  id: 'edit',
                  header: '',
                  render: (clause: Clause) => (
                    <PartButtons
                      name={clause.id}
                      onEdit={() => onEdit({ part: 'clause', value: clause, isNew: false })}
                      onRemove={() => draft.removePart('clause', clause.id)}
                    />
                  ),
                },
              ]),
        ]}
      />
    </Panel>
  );
}
