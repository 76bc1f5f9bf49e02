import { useTranslation } from 'react-i18next';
import { designationKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { placeUnit } from '#shared/scoring/unit-placement.ts';
import { DESIGNATION_VALUES } from '#shared/commands/designate.ts';
import { DesignationSection } from './designation-section.tsx';
import { useDesignations } from './use-designations.ts';
import { useLocked } from './use-locked.ts';
import { useOrganisationOptions, useRegisterNames } from './use-register-lookups.ts';

/** How an organisation takes part: participation, the body above it, 重点; each with its history. */
export function OrganisationDesignations({ id }: { readonly id: string }) {
  const { t } = useTranslation(['plan', 'terms']);
  const locked = useLocked(designationKind);
  const designations = useDesignations();
  const names = useRegisterNames();
  const organisations = useOrganisationOptions();
  const { participation, unit } = placeUnit(designations, id as RecordId, designations.now);
  const parent = designations.valueAt(id, 'parent', designations.now) ?? '';
  const isKey = designations.valueAt(id, 'key-unit', designations.now) === 'yes';
  const stands = t(`terms:designationValue.${participation}`);
  return (
    <div>
      <DesignationSection
        subject={id}
        attribute="participation"
        locked={locked}
        current={
          unit === null || unit === id
            ? stands
            : t('organisations.underParent', { stands, parent: names.organisation(unit) })
        }
        options={DESIGNATION_VALUES.participation.map((value) => ({
          id: value,
          label: t(`terms:designationValue.${value}`),
        }))}
      />
      <DesignationSection
        subject={id}
        attribute="parent"
        locked={locked}
        current={names.organisation(parent) || t('organisations.noParent')}
        options={[
          { id: '', label: t('organisations.noParent') },
          ...organisations.filter((option) => option.id !== id),
        ]}
      />
      <DesignationSection
        subject={id}
        attribute="key-unit"
        locked={locked}
        current={t(`terms:designationValue.${isKey ? 'yes' : 'no'}`)}
        options={DESIGNATION_VALUES['key-unit'].map((value) => ({
          id: value,
          label: t(`terms:designationValue.${value}`),
        }))}
      />
    </div>
  );
}
