import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '#shared/domain/register.ts';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { useContactColumns, useManagedColumns, useTraitColumn } from './use-attribute-columns.tsx';
import { useRemarkColumns } from './use-remark-columns.ts';
import { useRegisterNames } from './use-register-lookups.ts';

/** What a list of assets shows. */
export function useAssetColumns(): readonly RegisterColumn<Asset>[] {
  const { t } = useTranslation('plan');
  const names = useRegisterNames();
  const remarks = useRemarkColumns<Asset>();
  const traits = useTraitColumn<Asset>();
  const managed = useManagedColumns<Asset>();
  const contact = useContactColumns<Asset>(false);
  return useMemo(
    (): readonly RegisterColumn<Asset>[] => [
      textColumn({
        id: 'name',
        header: t('field.name'),
        width: 260,
        grow: 2,
        isAlwaysShown: true,
        text: ({ value }) => value.name,
      }),
      textColumn({
        id: 'system',
        header: t('field.system'),
        width: 180,
        grow: 1,
        text: ({ value }) => names.system(value.system),
      }),
      textColumn({
        id: 'organisation',
        header: t('field.organisation'),
        width: 200,
        grow: 1,
        text: ({ value }) => names.organisationOf(value.system),
      }),
      textColumn({
        id: 'address',
        header: t('field.address'),
        width: 160,
        text: ({ value }) => value.address,
      }),
      textColumn({
        id: 'type',
        header: t('field.assetType'),
        width: 110,
        text: ({ value }) => value.type,
      }),
      textColumn({
        id: 'owner',
        header: t('field.owner'),
        width: 120,
        text: ({ value }) => value.owner,
      }),
      traits,
      ...managed,
      ...contact,
      ...remarks,
    ],
    [t, names, remarks, traits, managed, contact],
  );
}
