import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Item, Multiplier, RuleBook, Worth } from '#shared/scoring/rule-book.ts';
import { SCOPES } from '#shared/scoring/rule-book-values.ts';

interface ValueFieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly book: RuleBook;
  readonly onChange: (value: Value) => void;
}

interface PointsProps {
  readonly label: string;
  readonly units: number;
  readonly book: RuleBook;
  readonly onUnits: (units: number) => void;
}

/** Points as people write them; kept in the book's smallest unit. */
export function PointsField({ label, units, book, onUnits }: PointsProps) {
  const { unitsPerPoint } = book.arithmetic;
  return (
    <NumberField
      label={label}
      value={units / unitsPerPoint}
      step={1 / unitsPerPoint}
      onChange={(points) => {
        if (!Number.isNaN(points)) onUnits(Math.round(points * unitsPerPoint));
      }}
    />
  );
}

const PERCENT = { style: 'percent', maximumFractionDigits: 1 } as const;

/** Thousandths as a percentage. */
export function ShareField(props: {
  readonly label: string;
  readonly permille: number;
  readonly onPermille: (permille: number) => void;
}) {
  return (
    <NumberField
      label={props.label}
      value={props.permille / 1000}
      minValue={0}
      maxValue={1}
      step={0.001}
      formatOptions={PERCENT}
      onChange={(share) => {
        if (!Number.isNaN(share)) props.onPermille(Math.round(share * 1000));
      }}
    />
  );
}

const DECIMAL = /^\d{1,6}(?:\.\d{1,6})?$/;

/** Decimal texts: one, or several with commas between them. What is no decimal yet stays in the field and is not taken. */
export function DecimalsField(props: {
  readonly label: string;
  readonly values: readonly string[];
  readonly isList: boolean;
  readonly onValues: (values: readonly string[]) => void;
}) {
  const { t } = useTranslation('ruleBook');
  const [text, setText] = useState(props.values.join(', '));
  const parts = (typed: string): string[] => typed.split(/[\s,，、]+/).filter((one) => one !== '');
  const isFine = (typed: string): boolean => {
    const found = parts(typed);
    return (
      found.every((one) => DECIMAL.test(one)) &&
      (props.isList ? found.length > 0 && found.length <= 20 : found.length === 1)
    );
  };
  const hint = t(props.isList ? 'edit.decimals' : 'edit.decimal');
  return (
    <TextField
      label={props.label}
      isMono
      value={text}
      description={hint}
      error={isFine(text) ? undefined : hint}
      onChange={(typed) => {
        setText(typed);
        if (isFine(typed)) props.onValues(parts(typed));
      }}
    />
  );
}

/** How many of something count. */
export function LimitField({ label, value, onChange }: ValueFieldProps<Item['limit']>) {
  const { t } = useTranslation(['ruleBook', 'plan']);
  return (
    <Stack gap={2}>
      <Switch
        isSelected={value !== null}
        onChange={(isLimited) => onChange(isLimited ? { count: 1, scope: 'team-unit-tree' } : null)}
      >
        {`${label}：${t('edit.hasLimit')}`}
      </Switch>
      {value !== null && (
        <Columns min={160}>
          <NumberField
            label={t('edit.count')}
            minValue={1}
            maxValue={10_000}
            value={value.count}
            onChange={(count) => {
              if (!Number.isNaN(count)) onChange({ ...value, count });
            }}
          />
          <Select
            label={t('field.category.capScope')}
            options={SCOPES.map((id) => ({ id, label: t(`plan:rules.scope.${id}`) }))}
            value={value.scope}
            onChange={(scope) => onChange({ ...value, scope })}
          />
        </Columns>
      )}
    </Stack>
  );
}

const CONDITIONS: readonly Multiplier['when'][] = [
  { type: 'key-unit' },
  { type: 'participation', value: 'outside' },
  { type: 'ipv6' },
];
const PARTICIPATIONS = ['participant', 'outside', 'withdrawn'] as const;

/** When a factor applies. */
export function ConditionField({ label, value, onChange }: ValueFieldProps<Multiplier['when']>) {
  const { t } = useTranslation(['ruleBook', 'terms']);
  return (
    <Columns min={160}>
      <Select
        label={label}
        options={CONDITIONS.map(({ type }) => ({ id: type, label: t(`choice.when.${type}`) }))}
        value={value.type}
        onChange={(type) => onChange(CONDITIONS.find((one) => one.type === type) ?? value)}
      />
      {value.type === 'participation' && (
        <Select
          label={t('choice.when.participation')}
          options={PARTICIPATIONS.map((id) => ({ id, label: t(`terms:designationValue.${id}`) }))}
          value={value.value}
          onChange={(participation) => onChange({ type: 'participation', value: participation })}
        />
      )}
    </Columns>
  );
}

type Step = NonNullable<RuleBook['drip']>['steps'][number];

