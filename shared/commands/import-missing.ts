import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import type { MissingRecord } from './import-plan.ts';
import type { ListName } from './list-rows.ts';
import type { RegisterLookup } from './register-lookup.ts';

/**
 * What the register has and the lists lack: of a list of organisations any organisation, of a list of systems or assets those of
 * the organisations that it names, since nobody is missing from a list of somebody else.
 */
export function missingRecords(
  register: RegisterLookup,
  lists: ReadonlySet<ListName>,
): MissingRecord[] {
  const missing: MissingRecord[] = [];
  for (const organisation of register.organisations.values()) {
    const { row } = organisation;
    if (!organisation.isNamed) {
      if (lists.has('units') && row !== null) missing.push({ kind: organisationKind, row });
      continue;
    }
    for (const system of organisation.systems.values()) {
      if (lists.has('systems') && !system.isNamed && system.row !== null) {
        missing.push({ kind: systemKind, row: system.row });
      }
      if (!lists.has('assets')) continue;
      for (const asset of system.assets.values()) {
        if (typeof asset !== 'number') missing.push({ kind: assetKind, row: asset });
      }
    }
  }
  return missing;
}
