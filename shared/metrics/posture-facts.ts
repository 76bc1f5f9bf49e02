import { CONTROL } from '#shared/domain/audiences.ts';
import {
  POSTURE_SETTINGS_ID,
  type PostureSettings,
  postureSettingsKind,
} from '#shared/domain/posture-settings.ts';
import {
  type Asset,
  assetKind,
  designationKind,
  organisationKind,
  type System,
  systemKind,
} from '#shared/domain/register.ts';
import { type Sighting, sightingKind, type WeakPoint } from '#shared/domain/weak-point.ts';
import type { WeakPointStanding } from '#shared/domain/weak-point-state.ts';
import { elementsOf, type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { standingOf, weakPointSteps, weakPointsOf } from '#shared/journal/weak-points.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { exploitedWeakPoints } from './exploited-weak-points.ts';

/** A unit as figures are grouped by it. */
export interface PostureUnit {
  readonly id: RecordId;
  readonly name: string;
  readonly sector: string;
  /** District, or the city where the register names none. */
  readonly region: string;
  /** Neither outside the list nor withdrawn. */
  readonly isInScope: boolean;
}

/** An asset as the rate of managed assets looks at it. */
export interface PostureAsset {
  readonly id: RecordId;
  readonly unit: RecordId | null;
  readonly hasOwner: boolean;
  readonly hasCriticality: boolean;
  /** Level of protection (等保) of its system, 1 to 5; 1 while unknown. */
  readonly weight: number;
  /** Somebody has said that it is not managed. */
  readonly isDisowned: boolean;
  readonly isInternetFacing: boolean;
  /** When a scan or an endpoint sensor last saw it; a search engine's sight is no cover. */
  readonly coveredAt: number | null;
}

/** A weak point with where it stands. */
export interface PostureWeakPoint {
  readonly id: RecordId;
  readonly value: WeakPoint;
  readonly unit: RecordId | null;
  readonly standing: WeakPointStanding;
  /** Confirmed findings of this drill that used it. */
  readonly exploitedBy: readonly RecordId[];
}

/** A host that a scan saw and no register holds. */
export interface UnregisteredHost {
  readonly id: RecordId;
  readonly host: string;
}

/** What the indicators of the posture are counted from, at a moment. */
export interface PostureFacts {
  /** ms since 1970. */
  readonly asOf: number;
  readonly settings: PostureSettings;
  readonly units: ReadonlyMap<RecordId, PostureUnit>;
  readonly assets: readonly PostureAsset[];
  readonly unregistered: readonly UnregisteredHost[];
  readonly weakPoints: readonly PostureWeakPoint[];
}

const inControl = (audience: string): boolean => audience === CONTROL;

/** The settings of an exercise, or the sample values while nobody changed them. */
export const postureSettings = (state: ExerciseState): PostureSettings =>
  readIn(state, CONTROL, postureSettingsKind, POSTURE_SETTINGS_ID)?.value ??
  postureSettingsKind.empty;

/** Reads the facts of a state as of `asOf` (ms since 1970). */
export function readPostureFacts(state: ExerciseState, asOf: number): PostureFacts {
  const designated = designationsAt(state, asOf);
  const systems = new Map<string, Recorded<System>>();
  for (const system of readAll(state, systemKind, inControl)) systems.set(system.id, system);
  const sightings = [...readAll(state, sightingKind, inControl)].filter(
    ({ value }) => (value.firstSeenAt ?? 0) <= asOf,
  );
  const assets = readAssets(state, systems, coverOf(sightings), designated);
  const unitOfAsset = new Map(assets.map(({ id, unit }) => [id as string, unit]));
  return {
    asOf,
    settings: postureSettings(state),
    units: readUnits(state, designated),
    assets,
    unregistered: sightings
      .filter(({ value }) => value.asset === null || !unitOfAsset.has(value.asset))
      .map(({ id, value }) => ({ id, host: value.host })),
    weakPoints: readWeakPoints(state, asOf, (value) => {
      const system = systems.get(value.system ?? '')?.value.organisation;
      return unitOfAsset.get(value.asset ?? '') ?? system ?? value.organisation;
    }),
  };
}

type Designated = (subject: string, attribute: string) => string | undefined;

function designationsAt(state: ExerciseState, asOf: number): Designated {
  const latest = new Map<string, { readonly from: number; readonly id: string; value: string }>();
  for (const { id, value } of readAll(state, designationKind, inControl)) {
    if (value.effectiveFrom > asOf) continue;
    const key = `${value.attribute} ${value.subject}`;
    const before = latest.get(key);
    const from = value.effectiveFrom;
    if (before === undefined || before.from < from || (before.from === from && before.id < id)) {
      latest.set(key, { from, id, value: value.value });
    }
  }
  return (subject, attribute) => latest.get(`${attribute} ${subject}`)?.value;
}

function readUnits(state: ExerciseState, designated: Designated): Map<RecordId, PostureUnit> {
  const units = new Map<RecordId, PostureUnit>();
  for (const { id, value } of readAll(state, organisationKind, inControl)) {
    const { name, sector, region, city } = value;
    const participation = designated(id, 'participation');
    const isInScope = participation !== 'outside' && participation !== 'withdrawn';
    units.set(id, { id, name, sector, region: region === '' ? city : region, isInScope });
  }
  return units;
}

/** When each asset was last covered: by a scanner, or by an endpoint sensor. */
function coverOf(sightings: readonly Recorded<Sighting>[]): Map<string, number> {
  const cover = new Map<string, number>();
  for (const { value } of sightings) {
    const { asset, lastSeenAt, source } = value;
    if (asset === null || lastSeenAt === null || source === 'fofa') continue;
    cover.set(asset, Math.max(cover.get(asset) ?? 0, lastSeenAt));
  }
  return cover;
}

const INTERNET = /互联网|internet|公网/i;

function readAssets(
  state: ExerciseState,
  systems: ReadonlyMap<string, Recorded<System>>,
  cover: ReadonlyMap<string, number>,
  designated: Designated,
): PostureAsset[] {
  const assets: PostureAsset[] = [];
  for (const { id, value, row } of readAll(state, assetKind, inControl)) {
    const system = systems.get(value.system);
    const level = system?.value.protectionLevel ?? null;
    const target = designated(value.system, 'target');
    const isTarget = target === 'main' || target === 'secondary';
    const isCritical =
      row.values['trait:critical'] === true || system?.row.values['trait:critical'] === true;
    const unit = system?.value.organisation ?? null;
    assets.push({
      id,
      unit: unit === '' ? null : unit,
      hasOwner: value.owner !== '' || (system?.value.owner ?? '') !== '',
      hasCriticality: level !== null || isTarget || isCritical,
      weight: level ?? 1,
      isDisowned: isDisowned(value, system?.value),
      isInternetFacing:
        row.values['trait:internet'] === true ||
        system?.row.values['trait:internet'] === true ||
        elementsOf(row, 'tag').some((tag) => INTERNET.test(tag)),
      coveredAt: cover.get(id) ?? null,
    });
  }
  return assets;
}

/** What is said of the asset counts before what is said of its system. */
const isDisowned = (asset: Asset, system: System | undefined): boolean =>
  asset.managed === 'no' || (asset.managed === '' && system?.managed === 'no');

function readWeakPoints(
  state: ExerciseState,
  asOf: number,
  unitOf: (value: WeakPoint) => RecordId | null,
): PostureWeakPoint[] {
  const steps = weakPointSteps(state);
  const found = [...weakPointsOf(state)].filter(({ value }) => (value.firstSeenAt ?? 0) <= asOf);
  const exploited = exploitedWeakPoints(state, found);
  return found.map((weakPoint) => ({
    id: weakPoint.id,
    value: weakPoint.value,
    unit: unitOf(weakPoint.value),
    standing: standingOf(weakPoint, steps, asOf),
    exploitedBy: exploited.get(weakPoint.id) ?? [],
  }));
}
