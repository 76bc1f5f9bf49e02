import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { BOOK_FIELDS, type BookField, valueAt, withValueAt } from '#shared/scoring/book-fields.ts';
import { checkBook } from '#shared/scoring/check-book.ts';
import type { Category, Item, RuleBook } from '#shared/scoring/rule-book.ts';
import { FormDialog } from '../form-dialog.tsx';
import { type BookDraft, withPart } from '../use-book-draft.ts';
import type { EditedPart } from './new-parts.ts';
import { PartField } from './part-field.tsx';
import { usePartWords } from './use-part-words.ts';

interface PartDialogProps {
  readonly edited: EditedPart;
  readonly draft: BookDraft;
  readonly onClose: () => void;
}

/** Changes one part of a draft. What the check would newly say about it is shown while one types. */
export function PartDialog({ edited, draft, onClose }: PartDialogProps) {
  const { t } = useTranslation('ruleBook');
  const { part, isNew } = edited;
  const { book } = draft;
  const [value, setValue] = useState(edited.value);
  const words = usePartWords(book);
  const { id = '' } = value as { readonly id?: string };
  const remarks = useNewRemarks(book, withPart(book, part, value));
  const name = words.partName(part, id);
  const after = withPart(book, part, value);
  const afterWords = usePartWords(after);
  return (
    <FormDialog
      title={isNew ? t('edit.new', { part: t(`part.${part}`) }) : t('edit.part', { name })}
      submitLabel={t('edit.apply')}
      size="large"
      onSubmit={() => {
        draft.setPart(part, value);
        onClose();
        return Promise.resolve();
      }}
      onClose={onClose}
    >
      <Stack gap={3}>
        {remarks.map((remark) => (
          <Banner
            key={`${remark.code} ${remark.path}`}
            tone={remark.severity === 'error' ? 'danger' : 'caution'}
          >
            {afterWords.remarkText(remark)}
          </Banner>
        ))}
        {BOOK_FIELDS[part]
          .filter((field) => isOffered(field, value, book))
          .map((field) => (
            <PartField
              key={field.path}
              part={part}
              field={field}
              value={valueAt(value, field.path)}
              book={book}
              onChange={(next) =>
                setValue((before) => adjusted(withValueAt(before, field.path, next), book))
              }
            />
          ))}
      </Stack>
    </FormDialog>
  );
}

function useNewRemarks(before: RuleBook, after: RuleBook) {
  return useMemo(() => {
    const known = new Set(checkBook(before).map(({ code, id }) => `${code} ${id}`));
    return checkBook(after)
      .filter(({ code, id }) => !known.has(`${code} ${id}`))
      .slice(0, 4);
  }, [before, after]);
}

const sideOf = (value: object, book: RuleBook): Category['side'] | undefined => {
  if ('side' in value) return (value as Category).side;
  const { category } = value as Partial<Item>;
  return book.categories.find(({ id }) => id === category)?.side;
};

const ATTACK_ONLY: ReadonlySet<string> = new Set(['target', 'eliminates']);
const PENALTY_ONLY: ReadonlySet<string> = new Set([
  'voidsResult',
  'disqualifies',
  'percent',
  'severity',
]);

/** What can never apply to a part is not asked for. */
function isOffered({ path }: BookField, value: object, book: RuleBook): boolean {
  const side = sideOf(value, book);
  if (side === undefined) return true;
  if (ATTACK_ONLY.has(path)) return side === 'attack';
  if (PENALTY_ONLY.has(path)) return side === 'penalty';
  if (path === 'permille' || path === 'closeOnly') return side === 'defence';
  if (path === 'cap') return side !== 'defence' && side !== 'penalty';
  if (path === 'limit' && 'worth' in value) return side === 'attack' || side === 'bonus';
  return true;
}

/** What only penalties say is taken back where it was said. */
const noPenalty = ({ percent, severity }: Item): Partial<Item> => ({
  ...(percent === undefined ? {} : { percent: null }),
  ...(severity === undefined ? {} : { severity: null }),
});

/** A category of another side keeps nothing that its new side cannot have, and so do items. */
function adjusted(value: object, book: RuleBook): object {
  const side = sideOf(value, book);
  if ('side' in value) {
    const category = value as Category;
    const isDefence = side === 'defence';
    return {
      ...category,
      cap: isDefence || side === 'penalty' ? null : category.cap,
      permille: isDefence ? (category.permille ?? 0) : null,
    };
  }
  if (!('worth' in value)) return value;
  const item = value as Item;
  return {
    ...item,
    ...(side === 'attack' ? {} : { target: null, eliminates: false }),
    ...(side === 'penalty' ? {} : { voidsResult: false, disqualifies: false, ...noPenalty(item) }),
    ...(side === 'attack' || side === 'bonus' ? {} : { limit: null }),
  };
}
