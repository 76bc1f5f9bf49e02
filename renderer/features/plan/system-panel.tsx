import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DESIGNATION_VALUES } from '#shared/commands/designate.ts';
import { recordSystem, removeSystem } from '#shared/commands/record-system.ts';
import { designationKind, type System, systemKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ManagedField, TraitSection } from './attribute-fields.tsx';
import { DesignationSection } from './designation-section.tsx';
import { OwnershipNote } from './ownership-note.tsx';
import { RegisterPanel, type RegisterPanelProps } from './register-panel.tsx';
import { useDesignations } from './use-designations.ts';
import { useLocked } from './use-locked.ts';
import { usePlanView } from './use-plan-view.ts';
import { useRegisterForm } from './use-register-form.ts';
import { useOrganisationOptions } from './use-register-lookups.ts';

const required = (): readonly (keyof System)[] => ['name', 'organisation'];
const LEVELS = ['1', '2', '3', '4', '5'] as const;

/** One system: whose it is, its 等保 level, and whether it is a target. */
export function SystemPanel(props: RegisterPanelProps) {
  const { t } = useTranslation(['plan', 'common', 'register']);
  const { id, onOpen } = props;
  const [{ organisation }] = usePlanView();
  const organisations = useOrganisationOptions();
  const initial = useMemo(
    () => ({ organisation: (organisation ?? '') as RecordId }),
    [organisation],
  );
  const entry = useRegisterForm({
    kind: systemKind,
    command: recordSystem,
    id,
    required,
    initial,
    onOpen,
  });
  if (entry === null) return null;
  const { form } = entry;
  const level = form.values.protectionLevel;
  return (
    <RegisterPanel
      {...props}
      {...entry}
      newTitle={t('systems.add')}
      remove={removeSystem}
      more={
        <>
          <Target id={id} />
          <TraitSection kind="system" id={id} locked={props.locked} />
        </>
      }
    >
      <OwnershipNote subject={id} />
      <TextField label={t('field.name')} {...form.field('name')} />
      <ComboBox
        label={t('field.organisation')}
        options={organisations}
        {...form.field('organisation')}
        onChange={(chosen) => form.change({ organisation: (chosen ?? '') as RecordId })}
      />
      <Select
        label={t('field.level')}
        options={[
          { id: 'unknown', label: t('common:unknown') },
          ...LEVELS.map((figure) => ({ id: figure, label: t('level', { level: Number(figure) }) })),
        ]}
        value={level === null ? 'unknown' : String(level)}
        onChange={(chosen) =>
          form.change({ protectionLevel: chosen === 'unknown' ? null : Number(chosen) })
        }
      />
      <Columns min={160} gap={3}>
        <NumberField
          label={t('register:field.targetWeight')}
          value={form.values.targetWeight ?? Number.NaN}
          minValue={0}
          maxValue={100}
          onChange={(weight) =>
            form.change({ targetWeight: Number.isNaN(weight) ? null : Math.round(weight) })
          }
        />
        <TextField label={t('register:field.platform')} {...form.field('platform')} />
        <TextField label={t('register:field.owner')} {...form.field('owner')} />
        <TextField label={t('register:field.contact')} {...form.field('contact')} />
        <ManagedField
          value={form.values.managed}
          onChange={(managed) => form.change({ managed })}
        />
        <TextField label={t('register:field.managedWhy')} {...form.field('managedWhy')} />
      </Columns>
      <TextField
        label={t('field.tags')}
        description={t('field.tagsHint')}
        {...form.field('tags')}
      />
      <TextArea label={t('field.note')} rows={2} {...form.field('note')} />
    </RegisterPanel>
  );
}

function Target({ id }: { readonly id: string }) {
  const { t } = useTranslation('terms');
  const designations = useDesignations();
  const locked = useLocked(designationKind);
  const current = designations.valueAt(id, 'target', designations.now) ?? 'none';
  const options = DESIGNATION_VALUES.target.map((value) => ({
    id: value as string,
    label: t(`designationValue.${value}`),
  }));
  return (
    <DesignationSection
      subject={id}
      attribute="target"
      locked={locked}
      current={options.find((option) => option.id === current)?.label}
      options={options}
    />
  );
}
