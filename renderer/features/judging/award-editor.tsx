import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Award, SubjectType } from '#shared/domain/judging.ts';
import type { Item, RuleBook } from '#shared/scoring/rule-book.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { awardFor, pointsOf, rangeOf } from './award-draft.ts';
import styles from './judging.module.css';

interface AwardEditorProps {
  readonly subjectType: SubjectType;
  readonly awards: readonly Award[];
  readonly book: RuleBook;
  readonly isDisabled: boolean;
  readonly onChange: (awards: readonly Award[]) => void;
}

/** The items awarded: each with its clause, what evidence it demands, and how much is given. */
export function AwardEditor({ subjectType, awards, book, isDisabled, onChange }: AwardEditorProps) {
  const { t, i18n } = useTranslation('judging');
  const language = i18n.language as Language;
  const replace = (at: number, award: Award): void =>
    onChange(awards.map((old, index) => (index === at ? award : old)));
  const clauseOf = (award: Award | undefined): string | undefined =>
    book.items.find(({ id }) => id === award?.item)?.clause;
  const [added, setAdded] = useState<string | null>(null);
  const choices = itemsFor(book, subjectType).filter(
    ({ id }) => !awards.some(({ item }) => item === id),
  );
  return (
    <Stack gap={3}>
      {awards.map((award, at) => {
        const item = book.items.find(({ id }) => id === award.item);
        const remove = (): void => onChange(awards.filter((_, index) => index !== at));
        return item === undefined ? (
          <AwardHead key={award.item} isDisabled={isDisabled} onRemove={remove}>
            {award.item}
          </AwardHead>
        ) : (
          <AwardRow
            key={award.item}
            award={award}
            item={item}
            book={book}
            isNew={award.item === added}
            isClauseSaid={item.clause === clauseOf(awards[at - 1])}
            isDisabled={isDisabled}
            onChange={(next) => replace(at, next)}
            onRemove={remove}
          />
        );
      })}
      <ComboBox
        // What was chosen now stands above: the next search begins empty.
        key={awards.map(({ item }) => item).join(' ')}
        label={t('form.addItem')}
        options={choices.map(({ id, name }) => ({ id, label: inLanguage(name, language) }))}
        value={null}
        isDisabled={isDisabled}
        onChange={(id) => {
          const item = choices.find((choice) => choice.id === id);
          if (item === undefined) return;
          setAdded(item.id);
          onChange([...awards, awardFor(item, 1)]);
        }}
      />
      {subjectType === 'finding' && (
        <Text as="p" tone={2}>
          {t('form.preview', {
            points: (pointsOf(awards) / book.arithmetic.unitsPerPoint).toLocaleString(language),
          })}
        </Text>
      )}
    </Stack>
  );
}

interface AwardRowProps {
  readonly award: Award;
  readonly item: Item;
  readonly book: RuleBook;
  /** Just added: its amount is what is written next. */
  readonly isNew: boolean;
  /** Whether the row above already says the clause. */
  readonly isClauseSaid: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (award: Award) => void;
  readonly onRemove: () => void;
}

function AwardRow(props: AwardRowProps) {
  const { item, book, isClauseSaid, isDisabled, onRemove } = props;
  const { t, i18n } = useTranslation('judging');
  const language = i18n.language as Language;
  const clause = isClauseSaid ? undefined : book.clauses.find(({ id }) => id === item.clause);
  const isShare = item.worth.type === 'percent-of-linked';
  const needs = item.evidenceRequired.map((need) => t(`demand.${need}`));
  return (
    <Stack gap={1}>
      {clause !== undefined && (
        <Text as="p" size={13} tone={2}>
          {inLanguage(clause.text, language)}
        </Text>
      )}
      <AwardHead
        isDisabled={isDisabled}
        onRemove={onRemove}
        amount={isShare && <ShareField {...props} />}
      >
        <Text weight="medium">{inLanguage(item.name, language)}</Text>
        {item.source === 'sample' && <Badge tone="info">{t('sampleValue')}</Badge>}
      </AwardHead>
      <Text as="p" size={13} tone={2}>
        {[worthText(t, item, book.arithmetic.unitsPerPoint, language)]
          .concat(needs.length === 0 ? [] : t('demands', { needs }))
          .join(' · ')}
      </Text>
      {!isShare && <AmountFields {...props} />}
    </Stack>
  );
}

