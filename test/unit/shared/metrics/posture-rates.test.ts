import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postureSettingsKind } from '#shared/domain/posture-settings.ts';
import { weakPointKind } from '#shared/domain/weak-point.ts';
import { WEAK_POINT_STATES } from '#shared/domain/weak-point-state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { countRate, shareOf } from '#shared/metrics/counted-rate.ts';
import type { Incident } from '#shared/metrics/incident-facts.ts';
import type {
  PostureAsset,
  PostureFacts,
  PostureWeakPoint,
} from '#shared/metrics/posture-facts.ts';
import {
  closedOnTimeRate,
  closedRate,
  handledOnTimeRate,
  handledRate,
  managedRate,
} from '#shared/metrics/posture-rates.ts';
import { ransomwareGaps } from '#shared/metrics/readiness-facts.ts';
import { levelOf, securityIndex } from '#shared/metrics/security-index.ts';
import { ransomwareReadinessKind } from '#shared/domain/readiness.ts';
import { runs } from '#test/support/property-runs.ts';

const NOW = 1_800_000_000_000;
const DAY = 86_400_000;
const id = (text: string): RecordId => text as RecordId;
const UNITS = ['u1', 'u2', 'u3'].map(id);
const EVER = { from: null, to: null };

const asset = (parts: Partial<PostureAsset> = {}): PostureAsset => ({
  id: id('a'),
  unit: id('u1'),
  hasOwner: true,
  hasCriticality: true,
  weight: 3,
  isDisowned: false,
  isInternetFacing: false,
  coveredAt: NOW - DAY,
  ...parts,
});

const weak = (
  state: PostureWeakPoint['standing']['state'],
  parts: Partial<PostureWeakPoint['standing']> = {},
  unit: RecordId | null = id('u1'),
): PostureWeakPoint => ({
  id: id(`w-${state}`),
  value: { ...weakPointKind.empty, firstSeenAt: NOW - 10 * DAY },
  unit,
  standing: {
    state,
    dueAt: null,
    extensions: 0,
    closedAt: null,
    fixedBy: '',
    acceptedUntil: null,
    duplicateOf: null,
    steps: [],
    ...parts,
  },
  exploitedBy: [],
});

const facts = (parts: Partial<PostureFacts> = {}): PostureFacts => ({
  asOf: NOW,
  settings: postureSettingsKind.empty,
  units: new Map(
    UNITS.map((unit) => [
      unit,
      { id: unit, name: unit, sector: 's', region: 'r', isInScope: unit !== 'u3' },
    ]),
  ),
  assets: [],
  unregistered: [],
  weakPoints: [],
  ...parts,
});

describe('managed assets', () => {
  it('counts what has an owner, a level and fresh cover; hosts in no register count against', () => {
    const rate = managedRate(
      facts({
        assets: [
          asset(),
          asset({ hasOwner: false }),
          asset({ hasCriticality: false }),
          asset({ coveredAt: null }),
          asset({ coveredAt: NOW - 31 * DAY }),
          asset({ isDisowned: true }),
          asset({ unit: id('u3') }),
        ],
        unregistered: [{ id: id('h'), host: 'h' }],
      }),
    );
    expect([rate.counted, rate.of, rate.weightCounted, rate.weightOf]).toEqual([1, 7, 3, 19]);
    expect(rate.items.map(({ reason }) => reason)).toEqual([
      '',
      'no-owner',
      'no-criticality',
      'never-covered',
      'cover-too-old',
      'declared-unmanaged',
      'unit-outside',
      'not-registered',
    ]);
  });

  it('is no rate where there is nothing', () => {
    expect(shareOf(managedRate(facts()))).toBeNull();
  });
});

describe('weak points closed', () => {
  const some = facts({
    weakPoints: [
      weak('closed', { closedAt: NOW - DAY, dueAt: NOW }),
      weak('closed', { closedAt: NOW - DAY, dueAt: NOW - 2 * DAY }),
      weak('open', { dueAt: NOW - DAY }),
      weak('open', { dueAt: NOW + DAY }),
      weak('accepted'),
      weak('duplicate'),
      weak('false-positive'),
    ],
  });

  it('leaves duplicates and false positives out; an accepted risk stays valid', () => {
    const rate = closedRate(some, EVER);
    expect([rate.counted, rate.of]).toEqual([2, 5]);
  });

  it('on time counts what was due; what is not due yet is left out', () => {
    const rate = closedOnTimeRate(some, EVER);
    expect([rate.counted, rate.of]).toEqual([1, 3]);
  });

  it('counts the cohort of the window alone', () => {
    expect(closedRate(some, { from: NOW - DAY, to: NOW }).of).toBe(0);
  });
});

const response = (parts: object) =>
  ({
    containedAt: 1,
    eradicatedAt: 2,
    recoveredAt: 3,
    detectedAt: 0,
    ...parts,
  }) as Incident['response'];
const incident = (parts: Partial<Incident> = {}): Incident => ({
  id: id('i'),
  unit: id('u1'),
  attackedAt: NOW - DAY,
  response: response({}),
  isVerified: true,
  ...parts,
});

