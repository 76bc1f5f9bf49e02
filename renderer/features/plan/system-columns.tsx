import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import type { System } from '#shared/domain/register.ts';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { useContactColumns, useManagedColumns, useTraitColumn } from './use-attribute-columns.tsx';
import { useRemarkColumns } from './use-remark-columns.ts';
import { useDesignations } from './use-designations.ts';
import { useAssetCounts, useRegisterNames } from './use-register-lookups.ts';

const RANK: Readonly<Record<string, number>> = { main: 0, secondary: 1 };

/** What a list of systems shows. */
export function useSystemColumns(): readonly RegisterColumn<System>[] {
  const { t } = useTranslation(['plan', 'terms']);
  const designations = useDesignations();
  const assetCounts = useAssetCounts();
  const names = useRegisterNames();
  const remarks = useRemarkColumns<System>();
  const weight = useWeightColumn();
  const traits = useTraitColumn<System>();
  const managed = useManagedColumns<System>();
  const contact = useContactColumns<System>(true);
  return useMemo((): readonly RegisterColumn<System>[] => {
    const targetOf = (id: string): string =>
      designations.valueAt(id, 'target', designations.now) ?? 'none';
    return [
      textColumn({
        id: 'name',
        header: t('field.name'),
        width: 240,
        grow: 2,
        isAlwaysShown: true,
        text: ({ value }) => value.name,
      }),
      textColumn({
        id: 'organisation',
        header: t('field.organisation'),
        width: 220,
        grow: 1,
        text: ({ value }) => names.organisation(value.organisation),
      }),
      {
        id: 'level',
        header: t('field.level'),
        width: 92,
        isSortable: true,
        figure: ({ value }) => value.protectionLevel,
        render: ({ value }) =>
          value.protectionLevel === null ? '' : t('level', { level: value.protectionLevel }),
      },
      {
        id: 'target',
        header: t('terms:designation.target'),
        width: 120,
        isSortable: true,
        figure: ({ id }) => RANK[targetOf(id)] ?? 2,
        render: ({ id }) => {
          const target = targetOf(id);
          if (target !== 'main' && target !== 'secondary') return '';
          return (
            <StatusPill
              look="plain"
              tone="attack"
              shape={target === 'main' ? 'diamond' : 'ring'}
              label={t(`terms:designationValue.${target}`)}
            />
          );
        },
      },
      {
        id: 'assets',
        header: t('tabs.assets'),
        width: 80,
        align: 'end',
        isSortable: true,
        figure: ({ id }) => assetCounts.get(id) ?? 0,
        render: ({ id }) => assetCounts.get(id) ?? 0,
      },
      weight,
      traits,
      ...managed,
      ...contact,
      ...remarks,
    ];
  }, [t, designations, assetCounts, names, remarks, weight, traits, managed, contact]);
}

function useWeightColumn(): RegisterColumn<System> {
  const { t } = useTranslation('register');
  return useMemo(
    () => ({
      id: 'weight',
      header: t('field.targetWeight'),
      width: 120,
      align: 'end',
      isSortable: true,
      isHiddenAtFirst: true,
      figure: ({ value }) => value.targetWeight,
      render: ({ value }) => value.targetWeight ?? '',
    }),
    [t],
  );
}
