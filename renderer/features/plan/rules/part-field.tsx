import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { BookField, BookPart } from '#shared/scoring/book-fields.ts';
import type { Item, Multiplier, RuleBook, Worth } from '#shared/scoring/rule-book.ts';
import type { Bilingual } from '#shared/scoring/rule-book-values.ts';
import { useBookWords } from '../use-book-words.ts';
import { usePartWords } from './use-part-words.ts';
import {
  ConditionField,
  DecimalsField,
  LimitField,
  PointsField,
  ShareField,
  StepsField,
  WorthField,
} from './value-fields.tsx';

export interface PartFieldProps {
  readonly part: BookPart;
  readonly field: BookField;
  readonly value: unknown;
  readonly book: RuleBook;
  readonly onChange: (value: unknown) => void;
}

/** One field of a part of a rule book, by how its value is written. */
export function PartField(props: PartFieldProps) {
  const { field, value, book, onChange } = props;
  const { t } = useTranslation('ruleBook');
  const label = usePartWords(book).fieldName(props.part, field);
  const { form } = field;
  switch (form.type) {
    case 'points':
      return form.isNullable === undefined ? (
        <PointsField label={label} units={value as number} book={book} onUnits={onChange} />
      ) : (
        <Stack gap={2}>
          <Switch
            isSelected={typeof value === 'number'}
            onChange={(isSet) => onChange(isSet ? 1 : null)}
          >
            {typeof value !== 'number' ? `${label}：${t('value.unlimited')}` : label}
          </Switch>
          {typeof value === 'number' && (
            <PointsField label={label} units={value} book={book} onUnits={onChange} />
          )}
        </Stack>
      );
    case 'permille':
      return value === null ? null : (
        <ShareField label={label} permille={value as number} onPermille={onChange} />
      );
    case 'factor':
      return (
        <DecimalsField
          label={label}
          values={[value as string]}
          isList={false}
          onValues={([one]) => onChange(one)}
        />
      );
    case 'factors':
      return (
        <DecimalsField
          label={label}
          values={value as readonly string[]}
          isList
          onValues={onChange}
        />
      );
    case 'count':
      if (form.isNullable === true) return <NullableCount {...props} label={label} />;
      return (
        <NumberField
          label={label}
          minValue={0}
          step={1}
          value={value as number}
          unit={form.unit === undefined ? undefined : t(`unit.${form.unit}`)}
          onChange={(count) => {
            if (!Number.isNaN(count)) onChange(count);
          }}
        />
      );
    case 'flag':
      return (
        <Switch isSelected={(value ?? form.unsaid) === true} onChange={onChange}>
          {label}
        </Switch>
      );
    case 'words':
      return <WordsField label={label} value={value as Bilingual} onChange={onChange} />;
    case 'choice':
    case 'choices':
    case 'clause':
    case 'category':
    case 'categories':
    case 'items':
      return <PickField {...props} label={label} />;
    default:
      return <RuleField {...props} label={label} />;
  }
}

/** Fields that only rule books have. */
function RuleField({
  field,
  value,
  book,
  onChange,
  label,
}: PartFieldProps & { readonly label: string }) {
  switch (field.form.type) {
    case 'limit':
      return (
        <LimitField label={label} value={value as Item['limit']} book={book} onChange={onChange} />
      );
    case 'fixed':
      return null;
    case 'share':
      return <ShareOfField label={label} value={value as Item['percent']} onChange={onChange} />;
    case 'worth':
      return <WorthField label={label} value={value as Worth} book={book} onChange={onChange} />;
    case 'condition':
      return (
        <ConditionField
          label={label}
          value={value as Multiplier['when']}
          book={book}
          onChange={onChange}
        />
      );
    case 'steps':
      return (
        <StepsField
          label={label}
          value={value as NonNullable<RuleBook['drip']>['steps']}
          book={book}
          onChange={onChange}
        />
      );
    default:
      return null;
  }
}

/** A number of minutes, or none. */
function NullableCount({ value, onChange, label }: PartFieldProps & { readonly label: string }) {
  const { t } = useTranslation('ruleBook');
  return (
    <NumberField
      label={label}
      description={typeof value === 'number' ? undefined : t('value.unlimited')}
      minValue={0}
      step={1}
      unit={t('unit.minutes')}
      value={typeof value === 'number' ? value : Number.NaN}
      onChange={(count) => onChange(Number.isNaN(count) ? null : count)}
    />
  );
}

