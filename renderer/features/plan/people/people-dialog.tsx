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
  const expertise = useExpertiseOptions();
  const [input, setInput] = useState<Omit<ChangePeopleInput, 'ids'>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const { fields = {} } = input;
  const set = (change: NonNullable<ChangePeopleInput['fields']>): void =>
    setInput({ ...input, fields: { ...fields, ...change } });
  /** An empty line leaves what people have. */
  const setText = (field: 'employer' | 'group', text: string): void => {
    const { [field]: _, ...others } = fields;
    setInput({ ...input, fields: text.trim() === '' ? others : { ...others, [field]: text } });
  };
  const submit = async (): Promise<void> => {
    const count = ids.length;
    const done = await action(changePeople, { ids, ...input }, t('bulk.done', { count }));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  const keep = { id: KEEP, label: t('bulk.keep') };
  const duties = [keep, ...DUTIES.map((id) => ({ id: id as string, label: t(`duty.${id}`) }))];
  const list = (
    label: string,
    options: typeof duties,
    chosen: readonly string[] | undefined,
    field: 'addDuties' | 'removeDuties' | 'addExpertise' | 'removeExpertise',
  ) => (
    <Select
      label={label}
      options={options}
      value={chosen?.[0] ?? KEEP}
      onChange={(id) => setInput({ ...input, [field]: id === KEEP ? [] : [id] })}
    />
  );
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
            setInput({ ...input, fields: role === undefined ? others : { ...others, role } });
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
            setInput({ ...input, fields: tier === undefined ? others : { ...others, tier } });
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
        {list(t('bulk.addDuty'), duties, input.addDuties, 'addDuties')}
        {list(t('bulk.removeDuty'), duties, input.removeDuties, 'removeDuties')}
        {list(t('bulk.addExpertise'), [keep, ...expertise], input.addExpertise, 'addExpertise')}
        {list(
          t('bulk.removeExpertise'),
          [keep, ...expertise],
          input.removeExpertise,
          'removeExpertise',
        )}
      </Columns>
    </FormDialog>
  );
}
