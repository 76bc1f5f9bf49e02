import { useMemo } from 'react';
import type { TableView } from '#renderer/data/table-view.ts';
import { useTable } from '#renderer/data/use-records.ts';
import {
  assetKind,
  type Organisation,
  organisationKind,
  type System,
  systemKind,
} from '#shared/domain/register.ts';

/** How many records name each other record in a field; read from the rows, so that 100,000 of them take a few ms. */
export function countBy(view: TableView<object>, field: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < view.size; at++) {
    const name = view.rowAt(at)?.values[field];
    if (typeof name === 'string') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** How many systems each organisation has. */
export function useSystemCounts(): ReadonlyMap<string, number> {
  const systems = useTable(systemKind);
  return useMemo(() => countBy(systems, 'organisation'), [systems]);
}

/** How many assets each system has. */
export function useAssetCounts(): ReadonlyMap<string, number> {
  const assets = useTable(assetKind);
  return useMemo(() => countBy(assets, 'system'), [assets]);
}

/** Names along the register: of a system, of an organisation, and of the organisation of a system. */
export interface RegisterNames {
  readonly organisations: TableView<Organisation>;
  readonly systems: TableView<System>;
  organisation(id: string): string;
  system(id: string): string;
  organisationOf(system: string): string;
}

/** The same object until a name may have changed, so that it may stand in dependency lists. */
export function useRegisterNames(): RegisterNames {
  const organisations = useTable(organisationKind);
  const systems = useTable(systemKind);
  return useMemo(() => {
    const organisation = (id: string): string => organisations.get(id)?.value.name ?? '';
    return {
      organisations,
      systems,
      organisation,
      system: (id) => systems.get(id)?.value.name ?? '',
      organisationOf: (id) => organisation(systems.get(id)?.value.organisation ?? ''),
    };
  }, [organisations, systems]);
}

/** Organisations to choose from, by name. */
export function useOrganisationOptions() {
  const organisations = useTable(organisationKind);
  return useMemo(() => optionsOf(organisations), [organisations]);
}

/** Systems to choose from, with the organisation that each belongs to; of one organisation alone where one is given. */
export function useSystemOptions(organisation: string | null = null) {
  const names = useRegisterNames();
  return useMemo(
    () =>
      [...names.systems]
        .filter(({ value }) => organisation === null || value.organisation === organisation)
        .map(({ id, value }) => ({
          id: id as string,
          label: value.name,
          detail: names.organisation(value.organisation),
        })),
    [names, organisation],
  );
}

/** Records to choose from by name. */
export const optionsOf = (view: TableView<{ readonly name: string }>) =>
  [...view].map(({ id, value }) => ({ id: id as string, label: value.name }));