/** A penalty's share: of the same result, or of all that the team gained. */
function ShareOfField(props: {
  readonly label: string;
  readonly value: Item['percent'];
  readonly onChange: (value: Item['percent']) => void;
}) {
  const { t } = useTranslation('ruleBook');
  const { label, value, onChange } = props;
  return (
    <Stack gap={2}>
      <Switch
        isSelected={value !== null && value !== undefined}
        onChange={(isSet) => onChange(isSet ? { permille: 100, of: 'result' } : null)}
      >
        {label}
      </Switch>
      {value !== null && value !== undefined && (
        <Columns min={160}>
          <ShareField
            label={label}
            permille={value.permille}
            onPermille={(permille) => onChange({ ...value, permille: Math.max(1, permille) })}
          />
          <Select
            label={t('field.item.percentOf')}
            options={(['result', 'gains'] as const).map((id) => ({
              id,
              label: t(`choice.of.${id}`),
            }))}
            value={value.of}
            onChange={(of) => onChange({ ...value, of })}
          />
        </Columns>
      )}
    </Stack>
  );
}

function WordsField(props: {
  readonly label: string;
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
}) {
  const { t } = useTranslation('ruleBook');
  return (
    <Columns min={240}>
      {(['zh', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={`${props.label}${t(`value.${language}`)}`}
          isRequired
          rows={props.value[language].length > 40 ? 3 : 1}
          value={props.value[language]}
          onChange={(text) => props.onChange({ ...props.value, [language]: text })}
        />
      ))}
    </Columns>
  );
}

const NONE = '-';

/** A value, or several, of those that there are. */
function PickField({
  field,
  value,
  book,
  onChange,
  label,
}: PartFieldProps & { readonly label: string }) {
  const { t } = useTranslation('ruleBook');
  const words = useBookWords(book);
  const names = usePartWords(book);
  const { form } = field;
  const categories = book.categories.map(({ id, name, side }) => ({
    id,
    label: words.text(name),
    side,
  }));
  switch (form.type) {
    case 'choice':
    case 'category': {
      const own =
        form.type === 'category'
          ? categories
          : form.choices.map((id) => ({ id, label: names.choiceName(field, id) }));
      const none = form.isNullable === undefined ? [] : [{ id: NONE, label: t('value.none') }];
      return (
        <Select
          label={label}
          options={[...none, ...own]}
          value={(value as string | null) ?? NONE}
          onChange={(id) => onChange(id === NONE ? null : id)}
        />
      );
    }
    case 'clause':
      return (
        <ComboBox
          label={label}
          options={book.clauses.map(({ id, text }) => ({
            id,
            label: id,
            detail: words.text(text),
          }))}
          value={value as string}
          onChange={(id) => {
            if (id !== null) onChange(id);
          }}
        />
      );
    case 'choices':
      return (
        <CheckList
          label={label}
          options={form.choices.map((id) => ({ id, label: names.choiceName(field, id) }))}
          chosen={value as readonly string[]}
          onChange={onChange}
        />
      );
    case 'items':
      return (
        <CheckList
          label={label}
          options={book.items.map(({ id, name }) => ({ id, label: words.text(name) }))}
          chosen={value as readonly string[]}
          onChange={onChange}
        />
      );
    case 'categories':
      return (
        <CheckList
          label={label}
          options={categories.filter(({ side }) => side === 'attack' || side === 'bonus')}
          chosen={value as readonly string[]}
          onChange={onChange}
        />
      );
    default:
      return null;
  }
}

/** Several of a few, kept in the order in which they were chosen. */
function CheckList(props: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { label, options, chosen, onChange } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw its own frame
    <div role="group" aria-label={label}>
      <Stack gap={1}>
        <Text size={13} weight="medium">
          {label}
        </Text>
        <Columns min={160} gap={1}>
          {options.map(({ id, label: name }) => (
            <Checkbox
              key={id}
              isSelected={chosen.includes(id)}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            >
              {name}
            </Checkbox>
          ))}
        </Columns>
      </Stack>
    </div>
  );
}
