import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Award } from '#shared/domain/judging.ts';
import type { Item, RuleBook } from '#shared/scoring/rule-book.ts';
import type { ImaginedFinding } from '#shared/scoring/try-finding.ts';
import { useBookWords } from '../use-book-words.ts';
import { PointsField, ShareField } from './value-fields.tsx';
import { TrialLines } from './trial-lines.tsx';

const PLAIN: Omit<ImaginedFinding, 'awards'> = {
  keyUnit: false,
  participation: 'participant',
  target: 'none',
  ipv6: false,
  ordinal: 1,
  earlier: 0,
  isAfterBreach: false,
  report: null,
};
/** So many earlier findings are still scored at once while one types. */
const MOST_EARLIER = 200;

/** What a referee would award for so many of an item: its fixed points, or the top of its highest band. */
function awardOf(item: Item, quantity: number): Award {
  const { worth } = item;
  const each =
    worth.type === 'points'
      ? worth.points
      : worth.type === 'bands'
        ? (worth.bands.at(-1)?.max ?? 0)
        : 0;
  return { item: item.id, quantity, points: each * quantity, permille: 0 };
}

/** Imagines a finding and shows the lines that the engine would write for it under this book. */
export function TryPanel({ book }: { readonly book: RuleBook }) {
  const { t } = useTranslation('ruleBook');
  const items = useAttackItems(book);
  const [awards, setAwards] = useState<readonly Award[]>(() =>
    items.slice(0, 1).map((item) => awardOf(item, 1)),
  );
  const [rest, setRest] = useState(PLAIN);
  const change = (part: Partial<typeof rest>): void => setRest({ ...rest, ...part });
  const known = awards.filter(({ item }) => items.some(({ id }) => id === item));
  return (
    <Columns min={480}>
      <Panel title={t('try.title')}>
        <Stack gap={3}>
          <Text as="p" size={13} tone={2}>
            {t('try.hint')}
          </Text>
          {known.map((award, at) => (
            <AwardFields
              key={award.item}
              award={award}
              book={book}
              items={items.filter(
                ({ id }) => id === award.item || !known.some(({ item }) => item === id),
              )}
              onChange={(next) => setAwards(known.map((one, place) => (place === at ? next : one)))}
              onRemove={() => setAwards(known.filter((_, place) => place !== at))}
            />
          ))}
          <Inline>
            <Button
              size="small"
              icon={Plus}
              isDisabled={known.length >= Math.min(20, items.length)}
              onPress={() => {
                const free = items.find(({ id }) => !known.some(({ item }) => item === id));
                if (free !== undefined) setAwards([...known, awardOf(free, 1)]);
              }}
            >
              {t('try.addAward')}
            </Button>
          </Inline>
          <Circumstances book={book} rest={rest} onChange={change} />
        </Stack>
      </Panel>
      <TrialLines book={book} awards={known} rest={rest} />
    </Columns>
  );
}

function useAttackItems(book: RuleBook): readonly Item[] {
  return useMemo(() => {
    const sides = new Map(book.categories.map(({ id, side }) => [id, side]));
    return book.items.filter(({ category }) => {
      const side = sides.get(category);
      return side === 'attack' || side === 'bonus' || side === 'penalty';
    });
  }, [book]);
}

interface AwardFieldsProps {
  readonly award: Award;
  readonly items: readonly Item[];
  readonly book: RuleBook;
  readonly onChange: (award: Award) => void;
  readonly onRemove: () => void;
}

function AwardFields({ award, items, book, onChange, onRemove }: AwardFieldsProps) {
  const { t } = useTranslation('ruleBook');
  const words = useBookWords(book);
  const item = items.find(({ id }) => id === award.item);
  return (
    <Inline align="end" wrap={false}>
      <ComboBox
        label={t('try.item')}
        options={items.map(({ id, name, category }) => ({
          id,
          label: words.text(name),
          detail: words.text(
            book.categories.find((one) => one.id === category)?.name ?? { zh: '', en: '' },
          ),
        }))}
        value={award.item}
        onChange={(id) => {
          const chosen = items.find((one) => one.id === id);
          if (chosen !== undefined) onChange(awardOf(chosen, award.quantity));
        }}
      />
      <NumberField
        label={t('try.quantity')}
        minValue={1}
        maxValue={10_000}
        value={award.quantity}
        onChange={(quantity) => {
          if (!Number.isNaN(quantity) && item !== undefined) onChange(awardOf(item, quantity));
        }}
      />
      {item?.worth.type === 'bands' && (
        <PointsField
          label={t('try.points')}
          units={award.points}
          book={book}
          onUnits={(points) => onChange({ ...award, points })}
        />
      )}
      <IconButton icon={X} label={t('try.removeAward')} onPress={onRemove} />
    </Inline>
  );
}

const PARTICIPATIONS = ['participant', 'outside', 'withdrawn'] as const;
const TARGETS = ['none', 'main', 'secondary'] as const;

function Circumstances(props: {
  readonly book: RuleBook;
  readonly rest: Omit<ImaginedFinding, 'awards'>;
  readonly onChange: (part: Partial<Omit<ImaginedFinding, 'awards'>>) => void;
}) {
  const { book, rest, onChange } = props;
  const { t } = useTranslation(['ruleBook', 'terms']);
  const canBreach = book.items.some(({ eliminates }) => eliminates);
  const count = (field: 'ordinal' | 'earlier') => (value: number) => {
    if (!Number.isNaN(value)) onChange({ [field]: value });
  };
  return (
    <>
      <Columns min={160} gap={3}>
        <Select
          label={t('try.participation')}
          options={PARTICIPATIONS.map((id) => ({ id, label: t(`terms:designationValue.${id}`) }))}
          value={rest.participation}
          onChange={(participation) => onChange({ participation })}
        />
        <Select
          label={t('try.target')}
          options={TARGETS.map((id) => ({ id, label: t(`terms:designationValue.${id}`) }))}
          value={rest.target}
          onChange={(target) => onChange({ target })}
        />
        <NumberField
          label={t('try.ordinal')}
          hasSteppers
          minValue={1}
          maxValue={20}
          value={rest.ordinal}
          onChange={count('ordinal')}
        />
        <NumberField
          label={t('try.earlier')}
          hasSteppers
          minValue={0}
          maxValue={MOST_EARLIER}
          value={rest.earlier}
          onChange={count('earlier')}
        />
      </Columns>
      <Columns min={160} gap={2}>
        <Switch isSelected={rest.keyUnit} onChange={(keyUnit) => onChange({ keyUnit })}>
          {t('try.keyUnit')}
        </Switch>
        <Switch isSelected={rest.ipv6} onChange={(ipv6) => onChange({ ipv6 })}>
          {t('try.ipv6')}
        </Switch>
        {canBreach && (
          <Switch
            isSelected={rest.isAfterBreach}
            onChange={(isAfterBreach) => onChange({ isAfterBreach })}
          >
            {t('try.afterBreach')}
          </Switch>
        )}
        <Switch
          isSelected={rest.report !== null}
          onChange={(isReported) => onChange({ report: isReported ? 1000 : null })}
        >
          {t('try.report')}
        </Switch>
      </Columns>
      {rest.report !== null && (
        <ShareField
          label={t('try.achieved')}
          permille={rest.report}
          onPermille={(report) => onChange({ report })}
        />
      )}
    </>
  );
}
