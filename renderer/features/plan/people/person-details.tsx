import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { namesIn } from '#shared/commands/list-merge.ts';
import { DEFENCE_TIERS, DUTIES, type Person, teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { RecordForm } from '../use-record-form.ts';
import { optionsOf, useOrganisationOptions } from '../use-register-lookups.ts';
import { useExpertiseOptions } from './use-expertise-options.ts';

/** What a person's role asks for besides: group, tier, duties, and of referees what they judge and what they must not. */
export function PersonDetails<Fields extends Person>({
  form,
}: {
  readonly form: RecordForm<Fields>;
}) {
  const { t } = useTranslation('people');
  const { values } = form;
  const change = (fields: Partial<Person>): void => form.change(fields as Partial<Fields>);
  const isReferee = values.role === 'referee' || values.role === 'chief-referee';
  return (
    <>
      <Columns min={160} gap={3}>
        <TextField
          label={t('field.group')}
          description={t('hint.group')}
          value={values.group}
          onChange={(group) => change({ group })}
        />
        {values.role === 'defender' && (
          <Select
            label={t('field.tier')}
            options={DEFENCE_TIERS.map((id) => ({ id, label: t(`tier.${id}`) }))}
            value={values.tier}
            onChange={(tier) => change({ tier })}
          />
        )}
      </Columns>
      <Switch isSelected={values.isLead} onChange={(isLead) => change({ isLead })}>
        {t('field.isLead')}
      </Switch>
      <Choices
        label={t('field.duties')}
        options={DUTIES.map((id) => ({ id, label: t(`duty.${id}`) }))}
        chosen={values.duties}
        onChange={(duties) => change({ duties: DUTIES.filter((one) => duties.includes(one)) })}
      />
      {isReferee && <RefereeDetails values={values} onChange={change} />}
    </>
  );
}

interface RefereeDetailsProps {
  readonly values: Person;
  readonly onChange: (fields: Partial<Person>) => void;
}

function RefereeDetails({ values, onChange }: RefereeDetailsProps) {
  const { t } = useTranslation('people');
  const categories = useExpertiseOptions();
  const known = new Set(categories.map(({ id }) => id));
  return (
    <>
      <Choices
        label={t('field.expertise')}
        description={t('hint.expertise')}
        options={categories}
        chosen={values.expertise}
        onChange={(expertise) => onChange({ expertise: [...expertise] })}
      />
      <OtherExpertise values={values} onChange={onChange} known={known} />
      <Conflicts values={values} onChange={onChange} />
      <TextField
        label={t('field.conflictNote')}
        value={values.conflictNote}
        onChange={(conflictNote) => onChange({ conflictNote })}
      />
      <NumberField
        label={t('field.capacity')}
        description={t('hint.capacity')}
        minValue={1}
        maxValue={10_000}
        value={values.capacity ?? Number.NaN}
        onChange={(capacity) => onChange({ capacity: Number.isNaN(capacity) ? null : capacity })}
      />
    </>
  );
}

/** Fields in words. What is typed stays as it is; the words in it are what is kept. */
function OtherExpertise({
  values,
  onChange,
  known,
}: RefereeDetailsProps & { readonly known: ReadonlySet<string> }) {
  const { t } = useTranslation('people');
  const [text, setText] = useState(() =>
    values.expertise.filter((one) => !known.has(one)).join('、'),
  );
  return (
    <TextField
      label={t('hint.otherExpertise')}
      value={text}
      onChange={(typed) => {
        setText(typed);
        const own = values.expertise.filter((one) => known.has(one));
        onChange({ expertise: [...own, ...namesIn(typed)] });
      }}
    />
  );
}

function Conflicts({ values, onChange }: RefereeDetailsProps) {
  const { t } = useTranslation(['people', 'common']);
  const teams = useTable(teamKind);
  const organisations = useOrganisationOptions();
  const houses = useMemo(() => [...optionsOf(teams), ...organisations], [teams, organisations]);
  const nameOf = (id: string): string => houses.find((house) => house.id === id)?.label ?? id;
  return (
    <Stack gap={1}>
      <ComboBox
        label={t('field.conflicts')}
        description={t('hint.conflicts')}
        options={houses.filter(({ id }) => !values.conflicts.some((one) => one === id))}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange({ conflicts: [...values.conflicts, id as RecordId] });
        }}
      />
      {values.conflicts.map((id) => (
        <Inline key={id} justify="between" wrap={false}>
          <Text size={13}>{nameOf(id)}</Text>
          <IconButton
            icon={X}
            size="small"
            label={t('removeConflict', { name: nameOf(id) })}
            onPress={() => onChange({ conflicts: values.conflicts.filter((one) => one !== id) })}
          />
        </Inline>
      ))}
    </Stack>
  );
}

interface ChoicesProps {
  readonly label: string;
  readonly description?: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ label, description, options, chosen, onChange }: ChoicesProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw its own frame
    <div role="group" aria-label={label}>
      <Stack gap={1}>
        <Text size={13} weight="medium">
          {label}
        </Text>
        {description !== undefined && (
          <Text size={13} tone={2}>
            {description}
          </Text>
        )}
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
