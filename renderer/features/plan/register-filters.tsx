import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/chip.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import styles from './register-filters.module.css';
import { usePlanView } from './use-plan-view.ts';
import {
  useOrganisationOptions,
  useRegisterNames,
  useSystemOptions,
} from './use-register-lookups.ts';

/** Only what belongs to one organisation or one system; shared by the lists of systems and assets. */
export function RegisterFilters({ hasSystems = false }: { readonly hasSystems?: boolean }) {
  const { t } = useTranslation('plan');
  const [{ organisation, system }, change] = usePlanView();
  const names = useRegisterNames();
  return (
    <>
      {organisation === null ? (
        <OrganisationFilter onChange={(id) => change({ organisation: id, system: null })} />
      ) : (
        <Chip
          label={t('field.organisation')}
          value={names.organisation(organisation)}
          onRemove={() => change({ organisation: null })}
        />
      )}
      {hasSystems &&
        (system === null ? (
          <SystemFilter organisation={organisation} onChange={(id) => change({ system: id })} />
        ) : (
          <Chip
            label={t('field.system')}
            value={names.system(system)}
            onRemove={() => change({ system: null })}
          />
        ))}
    </>
  );
}

function OrganisationFilter({ onChange }: { readonly onChange: (id: string | null) => void }) {
  const { t } = useTranslation('plan');
  const options = useOrganisationOptions();
  return (
    <div className={styles['filter']}>
      <ComboBox
        label={t('list.byOrganisation')}
        isLabelHidden
        placeholder={t('list.allOrganisations')}
        options={options}
        value={null}
        onChange={onChange}
      />
    </div>
  );
}

interface SystemFilterProps {
  readonly organisation: string | null;
  readonly onChange: (id: string | null) => void;
}

function SystemFilter({ organisation, onChange }: SystemFilterProps) {
  const { t } = useTranslation('plan');
  const options = useSystemOptions(organisation);
  return (
    <div className={styles['filter']}>
      <ComboBox
        label={t('list.bySystem')}
        isLabelHidden
        placeholder={t('list.allSystems')}
        options={options}
        value={null}
        onChange={onChange}
      />
    </div>
  );
}
