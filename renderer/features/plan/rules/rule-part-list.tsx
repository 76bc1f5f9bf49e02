import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { BOOK_FIELDS, type BookPart, partsOf, valueAt } from '#shared/scoring/book-fields.ts';
import type { BookDraft } from '../use-book-draft.ts';
import {
  type EditedPart,
  newMultiplier,
  newRule,
  OPTIONAL_RULES,
  type OptionalRule,
} from './new-parts.ts';
import { PartButtons } from './part-buttons.tsx';
import { usePartWords } from './use-part-words.ts';

interface RulePartListProps {
  readonly draft: BookDraft;
  readonly onEdit: (edited: EditedPart) => void;
}

interface Entry {
  readonly part: BookPart;
  readonly id: string;
  /** Null: a rule that the book could have and does without. */
  readonly value: object | null;
}

const ELSEWHERE: ReadonlySet<BookPart> = new Set(['category', 'item', 'clause']);
const isOptional = (part: BookPart): part is OptionalRule =>
  OPTIONAL_RULES.some((one) => one === part);

/** The rules that stand beside categories, items and clauses, each with a way to change it. */
export function RulePartList({ draft, onEdit }: RulePartListProps) {
  const { t } = useTranslation(['ruleBook', 'plan']);
  const { book } = draft;
  const words = usePartWords(book);
  const there: Entry[] = partsOf(book).filter(({ part }) => !ELSEWHERE.has(part));
  const missing = OPTIONAL_RULES.filter((part) => (book[part] ?? null) === null).map(
    (part): Entry => ({ part, id: '', value: null }),
  );
  const summary = ({ part, value }: Entry): string =>
    value === null
      ? ''
      : BOOK_FIELDS[part]
          .filter(({ path }) => path !== 'clause' && path !== 'name' && path !== 'note')
          .map(
            (field) =>
              `${words.fieldName(part, field)} ${words.valueText(field, valueAt(value, field.path))}`,
          )
          .join(' · ');
  return (
    <Panel
      title={t('plan:rules.parameters')}
      aside={t('edit.start')}
      padding="none"
      footer={
        <Button size="small" icon={Plus} onPress={() => onEdit(newMultiplier(book))}>
          {t('edit.addMultiplier')}
        </Button>
      }
    >
      <DataTable
        caption={t('edit.start')}
        rows={[...there, ...missing]}
        rowKey={({ part, id }) => `${part} ${id}`}
        columns={[
          {
            id: 'part',
            header: t('changes.where'),
            isRowHeader: true,
            render: ({ part, id }) =>
              id === '' ? t(`part.${part}`) : `${t(`part.${part}`)} · ${words.partName(part, id)}`,
          },
          {
            id: 'value',
            header: t('plan:rules.value'),
            render: (entry) => (
              <Text size={13} tone={2}>
                {summary(entry)}
              </Text>
            ),
          },
          {
            id: 'edit',
            header: '',
            render: (entry) => <EntryActions entry={entry} draft={draft} onEdit={onEdit} />,
          },
        ]}
      />
    </Panel>
  );
}

function EntryActions({ entry, draft, onEdit }: RulePartListProps & { readonly entry: Entry }) {
  const { t } = useTranslation('ruleBook');
  const { part, id, value } = entry;
  const name = usePartWords(draft.book).partName(part, id);
  if (value === null) {
    return isOptional(part) ? (
      <Button size="small" onPress={() => onEdit(newRule(draft.book, part))}>
        {t('edit.use')}
      </Button>
    ) : null;
  }
  const remove =
    part === 'multiplier' || part === 'ladder' || part === 'timeBand'
      ? () => draft.removePart(part, id)
      : isOptional(part)
        ? () => draft.setPart(part, null)
        : undefined;
  return (
    <PartButtons
      name={name}
      onEdit={() => onEdit({ part, value, isNew: false })}
      onRemove={remove}
    />
  );
}
