import { z } from 'zod';
import { joinIds } from '#shared/kernel/ids.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line } from './text.ts';

/** Ports that are looked upon as high-risk: a sample (示例) to edit, no published list. */
export const SAMPLE_HIGH_RISK_PORTS: readonly number[] = [
  21, 22, 23, 135, 139, 445, 1433, 1521, 2375, 2379, 3306, 3389, 5432, 5900, 6379, 6443, 7001, 9200,
  10_250, 11_211, 27_017,
];

/** Dimensions of the security index; their weights 25, 20, 25, 30 are those of the Guangdong index of 2021. */
export const INDEX_DIMENSIONS = ['management', 'construction', 'operation', 'effect'] as const;
export type IndexDimension = (typeof INDEX_DIMENSIONS)[number];

/** What each dimension of the index is counted from. The choice and the weights are a sample (示例). */
export const INDEX_INPUTS = {
  management: ['assets-managed', 'risk-assessed', 'owners-named'],
  construction: ['controls-in-place', 'ransomware-ready'],
  operation: ['weak-points-closed', 'weak-points-on-time', 'incidents-handled'],
  effect: ['attacks-detected', 'weak-points-unexploited', 'points-protected'],
} as const satisfies Readonly<Record<IndexDimension, readonly string[]>>;
export type IndexInput = (typeof INDEX_INPUTS)[IndexDimension][number];

/** Levels of the index, lowest first: 启动 D, 受控 C, 稳健 B, 完善 A, 优化 S. */
export const INDEX_LEVELS = ['D', 'C', 'B', 'A', 'S'] as const;
export type IndexLevel = (typeof INDEX_LEVELS)[number];

const weight = () => z.int().min(0).max(1000);
const days = () => z.int().min(1).max(3650);

/** What the indicators of an exercise are counted with. One record, {@link POSTURE_SETTINGS_ID}. */
export const postureSettingsKind = defineKind({
  kind: 'posture-settings',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    highRiskPorts: z.array(z.int().min(1).max(65_535)).max(500),
    /** An asset counts as covered when a scan or a sensor saw it within so many days. */
    coverageDays: days(),
    /** Days until a weak point of a severity is due. */
    dueDaysCritical: days(),
    dueDaysHigh: days(),
    dueDaysMedium: days(),
    /** Hours from detection within which an incident should be recovered. */
    incidentHours: z.int().min(1).max(8760),
    dimensionWeights: z.strictObject({
      management: weight(),
      construction: weight(),
      operation: weight(),
      effect: weight(),
    }),
    /** Weights of inputs within their dimension; one that is not named weighs 1. */
    inputWeights: z.array(z.strictObject({ input: line(40), weight: weight() })).max(50),
    /** Lowest index of each level above D, in points of 100. */
    cutOffs: z.strictObject({
      S: z.int().min(0).max(100),
      A: z.int().min(0).max(100),
      B: z.int().min(0).max(100),
      C: z.int().min(0).max(100),
    }),
    /** Where edited values come from (文号). */
    basis: line(500),
  }),
  empty: {
    highRiskPorts: [...SAMPLE_HIGH_RISK_PORTS],
    coverageDays: 30,
    dueDaysCritical: 7,
    dueDaysHigh: 15,
    dueDaysMedium: 30,
    incidentHours: 24,
    dimensionWeights: { management: 25, construction: 20, operation: 25, effect: 30 },
    inputWeights: [],
    cutOffs: { S: 90, A: 80, B: 70, C: 60 },
    basis: '',
  },
});
export type PostureSettings = ValueOf<typeof postureSettingsKind>;

/** Id of the one record of settings. */
export const POSTURE_SETTINGS_ID = joinIds('posture-settings');
