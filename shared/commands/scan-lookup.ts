import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  POSTURE_SETTINGS_ID,
  type PostureSettings,
  postureSettingsKind,
} from '#shared/domain/posture-settings.ts';
import { assetKind, systemKind } from '#shared/domain/register.ts';
import {
  sightingKind,
  weakPointKind,
  type WeakPointStep,
  weakPointStepKind,
} from '#shared/domain/weak-point.ts';
import type { TakenStep } from '#shared/domain/weak-point-state.ts';
import { elementsOf, readIn, tableOf, valueOfRow } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Row, Segment } from '#shared/journal/table.ts';
import { placeOf } from '#shared/kernel/host-place.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { ScanRow } from './scan-rows.ts';

/** What an import of scans compares with. Plain data. */
export interface ScanBase {
  readonly assets: readonly Segment[];
  readonly systems: readonly Segment[];
  readonly weakPoints: readonly Segment[];
  readonly steps: readonly Segment[];
  readonly sightings: readonly Segment[];
  readonly settings: PostureSettings;
  /** Batches that the state had; a plan is only good while that is still so. */
  readonly batches: number;
}

/** The records of `state` that scans are compared with; shares its segments. */
export function scanBase(state: ExerciseState): ScanBase {
  const segments = (kind: unknown): readonly Segment[] =>
    tableOf(state, CONTROL, kind as Kind)?.segments ?? [];
  return {
    assets: segments(assetKind),
    systems: segments(systemKind),
    weakPoints: segments(weakPointKind),
    steps: segments(weakPointStepKind),
    sightings: segments(sightingKind),
    settings:
      readIn(state, CONTROL, postureSettingsKind, POSTURE_SETTINGS_ID)?.value ??
      postureSettingsKind.empty,
    batches: state.batches.size,
  };
}

/** Rows by id, removed ones among them: what an undone import brought may come again. */
export function rowsById(segments: readonly Segment[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const segment of segments) for (const row of segment) rows.set(row.id, row);
  return rows;
}

/** Steps by weak point. */
export function stepsIn(segments: readonly Segment[]): Map<string, TakenStep[]> {
  const steps = new Map<string, TakenStep[]>();
  for (const segment of segments) {
    for (const row of segment) {
      if (row.removed) continue;
      const value: WeakPointStep = valueOfRow(weakPointStepKind, row);
      const own = steps.get(value.weakPoint);
      if (own === undefined) steps.set(value.weakPoint, [{ id: row.id, value }]);
      else own.push({ id: row.id, value });
    }
  }
  return steps;
}

/** What a row of a scan was matched with. */
export interface AssetMatch {
  readonly asset: RecordId | null;
  /** Where several assets share the address, the system that they all belong to. */
  readonly system: RecordId | null;
  readonly isInternetFacing: boolean;
}

/** Finds the registered asset of a host. */
export interface AssetMatcher {
  match(row: Pick<ScanRow, 'names' | 'addresses' | 'port'>): AssetMatch;
  /** An asset that the import itself adds. */
  add(asset: RecordId, system: RecordId, row: Pick<ScanRow, 'names' | 'addresses'>): void;
}

interface KnownAsset {
  readonly id: RecordId;
  readonly system: RecordId;
  readonly isInternetFacing: boolean;
}

const NO_MATCH: AssetMatch = { asset: null, system: null, isInternetFacing: false };
const INTERNET = /互联网|internet|公网/i;

/**
 * Matches by host and port, then by host name, then by address; the first of these that names exactly one asset. An address that
 * several assets share matches none of them, but their system, where it is one.
 */
export function assetMatcher(segments: readonly Segment[]): AssetMatcher {
  const byKey = new Map<string, KnownAsset[]>();
  const enter = (key: string, asset: KnownAsset): void => {
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [asset]);
    else if (!there.includes(asset)) there.push(asset);
  };
  for (const segment of segments) {
    for (const row of segment) {
      if (row.removed) continue;
      const { name, address, system } = valueOfRow(assetKind, row);
      const isInternetFacing =
        row.values['trait:internet'] === true ||
        elementsOf(row, 'tag').some((tag) => INTERNET.test(tag));
      const asset = { id: row.id as RecordId, system, isInternetFacing };
      for (const key of new Set([...keysOf(name), ...keysOf(address)])) enter(key, asset);
    }
  }
  const matchOf = (found: readonly KnownAsset[]): AssetMatch | null => {
    const [first] = found;
    if (first === undefined) return null;
    if (found.length === 1) {
      const { id: asset, system, isInternetFacing } = first;
      return { asset, system, isInternetFacing };
    }
    const isOneSystem = found.every(({ system }) => system === first.system);
    return isOneSystem ? { ...NO_MATCH, system: first.system } : null;
  };
  return {
    match({ names, addresses, port }) {
      const places = [...names, ...addresses];
      const withPort = port === null ? [] : places.map((place) => `${place} ${port}`);
      let shared: AssetMatch | null = null;
      for (const keys of [withPort, names, addresses]) {
        for (const key of keys) {
          const found = matchOf(byKey.get(key) ?? []);
          if (found?.asset != null) return found;
          shared ??= found;
        }
      }
      return shared ?? NO_MATCH;
    },
    add(id, system, { names, addresses }) {
      const asset = { id, system, isInternetFacing: false };
      for (const key of [...names, ...addresses]) enter(key, asset);
    },
  };
}

/** Under what an asset's name or address is found: its host, and its host with a port where it names one. A cell may hold several. */
function keysOf(text: string): string[] {
  const keys: string[] = [];
  for (const part of text.split(/[\s,;、，；]+/)) {
    const { host, port } = placeOf(part);
    if (host === '') continue;
    keys.push(host);
    if (port !== null) keys.push(`${host} ${port}`);
  }
  return keys;
}
