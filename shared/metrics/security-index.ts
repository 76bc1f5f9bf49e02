import {
  INDEX_DIMENSIONS,
  INDEX_INPUTS,
  type IndexDimension,
  type IndexInput,
  type IndexLevel,
  type PostureSettings,
} from '#shared/domain/posture-settings.ts';
import type { ControlState } from '#shared/domain/readiness.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type CountedRate, shareOf } from './counted-rate.ts';
import type { Incident } from './incident-facts.ts';
import type { PostureFacts } from './posture-facts.ts';
import {
  closedOnTimeRate,
  closedRate,
  detectedRate,
  exploitedRate,
  handledRate,
  type InGroup,
  managedRate,
  type Window,
} from './posture-rates.ts';
import { RANSOMWARE_PARTS, type UnitReadiness } from './readiness-facts.ts';

/** Everything that an index is counted from. */
export interface IndexFacts {
  readonly facts: PostureFacts;
  readonly incidents: readonly Incident[];
  readonly readiness: ReadonlyMap<RecordId, UnitReadiness>;
  readonly window: Window;
  /** 防护值 of a unit as a share of its highest value; null while it has none. */
  pointsProtected(unit: RecordId): number | null;
}

/** One input of a dimension: what it weighs there, and its value from 0 to 1; null while nothing is known. */
export interface IndexPart {
  readonly input: IndexInput;
  readonly weight: number;
  readonly value: number | null;
}

/** One dimension: its score is the weighted mean of the inputs that are known. */
export interface IndexDimensionScore {
  readonly dimension: IndexDimension;
  readonly weight: number;
  readonly parts: readonly IndexPart[];
  /** 0 to 1; null where none of its inputs is known. */
  readonly score: number | null;
}

/** The security index of a group, out of 100 with one decimal. */
export interface SecurityIndex {
  /** Null where nothing at all is known. */
  readonly index: number | null;
  readonly level: IndexLevel | null;
  readonly dimensions: readonly IndexDimensionScore[];
  readonly missing: readonly IndexInput[];
  /** Part of the whole weight that known inputs carry, 0 to 1: how much the index can be relied on. */
  readonly coverage: number;
}

/**
 * Counts the index of a group of units. Missing inputs are left out of their dimension and named; they are never taken as 0 or as full.
 */
export function securityIndex(source: IndexFacts, group: InGroup): SecurityIndex {
  const { settings } = source.facts;
  const values = inputValues(source, group);
  const dimensions = INDEX_DIMENSIONS.map((dimension) =>
    dimensionScore(dimension, settings, values),
  );
  const total = sum(dimensions.map(({ weight }) => weight));
  const known = dimensions.filter(({ score }) => score !== null);
  const weight = sum(known.map((one) => one.weight));
  const index =
    weight === 0
      ? null
      : Math.round((sum(known.map((one) => one.weight * (one.score ?? 0))) / weight) * 1000) / 10;
  const missing = dimensions.flatMap(({ parts }) =>
    parts.filter(({ value }) => value === null).map(({ input }) => input),
  );
  const covered = sum(dimensions.map((one) => one.weight * knownShare(one.parts)));
  return {
    index,
    level: index === null ? null : levelOf(index, settings),
    dimensions,
    missing,
    coverage: total === 0 ? 0 : covered / total,
  };
}

/** The level of an index by the cut-offs of the settings. */
export function levelOf(index: number, { cutOffs }: Pick<PostureSettings, 'cutOffs'>): IndexLevel {
  const reached = (['S', 'A', 'B', 'C'] as const).find((level) => index >= cutOffs[level]);
  return reached ?? 'D';
}

function dimensionScore(
  dimension: IndexDimension,
  settings: PostureSettings,
  values: Readonly<Record<IndexInput, number | null>>,
): IndexDimensionScore {
  const weights = new Map(settings.inputWeights.map(({ input, weight }) => [input, weight]));
  const parts = INDEX_INPUTS[dimension].map((input) => ({
    input,
    weight: weights.get(input) ?? 1,
    value: values[input],
  }));
  const known = parts.filter(({ value }) => value !== null);
  const weight = sum(known.map((one) => one.weight));
  const score =
    weight === 0 ? null : sum(known.map((one) => one.weight * (one.value ?? 0))) / weight;
  return { dimension, weight: settings.dimensionWeights[dimension], parts, score };
}

function knownShare(parts: readonly IndexPart[]): number {
  const total = sum(parts.map(({ weight }) => weight));
  const known = sum(parts.filter(({ value }) => value !== null).map(({ weight }) => weight));
  return total === 0 ? 0 : known / total;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const meanOf = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : sum(numbers) / numbers.length;

function inputValues(
  source: IndexFacts,
  group: InGroup,
): Readonly<Record<IndexInput, number | null>> {
  const { facts, incidents, readiness, window, pointsProtected } = source;
  const units = [...facts.units.values()].filter(({ id, isInScope }) => isInScope && group(id));
  const own = units.map(({ id }) => readiness.get(id)).filter((one) => one !== undefined);
  const assets = facts.assets.filter(({ unit }) => group(unit));
  const exploited = shareOf(exploitedRate(facts, window, group));
  const share = (rate: CountedRate): number | null => shareOf(rate);
  return {
    'assets-managed': share(managedRate(facts, group)),
    'risk-assessed': meanOf(own.map(({ assessment }) => (assessment?.assessedAt == null ? 0 : 1))),
    'owners-named': meanOf(assets.map(({ hasOwner }) => (hasOwner ? 1 : 0))),
    'controls-in-place': stateShare(own.flatMap(({ controls }) => [...controls.values()])),
    'ransomware-ready': stateShare(
      own.flatMap(({ ransomware }) =>
        ransomware === undefined ? [] : RANSOMWARE_PARTS.map((part) => ransomware[part]),
      ),
    ),
    'weak-points-closed': share(closedRate(facts, window, group)),
    'weak-points-on-time': share(closedOnTimeRate(facts, window, group)),
    'incidents-handled': share(handledRate(incidents, window, group)),
    'attacks-detected': share(detectedRate(incidents, group)),
    'weak-points-unexploited': exploited === null ? null : 1 - exploited,
    'points-protected': meanOf(
      units.map(({ id }) => pointsProtected(id)).filter((value) => value !== null),
    ),
  };
}

/** In place 1, partly a half, absent 0; what was not checked or does not apply says nothing. */
function stateShare(states: readonly ControlState[]): number | null {
  const known = states.filter((state) => state !== 'unknown' && state !== 'not-applicable');
  return meanOf(known.map((state) => (state === 'in-place' ? 1 : state === 'partial' ? 0.5 : 0)));
}
