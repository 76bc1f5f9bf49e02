import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { DEFENCE_TIERS, DUTIES, type Person, personKind } from '#shared/domain/register.ts';
import { ROLES } from '#shared/domain/roles.ts';
import type { Facet } from '../facets.ts';

/** What a list of people is narrowed by. */
export function usePeopleFacets(): readonly Facet<Person>[] {
  const { t } = useTranslation(['people', 'terms']);
  const people = useTable(personKind);
  return useMemo((): readonly Facet<Person>[] => {
    const groups = [...new Set([...people].map(({ value }) => value.group))].filter(Boolean).sort();
    return [
      {
        id: 'role',
        label: t('field.role'),
        options: ROLES.map((id) => ({ id, label: t(`terms:role.${id}`) })),
        has: ({ value }, chosen) => chosen.has(value.role),
      },
      {
        id: 'group',
        label: t('field.group'),
        options: groups.map((id) => ({ id, label: id })),
        has: ({ value }, chosen) => chosen.has(value.group),
      },
      {
        id: 'duties',
        label: t('field.duties'),
        options: DUTIES.map((id) => ({ id, label: t(`duty.${id}`) })),
        has: ({ value }, chosen) => value.duties.some((duty) => chosen.has(duty)),
      },
      {
        id: 'tier',
        label: t('field.tier'),
        options: DEFENCE_TIERS.filter((id) => id !== 'none').map((id) => ({
          id,
          label: t(`tier.${id}`),
        })),
        has: ({ value }, chosen) => chosen.has(value.tier),
      },
    ];
  }, [t, people]);
}
