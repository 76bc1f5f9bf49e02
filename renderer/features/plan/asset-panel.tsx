import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordAsset, removeAsset } from '#shared/commands/record-asset.ts';
import { type Asset, assetKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ManagedField, TraitSection } from './attribute-fields.tsx';
import { OwnershipNote } from './ownership-note.tsx';
import { RegisterPanel, type RegisterPanelProps } from './register-panel.tsx';
import { usePlanView } from './use-plan-view.ts';
import { useRegisterForm } from './use-register-form.ts';
import { useSystemOptions } from './use-register-lookups.ts';

const required = (): readonly (keyof Asset)[] => ['name', 'system'];

/** One asset: what it is called, where it is reached, whose it is. */
export function AssetPanel(props: RegisterPanelProps) {
  const { t } = useTranslation(['plan', 'register']);
  const { id, onOpen } = props;
  const [{ system }] = usePlanView();
  const systems = useSystemOptions();
  const initial = useMemo(() => ({ system: (system ?? '') as RecordId }), [system]);
  const entry = useRegisterForm({
    kind: assetKind,
    command: recordAsset,
    id,
    required,
    initial,
    onOpen,
  });
  if (entry === null) return null;
  const { form } = entry;
  return (
    <RegisterPanel
      {...props}
      {...entry}
      newTitle={t('assets.add')}
      remove={removeAsset}
      more={<TraitSection kind="asset" id={id} locked={props.locked} />}
    >
      <OwnershipNote subject={id} />
      <TextField
        label={t('field.name')}
        description={t('assets.nameHint')}
        {...form.field('name')}
      />
      <ComboBox
        label={t('field.system')}
        options={systems}
        {...form.field('system')}
        onChange={(chosen) => form.change({ system: (chosen ?? '') as RecordId })}
      />
      <TextField label={t('field.address')} isMono {...form.field('address')} />
      <Columns min={160} gap={3}>
        <TextField label={t('field.assetType')} {...form.field('type')} />
        <TextField label={t('field.owner')} {...form.field('owner')} />
        <TextField label={t('register:field.contact')} {...form.field('contact')} />
        <TextField label={t('register:field.platform')} {...form.field('platform')} />
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
