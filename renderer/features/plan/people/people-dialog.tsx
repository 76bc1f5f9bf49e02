import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { changePeople, type ChangePeopleInput } from '#shared/commands/change-people.ts';
import { DEFENCE_TIERS, DUTIES } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useAction } from '../use-action.ts';
import { useExpertiseOptions } from './use-expertise-options.ts';

const KEEP = '-';
/** Roles that no party belongs to: many people can be given one at once. */
const FREE_ROLES = ['organiser', 'chief-referee', 'referee', 'observer'] as const;

/** What is to be the same of many people; what is left alone stays. */
export function PeopleDialog(props: {
  readonly ids: readonly RecordId[];
  readonly onClose: () => void;
}) {
  const { ids, onClose } = props;
  const { t } = useTranslation(['people', 'terms']);
  const action = useAction();
  const errorText = useErrorText();
  const [input, setInput] = useState<Omit<ChangePeopleInput, 'ids'>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const count = ids.length;
    const done = await action(changePeople, { ids, ...input }, t('bulk.done', { count }));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  return (
    <FormDialog
      title={t('bulk.editTitle', { count: ids.length })}
      submitLabel={t('bulk.apply')}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Text as="p" size={13} tone={2}>
        {t('bulk.hint')}
      </Text>
      <Fields input={input} onChange={setInput} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly input: Omit<ChangePeopleInput, 'ids'>;
  readonly onChange: (input: Omit<ChangePeopleInput, 'ids'>) => void;
}

/** What can be the same of many people. */
function Fields({ input, onChange }: FieldsProps) {
  const { t } = useTranslation(['people', 'terms']);
  const { fields = {} } = input;
  const keep = { id: KEEP, label: t('bulk.keep') };
  const set = (change: NonNullable<ChangePeopleInput['fields']>): void =>
    onChange({ ...input, fields: { ...fields, ...change } });
  /** An empty line leaves what people have. */
  const setText = (field: 'employer' | 'group', text: string): void => {
    const { [field]: _, ...others } = fields;
    onChange({ ...input, fields: text.trim() === '' ? others : { ...others, [field]: text } });
  };
  return (
    <Columns min={240} gap={3}>
      <Select
        label={t('field.role')}
        options={[
          keep,
          ...FREE_ROLES.map((id) => ({ id: id as string, label: t(`terms:role.${id}`) })),
        ]}
        value={fields.role ?? KEEP}
        onChange={(id) => {
          const { role: _, ...others } = fields;
          const role = FREE_ROLES.find((one) => one === id);
          onChange({ ...input, fields: role === undefined ? others : { ...others, role } });
        }}
      />
      <TextField
        label={t('field.employer')}
        placeholder={t('bulk.keep')}
        value={fields.employer ?? ''}
        onChange={(employer) => setText('employer', employer)}
      />
      <TextField
        label={t('field.group')}
        placeholder={t('bulk.keep')}
        value={fields.group ?? ''}
        onChange={(group) => setText('group', group)}
      />
      <Select
        label={t('field.tier')}
        options={[
          keep,
          ...DEFENCE_TIERS.map((id) => ({ id: id as string, label: t(`tier.${id}`) })),
        ]}
        value={fields.tier ?? KEEP}
        onChange={(id) => {
          const { tier: _, ...others } = fields;
          const tier = DEFENCE_TIERS.find((one) => one === id);
          onChange({ ...input, fields: tier === undefined ? others : { ...others, tier } });
        }}
      />
      <NumberField
        label={t('field.capacity')}
        minValue={1}
        maxValue={10_000}
        value={fields.capacity ?? Number.NaN}
        onChange={(capacity) => {
          if (!Number.isNaN(capacity)) set({ capacity });
        }}
      />
      <ListFields input={input} onChange={onChange} />
    </Columns>
  );
}

const LISTS = [
  ['addDuties', 'bulk.addDuty'],
  ['removeDuties', 'bulk.removeDuty'],
  ['addExpertise', 'bulk.addExpertise'],
  ['removeExpertise', 'bulk.removeExpertise'],
] as const;

/** What is added to or taken from what people have. */
function ListFields({ input, onChange }: FieldsProps) {
  const { t } = useTranslation('people');
  const expertise = useExpertiseOptions();
  const keep = { id: KEEP, label: t('bulk.keep') };
  const duties = DUTIES.map((id) => ({ id: id as string, label: t(`duty.${id}`) }));
  return LISTS.map(([field, label]) => (
    <Select
      key={field}
      label={t(label)}
      options={[keep, ...(field.endsWith('Duties') ? duties : expertise)]}
      value={input[field]?.[0] ?? KEEP}
      onChange={(id) => onChange({ ...input, [field]: id === KEEP ? [] : [id] })}
    />
  ));
}
