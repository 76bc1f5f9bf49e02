import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { BULK_KINDS, bulkEdit, type BulkKind } from '#shared/commands/bulk-edit.ts';
import { type Asset, assetKind, type Managed, TRAITS } from '#shared/domain/register.ts';
import type { Kind } from '#shared/domain/kind.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

interface ManagedFieldProps {
  readonly value: Managed;
  readonly onChange: (value: Managed) => void;
}

/** Whether somebody looks after a system or asset. */
export function ManagedField({ value, onChange }: ManagedFieldProps) {
  const { t } = useTranslation('register');
  return (
    <Select
      label={t('field.managed')}
      options={(['unknown', 'yes', 'no'] as const).map((id) => ({ id, label: t(`managed.${id}`) }))}
      value={value === '' ? 'unknown' : value}
      onChange={(chosen) => onChange(chosen === 'unknown' ? '' : chosen)}
    />
  );
}

interface TraitSectionProps {
  readonly kind: BulkKind;
  readonly id: string;
  readonly locked: string | null;
}

/** The traits of a record, each set or taken by itself. */
export function TraitSection({ kind, id, locked }: TraitSectionProps) {
  const { t } = useTranslation('register');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const record = useRecord(
    BULK_KINDS[kind] as unknown as Kind<string, Asset> & typeof assetKind,
    id,
  );
  if (record === undefined) return null;
  const shown = kind === 'organisation' ? (['critical', 'unlisted'] as const) : TRAITS;
  const set = async (trait: (typeof TRAITS)[number], has: boolean): Promise<void> => {
    const change = { type: 'trait', trait, has } as const;
    const done = await session.run(bulkEdit, { kind, ids: [id as RecordId], change });
    if (!done.ok) toasts.add({ tone: 'danger', title: errorText(done.error) });
  };
  return (
    <Panel title={t('field.traits')}>
      <Columns min={160} gap={2}>
        {shown.map((trait) => (
          <Checkbox
            key={trait}
            isSelected={record.row.values[`trait:${trait}`] === true}
            isDisabled={locked !== null}
            onChange={(has) => void set(trait, has)}
          >
            {t(`trait.${trait}`)}
          </Checkbox>
        ))}
      </Columns>
    </Panel>
  );
}
