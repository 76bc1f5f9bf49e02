import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordAssignmentRule } from '#shared/commands/record-assignment-rule.ts';
import type { AssignmentRule } from '#shared/domain/assignment-rule.ts';
import { organisationKind, personKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useExpertiseOptions } from '../people/use-expertise-options.ts';
import { useAction } from '../use-action.ts';
import { optionsOf } from '../use-register-lookups.ts';

interface AssignmentRuleDialogProps {
  readonly id: RecordId | null;
  readonly rule: AssignmentRule;
  readonly onClose: () => void;
}

/** One rule: which cases, which referees, how many. */
export function AssignmentRuleDialog({ id, rule, onClose }: AssignmentRuleDialogProps) {
  const { t } = useTranslation('assigning');
  const action = useAction();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(rule);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (part: Partial<AssignmentRule>): void => setDraft({ ...draft, ...part });
  const submit = async (): Promise<void> => {
    const done = await action(recordAssignmentRule, { id, fields: draft }, t('done'));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  const count = (field: 'assigned' | 'required') => (
    <NumberField
      label={t(`field.${field}`)}
      description={draft[field] === null ? t('asExercise') : undefined}
      minValue={1}
      maxValue={9}
      value={draft[field] ?? Number.NaN}
      onChange={(value) => set({ [field]: Number.isNaN(value) ? null : value })}
    />
  );
  return (
    <FormDialog
      title={id === null ? t('add') : t('edit', { title: rule.title })}
      submitLabel={id === null ? t('add') : t('edit', { title: rule.title })}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <TextField
        label={t('field.title')}
        isRequired
        value={draft.title}
        onChange={(title) => set({ title })}
      />
      <RadioGroup
        label={t('field.mode')}
        options={(['only', 'never'] as const).map((one) => ({ id: one, label: t(`mode.${one}`) }))}
        value={draft.mode}
        onChange={(mode) => set({ mode })}
      />
      <Choices draft={draft} onChange={set} />
      <Columns min={160} gap={3}>
        <NumberField
          label={t('field.priority')}
          minValue={0}
          maxValue={10_000}
          value={draft.priority}
          onChange={(priority) => {
            if (!Number.isNaN(priority)) set({ priority });
          }}
        />
        {draft.mode === 'only' && count('assigned')}
        {draft.mode === 'only' && count('required')}
      </Columns>
    </FormDialog>
  );
}

interface ChoicesProps {
  readonly draft: AssignmentRule;
  readonly onChange: (part: Partial<AssignmentRule>) => void;
}

/** Lists to choose from; a list of which nothing is chosen narrows nothing. */
function Choices({ draft, onChange }: ChoicesProps) {
  const { t } = useTranslation(['assigning', 'plan']);
  const options = useOptions();
  const fields = ['sides', 'units', 'sectors', 'categories', 'people', 'groups'] as const;
  return (
    <Stack gap={2}>
      {fields.map((field) => {
        const chosen: readonly string[] = draft[field];
        const labels = options[field]
          .filter(({ id }) => chosen.includes(id))
          .map(({ label }) => label);
        return (
          <Inline key={field}>
            <FilterMenu
              label={t(`field.${field}`)}
              options={options[field]}
              chosen={new Set(chosen)}
              onChange={(next) => onChange({ [field]: [...next] })}
            />
            <Text size={13} tone={2}>
              {labels.length === 0 ? t('all') : labels.join(t('plan:rules.separator'))}
            </Text>
          </Inline>
        );
      })}
    </Stack>
  );
}

function useOptions() {
  const { t } = useTranslation('assigning');
  const organisations = useTable(organisationKind);
  const people = useTable(personKind);
  const categories = useExpertiseOptions();
  return useMemo(() => {
    const referees = [...people].filter(({ value }) => value.role === 'referee');
    const texts = (values: readonly string[]) =>
      [...new Set(values)]
        .filter((text) => text !== '')
        .sort()
        .map((text) => ({ id: text, label: text }));
    return {
      sides: (['finding', 'response'] as const).map((id) => ({
        id: id as string,
        label: t(`side.${id}`),
      })),
      units: optionsOf(organisations),
      sectors: texts([...organisations].map(({ value }) => value.sector)),
      categories,
      people: referees.map(({ id, value }) => ({ id: id as string, label: value.name })),
      groups: texts(referees.map(({ value }) => value.group)),
    };
  }, [t, organisations, people, categories]);
}
