import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Category, Item } from '#shared/scoring/rule-book.ts';
import { sourceOf } from '#shared/scoring/rule-book-values.ts';
import styles from './rule-category.module.css';
import { RuleWorth } from './rule-worth.tsx';
import { SourceMark } from './source-mark.tsx';
import { type EditedPart, newItem } from './rules/new-parts.ts';
import { PartButtons } from './rules/part-buttons.tsx';
import type { BookDraft } from './use-book-draft.ts';
import { useBookWords } from './use-book-words.ts';

interface RuleCategoryProps {
  readonly category: Category;
  readonly draft: BookDraft;
  /** Opens a part to be changed; null while the book is only read. */
  readonly onEdit: ((edited: EditedPart) => void) | null;
}

/** A category with its cap and the items that a referee can award. */
export function RuleCategory({ category, draft, onEdit }: RuleCategoryProps) {
  const { t } = useTranslation(['plan', 'ruleBook']);
  const words = useBookWords(draft.book);
  const items = draft.book.items.filter((item) => item.category === category.id);
  const columns = useItemColumns(draft, onEdit);
  const isParent = draft.book.categories.some(({ parent }) => parent === category.id);
  return (
    <Panel
      title={words.text(category.name)}
      aside={<CategoryFacts category={category} draft={draft} />}
      padding="none"
      headingLevel={3}
      actions={
        onEdit === null ? undefined : (
          <>
            {category.cap !== null && (
              <div className={styles['cap']}>
                <NumberField
                  label={t('rules.capOf', { category: words.text(category.name) })}
                  isLabelHidden
                  unit={t('rules.cap')}
                  minValue={0}
                  value={category.cap / draft.book.arithmetic.unitsPerPoint}
                  onChange={(points) => {
                    if (!Number.isNaN(points))
                      draft.setCap(
                        category.id,
                        Math.round(points * draft.book.arithmetic.unitsPerPoint),
                      );
                  }}
                />
              </div>
            )}
            <PartButtons
              name={words.text(category.name)}
              onEdit={() => onEdit({ part: 'category', value: category, isNew: false })}
              onRemove={() => draft.removePart('category', category.id)}
              refusal={items.length > 0 || isParent ? t('ruleBook:edit.inUse') : undefined}
            />
          </>
        )
      }
      footer={
        onEdit === null ? undefined : (
          <Button size="small" icon={Plus} onPress={() => onEdit(newItem(draft.book, category))}>
            {t('ruleBook:edit.addItem')}
          </Button>
        )
      }
    >
      {items.length > 0 && (
        <DataTable
          caption={words.text(category.name)}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}

function CategoryFacts({
  category,
  draft,
}: {
  readonly category: Category;
  readonly draft: BookDraft;
}) {
  const { t } = useTranslation('plan');
  const words = useBookWords(draft.book);
  const { cap, capScope, permille, chief } = category;
  return (
    <Inline>
      <span>{t(`rules.side.${category.side}`)}</span>
      {cap !== null && (
        <span>
          {t('rules.capIs', { points: words.points(cap), scope: t(`rules.scope.${capScope}`) })}
        </span>
      )}
      {permille !== null && <span>{words.percent(permille / 1000)}</span>}
      {chief && <span>{t('rules.chief')}</span>}
      <SourceMark source={category.source} />
    </Inline>
  );
}

function useItemColumns(
  draft: BookDraft,
  onEdit: RuleCategoryProps['onEdit'],
): readonly DataColumn<Item>[] {
  const { t } = useTranslation('plan');
  const words = useBookWords(draft.book);
  return [
    {
      id: 'name',
      header: t('rules.item'),
      isRowHeader: true,
      render: (item) => words.text(item.name),
    },
    {
      id: 'worth',
      header: t('rules.worth'),
      align: 'end',
      render: (item) => <RuleWorth item={item} draft={draft} isEditing={onEdit !== null} />,
    },
    {
      id: 'limit',
      header: t('rules.limit'),
      render: ({ limit }) =>
        limit === null
          ? ''
          : t('rules.limitIs', { count: limit.count, scope: t(`rules.scope.${limit.scope}`) }),
    },
    {
      id: 'evidence',
      header: t('rules.evidence'),
      render: ({ evidenceRequired }) =>
        evidenceRequired.map((need) => t(`rules.need.${need}`)).join(t('rules.separator')),
    },
    {
      id: 'effects',
      header: t('rules.effects'),
      render: (item) =>
        effectsOf(item)
          .map((effect) => t(`rules.effect.${effect}`))
          .join(t('rules.separator')),
    },
    {
      id: 'source',
      header: t('rules.source'),
      render: (item) => <SourceMark source={sourceOf(item, 'worth')} />,
    },
    ...(onEdit === null
      ? []
      : [
          {
            id: 'edit',
            header: '',
            render: (item: Item) => (
              <PartButtons
                name={words.text(item.name)}
                onEdit={() => onEdit({ part: 'item', value: item, isNew: false })}
                onRemove={() => draft.removePart('item', item.id)}
              />
            ),
          },
        ]),
  ];
}

const EFFECTS = ['eliminates', 'voidsResult', 'disqualifies', 'chief', 'closeOnly'] as const;

function effectsOf(item: Item) {
  const effects: ((typeof EFFECTS)[number] | 'main' | 'secondary')[] = EFFECTS.filter(
    (effect) => item[effect],
  );
  return item.target === null ? effects : [item.target, ...effects];
}
