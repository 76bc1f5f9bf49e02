import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recorded } from '#shared/journal/read.ts';
import { MANAGED, type System, TRAITS } from '#shared/domain/register.ts';
import { useDesignations } from './use-designations.ts';

/** Something that a list can be narrowed by. */
export interface Facet<Value extends object> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Whether a record has one of the chosen values. */
  has(record: Recorded<Value>, chosen: ReadonlySet<string>): boolean;
}

/** What is chosen of each facet. */
export type Chosen = Readonly<Record<string, ReadonlySet<string>>>;

/** The filter that facets make; null while nothing is chosen. The same function while it means the same. */
export function useFacetFilter<Value extends object>(
  facets: readonly Facet<Value>[],
  chosen: Chosen,
): ((record: Recorded<Value>) => boolean) | null {
  return useMemo(() => {
    const inForce = facets.flatMap((facet) => {
      const values = chosen[facet.id];
      return values === undefined || values.size === 0 ? [] : [{ facet, values }];
    });
    if (inForce.length === 0) return null;
    return (record) => inForce.every(({ facet, values }) => facet.has(record, values));
  }, [facets, chosen]);
}

/** Narrowing by traits: a record with any of the chosen ones is found. */
export function useTraitFacet(): Facet<object> {
  const { t } = useTranslation('register');
  return useMemo(
    () => ({
      id: 'traits',
      label: t('field.traits'),
      options: TRAITS.map((id) => ({ id, label: t(`trait.${id}`) })),
      has({ row }, chosen) {
        for (const trait of chosen) if (row.values[`trait:${trait}`] === true) return true;
        return false;
      },
    }),
    [t],
  );
}

export function useManagedFacet(): Facet<{ readonly managed: string }> {
  const { t } = useTranslation('register');
  return useMemo(
    () => ({
      id: 'managed',
      label: t('field.managed'),
      options: MANAGED.map((value) => ({
        id: value === '' ? 'unknown' : value,
        label: t(`managed.${value === '' ? 'unknown' : value}`),
      })),
      has: ({ value }, chosen) => chosen.has(value.managed === '' ? 'unknown' : value.managed),
    }),
    [t],
  );
}

export function useLevelFacet(): Facet<System> {
  const { t } = useTranslation('register');
  return useMemo(
    () => ({
      id: 'level',
      label: t('field.protectionLevel'),
      options: [
        ...[5, 4, 3, 2, 1].map((level) => ({ id: String(level), label: t('level', { level }) })),
        { id: 'none', label: t('noLevel') },
      ],
      has: ({ value }, chosen) => chosen.has(String(value.protectionLevel ?? 'none')),
    }),
    [t],
  );
}

export function useTargetFacet(): Facet<System> {
  const { t } = useTranslation('register');
  const designations = useDesignations();
  return useMemo(
    () => ({
      id: 'target',
      label: t('field.target'),
      options: (['main', 'secondary', 'none'] as const).map((id) => ({
        id,
        label: t(`target.${id}`),
      })),
      has: ({ id }, chosen) =>
        chosen.has(designations.valueAt(id, 'target', designations.now) ?? 'none'),
    }),
    [t, designations],
  );
}

export function useKeyUnitFacet(): Facet<object> {
  const { t } = useTranslation('register');
  const designations = useDesignations();
  return useMemo(
    () => ({
      id: 'key-unit',
      label: t('field.keyUnit'),
      options: (['yes', 'no'] as const).map((id) => ({ id, label: t(id) })),
      has: ({ id }, chosen) =>
        chosen.has(designations.valueAt(id, 'key-unit', designations.now) ?? 'no'),
    }),
    [t, designations],
  );
}
