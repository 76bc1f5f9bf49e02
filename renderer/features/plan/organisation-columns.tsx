import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import type { Organisation } from '#shared/domain/register.ts';
import { placeUnit } from '#shared/scoring/unit-placement.ts';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { tagsText } from './tags.ts';
import { useDesignations } from './use-designations.ts';
import { useRegisterNames, useSystemCounts } from './use-register-lookups.ts';

/** What a list of organisations shows. */
export function useOrganisationColumns(): readonly RegisterColumn<Organisation>[] {
  const { t } = useTranslation(['plan', 'terms']);
  const designations = useDesignations();
  const systemCounts = useSystemCounts();
  const names = useRegisterNames();
  return useMemo((): readonly RegisterColumn<Organisation>[] => {
    const standsAs = (id: string) =>
      placeUnit(designations, id as never, designations.now).participation;
    const isKey = (id: string): boolean =>
      designations.valueAt(id, 'key-unit', designations.now) === 'yes';
    const parent = (id: string): string =>
      names.organisation(designations.valueAt(id, 'parent', designations.now) ?? '');
    return [
      textColumn({
        id: 'name',
        header: t('field.name'),
        width: 260,
        grow: 2,
        isAlwaysShown: true,
        text: ({ value }) => value.name,
      }),
      textColumn({
        id: 'type',
        header: t('field.orgType'),
        width: 120,
        text: ({ value }) => value.type,
      }),
      textColumn({
        id: 'sector',
        header: t('field.sector'),
        width: 120,
        isHiddenAtFirst: true,
        text: ({ value }) => value.sector,
      }),
      textColumn({
        id: 'region',
        header: t('field.place'),
        width: 140,
        text: ({ value }) => [value.region, value.city].filter((part) => part !== '').join(' '),
      }),
      textColumn({
        id: 'parent',
        header: t('terms:designation.parent'),
        width: 160,
        text: ({ id }) => parent(id),
      }),
      {
        id: 'participation',
        header: t('terms:designation.participation'),
        width: 110,
        isSortable: true,
        text: ({ id }) => t(`terms:designationValue.${standsAs(id)}`),
        render: ({ id }) => {
          const stands = standsAs(id);
          return (
            <StatusPill
              look="plain"
              tone={stands === 'participant' ? 'positive' : 'neutral'}
              shape={stands === 'withdrawn' ? 'cross' : undefined}
              label={t(`terms:designationValue.${stands}`)}
            />
          );
        },
      },
      {
        id: 'keyUnit',
        header: t('terms:designation.key-unit'),
        width: 92,
        isSortable: true,
        figure: ({ id }) => (isKey(id) ? 0 : 1),
        render: ({ id }) =>
          isKey(id) && (
            <StatusPill look="plain" tone="accent" shape="diamond" label={t('organisations.key')} />
          ),
      },
      {
        id: 'systems',
        header: t('tabs.systems'),
        width: 72,
        align: 'end',
        isSortable: true,
        figure: ({ id }) => systemCounts.get(id) ?? 0,
        render: ({ id }) => systemCounts.get(id) ?? 0,
      },
      textColumn({
        id: 'contact',
        header: t('field.contact'),
        width: 160,
        isHiddenAtFirst: true,
        text: ({ value }) => value.contact,
      }),
      textColumn({
        id: 'tags',
        header: t('field.tags'),
        width: 160,
        isHiddenAtFirst: true,
        text: tagsText,
      }),
      textColumn({
        id: 'note',
        header: t('field.note'),
        width: 200,
        isHiddenAtFirst: true,
        text: ({ value }) => value.note,
      }),
    ];
  }, [t, designations, systemCounts, names]);
}