function ShareField({ award, item, isNew, isDisabled, onChange }: AwardRowProps) {
  const { t, i18n } = useTranslation('judging');
  const name = inLanguage(item.name, i18n.language as Language);
  return (
    <span className={styles['share']}>
      <NumberField
        label={t('form.achievedOf', { item: name })}
        isLabelHidden
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- follows from adding the item
        autoFocus={isNew}
        unit="%"
        value={award.permille / 10}
        minValue={0}
        maxValue={100}
        isDisabled={isDisabled}
        onChange={(percent) =>
          onChange({ ...award, permille: clamp(Math.round(percent * 10), 0, 1000) })
        }
      />
    </span>
  );
}

function AmountFields({ award, item, book, isNew, isDisabled, onChange }: AwardRowProps) {
  const { t } = useTranslation('judging');
  const unit = book.arithmetic.unitsPerPoint;
  const range = rangeOf(item, award.quantity);
  return (
    <div className={styles['amounts']}>
      <NumberField
        label={t('form.quantity')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- follows from adding the item
        autoFocus={isNew}
        value={award.quantity}
        minValue={1}
        maxValue={10_000}
        isDisabled={isDisabled}
        onChange={(quantity) => onChange(awardFor(item, clamp(Math.round(quantity), 1, 10_000)))}
      />
      <NumberField
        label={t('form.points')}
        value={award.points / unit}
        minValue={range.min / unit}
        maxValue={range.max / unit}
        isDisabled={isDisabled}
        onChange={(points) =>
          onChange({ ...award, points: clamp(Math.round(points * unit), range.min, range.max) })
        }
      />
    </div>
  );
}

interface AwardHeadProps {
  readonly children: ReactNode;
  readonly amount?: ReactNode;
  readonly isDisabled: boolean;
  readonly onRemove: () => void;
}

function AwardHead({ children, amount, isDisabled, onRemove }: AwardHeadProps) {
  const { t } = useTranslation('common');
  return (
    <Inline justify="between" wrap={false}>
      <Inline gap={1}>{children}</Inline>
      <Inline gap={1} wrap={false}>
        {amount}
        <IconButton
          icon={Trash2}
          size="small"
          label={t('remove')}
          isDisabled={isDisabled}
          onPress={onRemove}
        />
      </Inline>
    </Inline>
  );
}

/** Items that the side can be awarded: units get shares and bonus, teams everything else. */
function itemsFor(book: RuleBook, subjectType: SubjectType): readonly Item[] {
  const defence = new Set(
    book.categories
      .filter(({ side }) => side === 'defence' || side === 'defence-bonus')
      .map(({ id }) => id),
  );
  return book.items.filter(
    ({ category }) => defence.has(category) === (subjectType === 'response'),
  );
}

const clamp = (value: number, min: number, max: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(value, min), max) : min;

function worthText(
  t: ReturnType<typeof useTranslation<'judging'>>['t'],
  { worth }: Item,
  unit: number,
  language: string,
): string {
  switch (worth.type) {
    case 'points':
      return t('form.worth', { points: (worth.points / unit).toLocaleString(language) });
    case 'bands': {
      const min = Math.min(...worth.bands.map((band) => band.min)) / unit;
      const max = Math.max(...worth.bands.map((band) => band.max)) / unit;
      return t('form.band', { min, max });
    }
    case 'percent-of-linked':
      return t('form.share', { percent: worth.permille / 10 });
  }
}
