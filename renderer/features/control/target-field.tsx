import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { assetKind, organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';

export type TargetKind = 'unit' | 'system' | 'asset' | 'team';

interface TargetFieldProps {
  readonly kind: TargetKind;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

interface TargetOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

/** Chooses a record of the register by typing part of its name or address. */
export function TargetField({
  kind,
  label,
  value,
  onChange,
  error,
  isRequired = true,
}: TargetFieldProps) {
  const field = { label, value, onChange, error, isRequired };
  return kind === 'asset' ? <AssetField {...field} /> : <NamedField kind={kind} {...field} />;
}

type FieldProps = Omit<TargetFieldProps, 'kind'>;

function NamedField({
  kind,
  ...field
}: FieldProps & { readonly kind: Exclude<TargetKind, 'asset'> }) {
  const organisations = useTable(organisationKind);
  const systems = useTable(systemKind);
  const teams = useTable(teamKind);
  const options = useMemo((): TargetOption[] => {
    if (kind === 'system') {
      return [...systems].map(({ id, value }) => ({
        id,
        label: value.name,
        detail: organisations.get(value.organisation)?.value.name ?? '',
      }));
    }
    return [...(kind === 'unit' ? organisations : teams)].map(({ id, value }) => ({
      id,
      label: value.name,
      detail: '',
    }));
  }, [kind, organisations, systems, teams]);
  return <ComboBox {...field} options={options} />;
}

/** Options made at once; the rest is found by typing on. */
const SHOWN = 100;

function AssetField(field: FieldProps) {
  const { t } = useTranslation('control');
  const assets = useTable(assetKind);
  const systems = useTable(systemKind);
  const organisations = useTable(organisationKind);
  const [query, setQuery] = useState('');
  const optionOf = useCallback(
    (id: string): TargetOption | null => {
      const asset = assets.get(id)?.value;
      if (asset === undefined) return null;
      const system = systems.get(asset.system)?.value;
      const unit = system === undefined ? '' : organisations.get(system.organisation)?.value.name;
      const detail = [asset.address, system?.name, unit].filter(Boolean).join(' · ');
      return { id, label: asset.name || asset.address, detail };
    },
    [assets, systems, organisations],
  );
  const options = useMemo(() => {
    const key = query.trim().toLowerCase();
    const found: TargetOption[] = [];
    for (let at = 0; at < assets.size && found.length < SHOWN; at++) {
      const row = assets.rowAt(at);
      if (row === undefined || !matches(row.values, key)) continue;
      const option = optionOf(row.id);
      if (option !== null) found.push(option);
    }
    const chosen = field.value === null ? null : optionOf(field.value);
    return chosen === null || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  }, [query, assets, optionOf, field.value]);
  return (
    <ComboBox
      {...field}
      description={t('target.assetHint')}
      options={options}
      onSearch={setQuery}
    />
  );
}

const matches = (values: Readonly<Record<string, unknown>>, key: string): boolean =>
  key === '' ||
  [values['name'], values['address']].some(
    (text) => typeof text === 'string' && text.toLowerCase().includes(key),
  );