/** Points by stretch of time. */
export function StepsField({ label, value, book, onChange }: ValueFieldProps<readonly Step[]>) {
  const { t } = useTranslation(['ruleBook', 'common']);
  const change = (at: number, step: Step): void =>
    onChange(value.map((one, place) => (place === at ? step : one)));
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw its own frame
    <div role="group" aria-label={label}>
      <Stack gap={2}>
        {value.map((step, at) => (
          <Inline key={at} align="end" wrap={false}>
            <NumberField
              label={t('edit.from')}
              minValue={0}
              value={step.fromMinutes}
              isDisabled={at === 0}
              onChange={(fromMinutes) => {
                if (!Number.isNaN(fromMinutes)) change(at, { ...step, fromMinutes });
              }}
            />
            <PointsField
              label={t('edit.points')}
              units={step.points}
              book={book}
              onUnits={(points) => change(at, { ...step, points })}
            />
            <IconButton
              icon={X}
              label={t('common:remove')}
              isDisabled={at === 0}
              onPress={() => onChange(value.filter((_, place) => place !== at))}
            />
          </Inline>
        ))}
        <Inline>
          <Button
            size="small"
            icon={Plus}
            isDisabled={value.length >= 10}
            onPress={() => {
              const last = value.at(-1) ?? { fromMinutes: 0, points: 0 };
              onChange([...value, { ...last, fromMinutes: last.fromMinutes + 60 }]);
            }}
          >
            {t('edit.addStep')}
          </Button>
        </Inline>
      </Stack>
    </div>
  );
}

const WORTHS: Readonly<Record<Worth['type'], Worth>> = {
  points: { type: 'points', points: 0 },
  bands: {
    type: 'bands',
    bands: [{ id: 'band-1', name: { zh: '第 1 档', en: 'Band 1' }, min: 0, max: 0 }],
  },
  'percent-of-linked': { type: 'percent-of-linked', permille: 10 },
};

/** What one of an item is worth. */
export function WorthField({ label, value, book, onChange }: ValueFieldProps<Worth>) {
  const { t } = useTranslation('ruleBook');
  return (
    <Stack gap={2}>
      <RadioGroup
        label={label}
        orientation="horizontal"
        options={(Object.keys(WORTHS) as Worth['type'][]).map((id) => ({
          id,
          label: t(`choice.worth.${id}`),
        }))}
        value={value.type}
        onChange={(type) => onChange(type === value.type ? value : WORTHS[type])}
      />
      {value.type === 'points' && (
        <PointsField
          label={t('choice.worth.points')}
          units={value.points}
          book={book}
          onUnits={(points) => onChange({ type: 'points', points })}
        />
      )}
      {value.type === 'percent-of-linked' && (
        <ShareField
          label={t('choice.worth.percent-of-linked')}
          permille={value.permille}
          onPermille={(permille) => onChange({ ...value, permille: Math.max(1, permille) })}
        />
      )}
      {value.type === 'bands' && <BandsField value={value} book={book} onChange={onChange} />}
    </Stack>
  );
}

type Bands = Extract<Worth, { type: 'bands' }>;

function BandsField(props: {
  readonly value: Bands;
  readonly book: RuleBook;
  readonly onChange: (worth: Worth) => void;
}) {
  const { t } = useTranslation(['ruleBook', 'common']);
  const { value, book } = props;
  const set = (bands: Bands['bands']): void => props.onChange({ type: 'bands', bands });
  const change = (at: number, part: Partial<Bands['bands'][number]>): void =>
    set(value.bands.map((one, place) => (place === at ? { ...one, ...part } : one)));
  return (
    <Stack gap={2}>
      {value.bands.map((band, at) => (
        <Inline key={band.id} align="end" wrap={false}>
          {(['zh', 'en'] as const).map((language) => (
            <TextField
              key={language}
              label={`${t('field.item.name')}${t(`value.${language}`)}`}
              value={band.name[language]}
              onChange={(text) => change(at, { name: { ...band.name, [language]: text } })}
            />
          ))}
          <PointsField
            label={t('edit.bandMin')}
            units={band.min}
            book={book}
            onUnits={(min) => change(at, { min })}
          />
          <PointsField
            label={t('edit.bandMax')}
            units={band.max}
            book={book}
            onUnits={(max) => change(at, { max })}
          />
          <IconButton
            icon={X}
            label={t('common:remove')}
            isDisabled={value.bands.length === 1}
            onPress={() => set(value.bands.filter((_, place) => place !== at))}
          />
        </Inline>
      ))}
      <Inline>
        <Button
          size="small"
          icon={Plus}
          isDisabled={value.bands.length >= 20}
          onPress={() => set([...value.bands, nextBand(value.bands)])}
        >
          {t('edit.addBand')}
        </Button>
      </Inline>
    </Stack>
  );
}

/** A band above the others, with an id that none of them has. */
function nextBand(bands: Bands['bands']): Bands['bands'][number] {
  let number = bands.length + 1;
  while (bands.some(({ id }) => id === `band-${number}`)) number++;
  const top = bands.at(-1)?.max ?? 0;
  return {
    id: `band-${number}`,
    name: { zh: `第 ${number} 档`, en: `Band ${number}` },
    min: top,
    max: top,
  };
}
