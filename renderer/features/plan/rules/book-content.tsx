import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { RuleCategory } from '../rule-category.tsx';
import { RuleClauses } from '../rule-clauses.tsx';
import { RuleParameters } from '../rule-parameters.tsx';
import type { BookDraft } from '../use-book-draft.ts';
import { type EditedPart, newCategory } from './new-parts.ts';
import { PartDialog } from './part-dialog.tsx';

interface BookContentProps {
  readonly draft: BookDraft;
  readonly isEditing: boolean;
}

/** All that a rule book says; while it is edited, with ways to change every part. */
export function BookContent({ draft, isEditing }: BookContentProps) {
  const { t } = useTranslation('ruleBook');
  const { book } = draft;
  const [edited, setEdited] = useState<EditedPart | null>(null);
  const edit = isEditing ? setEdited : null;
  return (
    <Stack>
      {book.categories.map((category) => (
        <RuleCategory key={category.id} category={category} draft={draft} onEdit={edit} />
      ))}
      {edit !== null && (
        <Inline>
          <Button icon={Plus} onPress={() => edit(newCategory(book))}>
            {t('edit.addCategory')}
          </Button>
        </Inline>
      )}
      <RuleParameters draft={draft} onEdit={edit} />
      <RuleClauses draft={draft} onEdit={edit} />
      {edited !== null && (
        <PartDialog edited={edited} draft={draft} onClose={() => setEdited(null)} />
      )}
    </Stack>
  );
}
