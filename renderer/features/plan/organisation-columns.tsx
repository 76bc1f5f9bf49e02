import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import type { Organisation } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { placeUnit } from '#shared/scoring/unit-placement.ts';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { useContactColumns, useTraitColumn } from './use-attribute-columns.tsx';
import { useRemarkColumns } from './use-remark-columns.ts';
import { useDesignations } from './use-designations.ts';
import { useRegisterNames, useSystemCounts } from './use-register-lookups.ts';

type Columns = readonly RegisterColumn<Organisation>[];

/** What a list of organisations shows. */
export function useOrganisationColumns(): Columns {
  const facts = useFactColumns();
  const designated = useDesignationColumns();
  const counts = useCountColumns();
  const remarks = useRemarkColumns<Organisation>();
  const traits = useTraitColumn<Organisation>(true);
  const contact = useContactColumns<Organisation>(true);
  return useMemo(
    () => [...facts, ...designated, ...counts, traits, ...contact, ...remarks],
    [facts, designated, counts, traits, contact, remarks],
  );
}

function useFactColumns(): Columns {
  const { t } = useTranslation('plan');
  return useMemo(
    (): Columns => [
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
        width: 136,
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
        id: 'place',
        header: t('field.place'),
        width: 140,
        text: ({ value }) => [value.region, value.city].filter((part) => part !== '').join(' '),
      }),
    ],
    [t],
  );
}

/** What holds of an organisation at this moment. */
function useDesignationColumns(): Columns {
  const { t } = useTranslation(['plan', 'terms']);
  const designations = useDesignations();
  const names = useRegisterNames();
  return useMemo((): Columns => {
    const { now } = designations;
    const standsAs = (id: RecordId) => placeUnit(designations, id, now).participation;
    const isKey = (id: string): boolean => designations.valueAt(id, 'key-unit', now) === 'yes';
    return [
      textColumn({
        id: 'parent',
        header: t('terms:designation.parent'),
        width: 160,
        text: ({ id }) => names.organisation(designations.valueAt(id, 'parent', now) ?? ''),
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
    ];
  }, [t, designations, names]);
}

function useCountColumns(): Columns {
  const { t } = useTranslation('plan');
  const systemCounts = useSystemCounts();
  return useMemo(
    (): Columns => [
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
    ],
    [t, systemCounts],
  );
}
