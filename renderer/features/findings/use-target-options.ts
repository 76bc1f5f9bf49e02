import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import type { Option } from '#renderer/ui/option-item.tsx';
import { teamAudience } from '#shared/domain/audiences.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';

export interface TargetOptions {
  readonly units: readonly Option[];
  /** Authorised ones first; of the chosen unit when one is chosen. */
  readonly systems: readonly Option[];
  /** Null where the register is not held. */
  readonly assets: readonly Option[] | null;
}

/** What a finding may point at, from the register and from what the team was authorised for. */
export function useTargetOptions(finding: Finding): TargetOptions {
  const { team, organisation, system } = finding;
  const systems = useSystemChoices(team, organisation);
  const units = useUnitChoices(team);
  const assets = useAssetChoices(organisation, system);
  return useMemo(() => ({ units, systems, assets }), [units, systems, assets]);
}

function useScopeOf(team: Finding['team']) {
  const scope = useTable(scopeKind);
  return useMemo(
    () => Array.from(scope).filter(({ audience }) => audience === teamAudience(team)),
    [scope, team],
  );
}

function useUnitChoices(team: Finding['team']): readonly Option[] {
  const { t } = useTranslation('findings');
  const scope = useScopeOf(team);
  const organisations = useTable(organisationKind);
  return useMemo(() => {
    const choices = new Map<string, Option>();
    for (const { value } of scope) {
      const { organisation: id, organisationName: label } = value;
      choices.set(id, { id, label, detail: t('target.inScope') });
    }
    const detail = scope.length > 0 ? { detail: t('target.other') } : {};
    for (const { id, value } of organisations) {
      if (!choices.has(id)) choices.set(id, { id, label: value.name, ...detail });
    }
    return [...choices.values()];
  }, [scope, organisations, t]);
}

function useSystemChoices(
  team: Finding['team'],
  organisation: Finding['organisation'],
): readonly Option[] {
  const { t } = useTranslation('findings');
  const scope = useScopeOf(team);
  const systems = useTable(systemKind);
  const organisations = useTable(organisationKind);
  return useMemo(() => {
    const isWanted = (id: string): boolean => organisation === null || id === organisation;
    const choices = new Map<string, Option>();
    for (const { id, value } of scope) {
      if (!isWanted(value.organisation)) continue;
      const detail = `${value.organisationName} · ${t('target.inScope')}`;
      choices.set(id, { id, label: value.systemName, detail });
    }
    const suffix = scope.length > 0 ? ` · ${t('target.other')}` : '';
    for (const { id, value } of systems) {
      if (choices.has(id) || !isWanted(value.organisation)) continue;
      const unit = organisations.get(value.organisation)?.value.name ?? '';
      choices.set(id, { id, label: value.name, detail: `${unit}${suffix}` });
    }
    return [...choices.values()];
  }, [scope, systems, organisations, organisation, t]);
}

function useAssetChoices(
  organisation: Finding['organisation'],
  system: Finding['system'],
): readonly Option[] | null {
  const assets = useTable(assetKind);
  const systems = useTable(systemKind);
  return useMemo(() => {
    if (systems.size === 0) return null;
    const isWanted = (id: string): boolean => {
      if (system !== null) return id === system;
      return organisation === null || systems.get(id)?.value.organisation === organisation;
    };
    const choices: Option[] = [];
    for (const { id, value } of assets) {
      if (!isWanted(value.system)) continue;
      const inSystem = systems.get(value.system)?.value.name ?? '';
      const detail = [value.address, inSystem].filter(Boolean).join(' · ');
      choices.push({ id, label: value.name, detail });
    }
    return choices;
  }, [assets, systems, organisation, system]);
}
