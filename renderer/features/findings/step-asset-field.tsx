import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { assetKind } from '#shared/domain/register.ts';
import type { PathStep } from '#shared/domain/finding.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

interface StepAssetFieldProps {
  readonly value: PathStep['asset'];
  readonly onChange: (asset: PathStep['asset']) => void;
}

/** The registered asset that a step reached; only where the register is held. */
export function StepAssetField({ value, onChange }: StepAssetFieldProps) {
  const { t } = useTranslation('findings');
  const assets = useTable(assetKind);
  const options = useMemo(
    () =>
      Array.from(assets, ({ id, value: { name, address } }) => ({
        id: id as string,
        label: name,
        detail: address,
      })),
    [assets],
  );
  if (options.length === 0) return null;
  return (
    <ComboBox
      label={t('path.asset')}
      options={options}
      value={value}
      onChange={(id) => onChange(id as RecordId | null)}
    />
  );
}
