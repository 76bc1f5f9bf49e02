import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  assetKind,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { tableOf } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Segment } from '#shared/journal/table.ts';

/** The register as an import needs it: plain data that can be handed to a worker instead of the whole state. */
export interface RegisterRows {
  readonly organisations: readonly Segment[];
  readonly systems: readonly Segment[];
  readonly assets: readonly Segment[];
  readonly designations: readonly Segment[];
  /** Batches that the state had; a plan made from these rows is only good while that is still so. */
  readonly batches: number;
}

/** The register of `state`; shares its segments. */
export function registerRows(state: ExerciseState): RegisterRows {
  const segments = (kind: unknown): readonly Segment[] =>
    tableOf(state, CONTROL, kind as Kind)?.segments ?? [];
  return {
    organisations: segments(organisationKind),
    systems: segments(systemKind),
    assets: segments(assetKind),
    designations: segments(designationKind),
    batches: state.batches.size,
  };
}