describe('incidents handled', () => {
  it('takes every step and a confirmed response', () => {
    const rate = handledRate(
      [
        incident(),
        incident({ isVerified: false }),
        incident({ response: null }),
        incident({ response: response({ recoveredAt: null }) }),
      ],
      EVER,
    );
    expect([rate.counted, rate.of]).toEqual([1, 4]);
    expect(rate.items.map(({ reason }) => reason)).toEqual([
      '',
      'not-verified',
      'no-response',
      'not-recovered',
    ]);
  });

  it('on time is reckoned from the detection', () => {
    const late = incident({ response: response({ recoveredAt: 25 * 3_600_000 }) });
    const rate = handledOnTimeRate([incident(), late], EVER, 24);
    expect([rate.counted, rate.of]).toEqual([1, 2]);
  });
});

describe('laws of the rates', () => {
  const anyUnit = fc.constantFrom(...UNITS, null);
  const moment = fc.option(fc.integer({ min: NOW - 60 * DAY, max: NOW + 60 * DAY }), { nil: null });
  const someFacts = fc
    .record({
      assets: fc.array(
        fc.record({
          unit: anyUnit,
          hasOwner: fc.boolean(),
          hasCriticality: fc.boolean(),
          isDisowned: fc.boolean(),
          weight: fc.integer({ min: 1, max: 5 }),
          coveredAt: moment,
        }),
        { maxLength: 20 },
      ),
      weakPoints: fc.array(
        fc.tuple(fc.constantFrom(...WEAK_POINT_STATES), moment, moment, anyUnit),
        { maxLength: 20 },
      ),
    })
    .map(({ assets, weakPoints }) =>
      facts({
        assets: assets.map((parts) => asset(parts)),
        weakPoints: weakPoints.map(([state, dueAt, closedAt, unit]) =>
          weak(state, { dueAt, closedAt: state === 'closed' ? (closedAt ?? NOW) : null }, unit),
        ),
      }),
    );

  it('every rate lies between 0 and 1, and every record is in it once', () => {
    fc.assert(
      fc.property(someFacts, (made) => {
        for (const rate of [
          managedRate(made),
          closedRate(made, EVER),
          closedOnTimeRate(made, EVER),
        ]) {
          const share = shareOf(rate);
          if (share !== null) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(rate.weightCounted).toBeLessThanOrEqual(rate.weightOf);
          const excluded = rate.items.filter(({ counts }) => counts === 'excluded').length;
          expect(rate.items.length).toBe(rate.of + excluded);
        }
        expect(managedRate(made).items.length).toBe(made.assets.length);
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('cohorts of units add up to the cohort of all', () => {
    fc.assert(
      fc.property(someFacts, (made) => {
        for (const rate of [
          (has?: (unit: RecordId | null) => boolean) => managedRate(made, has),
          (has?: (unit: RecordId | null) => boolean) => closedRate(made, EVER, has),
          (has?: (unit: RecordId | null) => boolean) => closedOnTimeRate(made, EVER, has),
        ]) {
          const parts = [...UNITS, null].map((unit) => rate((one) => one === unit));
          const whole = rate();
          expect(parts.reduce((sum, part) => sum + part.of, 0)).toBe(whole.of);
          expect(parts.reduce((sum, part) => sum + part.counted, 0)).toBe(whole.counted);
        }
      }),
      { numRuns: runs(200, 20_000) },
    );
  });

  it('counting twice as much gives the same share', () => {
    fc.assert(
      fc.property(someFacts, (made) => {
        const once = managedRate(made);
        const twice = countRate([...once.items, ...once.items]);
        expect(shareOf(twice)).toBe(shareOf(once));
      }),
      { numRuns: runs(100, 10_000) },
    );
  });
});

describe('security index', () => {
  const source = (made: PostureFacts, protectedShare: number | null) => ({
    facts: made,
    incidents: [],
    readiness: new Map(),
    window: EVER,
    pointsProtected: () => protectedShare,
  });

  it('leaves missing inputs out and names them', () => {
    const index = securityIndex(source(facts(), 0.8), () => true);
    expect(index.index).toBe(80);
    expect(index.level).toBe('A');
    expect(index.missing).toContain('assets-managed');
    expect(index.missing).not.toContain('points-protected');
    expect(index.coverage).toBeCloseTo(0.1);
  });

  it('is none where nothing is known', () => {
    const index = securityIndex(source(facts(), null), () => true);
    expect([index.index, index.level, index.coverage]).toEqual([null, null, 0]);
  });

  it.each([
    [90, 'S'],
    [89.9, 'A'],
    [70, 'B'],
    [60, 'C'],
    [59.9, 'D'],
    [0, 'D'],
  ])('%d points are level %s', (points, level) => {
    expect(levelOf(points, postureSettingsKind.empty)).toBe(level);
  });
});

describe('ransomware readiness', () => {
  it('names what is missing, the gravest first', () => {
    expect(ransomwareGaps(undefined, NOW)).toEqual(['not-checked']);
    const gaps = ransomwareGaps(
      {
        ...ransomwareReadinessKind.empty,
        inventory: 'in-place',
        governance: 'in-place',
        detection: 'partial',
        recovery: 'in-place',
        restored: 'failed',
        rtoTargetMinutes: 60,
        rtoActualMinutes: 90,
        rpoTargetMinutes: 60,
        rpoActualMinutes: 60,
        offlineCopyTestedAt: NOW - 200 * DAY,
      },
      NOW,
    );
    expect(gaps).toEqual(['restore-failed', 'rto-missed', 'detection', 'offline-old']);
  });
});
