import { Send } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord, useTable } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { useTrial } from '#renderer/data/use-trial.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FilterMenu } from '#renderer/ui/filter-menu.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordSuperior, removeSuperior } from '#shared/commands/record-superior.ts';
import { tellSuperior, unitsBelow } from '#shared/commands/tell-superior.ts';
import { organisationKind } from '#shared/domain/register.ts';
import {
  type Superior,
  SUPERIOR_SIGHTS,
  SUPERIOR_TYPES,
  superiorKind,
} from '#shared/domain/superior.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RegisterPanel, type RegisterPanelProps } from '../register-panel.tsx';
import { useAction, useShowError } from '../use-action.ts';
import type { RecordForm } from '../use-record-form.ts';
import { useRegisterForm } from '../use-register-form.ts';
import { optionsOf } from '../use-register-lookups.ts';

const required = (): readonly (keyof Superior)[] => ['name'];

/** One superior body: who is below it, what it may see, and telling it. */
export function SuperiorPanel(props: RegisterPanelProps) {
  const { t } = useTranslation('superiors');
  const { id, onOpen } = props;
  const entry = useRegisterForm({
    kind: superiorKind,
    command: recordOnly,
    id,
    required,
    onOpen,
  });
  if (entry === null) return null;
  const { form } = entry;
  const change = (fields: Partial<Superior>): void => form.change(fields);
  return (
    <RegisterPanel
      {...props}
      {...entry}
      newTitle={t('add')}
      remove={removeSuperior}
      more={<Telling id={id as RecordId} isDirty={form.isDirty} locked={props.locked} />}
    >
      <TextField label={t('field.name')} {...form.field('name')} />
      <Select
        label={t('field.type')}
        options={SUPERIOR_TYPES.map((one) => ({ id: one, label: t(`type.${one}`) }))}
        value={form.values.type}
        onChange={(type) => change({ type })}
      />
      <Below form={form} />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw its own frame */}
      <div role="group" aria-label={t('field.sees')}>
        <Stack gap={1}>
          <Text size={13} weight="medium">
            {t('field.sees')}
          </Text>
          {SUPERIOR_SIGHTS.map((sight) => (
            <Checkbox
              key={sight}
              isSelected={form.values.sees.includes(sight)}
              onChange={(isSeen) =>
                change({
                  sees: SUPERIOR_SIGHTS.filter((one) =>
                    one === sight ? isSeen : form.values.sees.includes(one),
                  ),
                })
              }
            >
              {t(`sight.${sight}`)}
            </Checkbox>
          ))}
        </Stack>
      </div>
      <TextField label={t('field.contact')} {...form.field('contact')} />
      <TextArea label={t('field.note')} rows={2} {...form.field('note')} />
    </RegisterPanel>
  );
}

/** The form also holds a line of tags, which these records have not. */
const recordOnly: typeof recordSuperior = (context, { id, fields }) =>
  recordSuperior(context, { id, fields });

function Below<Fields extends Superior>({ form }: { readonly form: RecordForm<Fields> }) {
  const { t } = useTranslation(['superiors', 'plan']);
  const organisations = useTable(organisationKind);
  const options = useMemo(() => {
    const texts = (values: readonly string[]) =>
      [...new Set(values)]
        .filter((text) => text !== '')
        .sort()
        .map((text) => ({ id: text, label: text }));
    const all = [...organisations];
    return {
      regions: texts(all.map(({ value }) => value.region)),
      sectors: texts(all.map(({ value }) => value.sector)),
      units: optionsOf(organisations),
    };
  }, [organisations]);
  return (
    <Stack gap={1}>
      {(['regions', 'sectors', 'units'] as const).map((field) => {
        const chosen: readonly string[] = form.values[field];
        const labels = options[field].filter(({ id }) => chosen.includes(id));
        return (
          <Inline key={field}>
            <FilterMenu
              label={t(`field.${field}`)}
              options={options[field]}
              chosen={new Set(chosen)}
              onChange={(next) => form.change({ [field]: [...next] } as unknown as Partial<Fields>)}
            />
            <Text size={13} tone={2}>
              {labels.length === 0
                ? t('none')
                : labels.map(({ label }) => label).join(t('plan:rules.separator'))}
            </Text>
          </Inline>
        );
      })}
    </Stack>
  );
}

/** Units listed by name. */
const LISTED = 12;

interface TellingProps {
  readonly id: RecordId;
  readonly isDirty: boolean;
  readonly locked: string | null;
}

function Telling({ id, isDirty, locked }: TellingProps) {
  const { t } = useTranslation(['superiors', 'plan']);
  const superior = useRecord(superiorKind, id);
  const state = useExercise(({ visible }) => visible);
  const trial = useTrial();
  const action = useAction();
  const showError = useShowError();
  if (superior === undefined) return null;
  const below = unitsBelow(state, superior.value);
  const refusal = trial(tellSuperior, { id });
  const tell = async (): Promise<void> => {
    const { name } = superior.value;
    const done = await action(tellSuperior, { id }, t('done', { name }));
    if (!done.ok) showError(done.error);
  };
  const names = below.slice(0, LISTED).map(({ value }) => value.name);
  return (
    <Stack gap={2}>
      <Inline justify="between">
        <Text as="h3" weight="medium">{`${t('field.below')} ${below.length}`}</Text>
        <Button
          size="small"
          icon={Send}
          isDisabled={locked !== null || isDirty || refusal !== null}
          onPress={() => void tell()}
        >
          {t('tell')}
        </Button>
      </Inline>
      <Text as="p" size={13} tone={2}>
        {refusal?.type === 'nothing-to-do' ? t('upToDate') : t('tellHint')}
      </Text>
      <Text as="p" size={13}>
        {below.length === 0 ? t('noBelow') : names.join(t('plan:rules.separator'))}
        {below.length > LISTED && ` ${t('more', { count: below.length })}`}
      </Text>
    </Stack>
  );
}
