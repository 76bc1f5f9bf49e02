import { assertNever } from '#shared/kernel/result.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { WeakPointStep, WeakPointVerb } from './weak-point.ts';

/** Where a weak point stands: 待整改, 整改中, 待复测, 退回, 闭环; 风险接受; 误报, 重复. */
export const WEAK_POINT_STATES = [
  'open',
  'fixing',
  'awaiting-retest',
  'returned',
  'closed',
  'accepted',
  'false-positive',
  'duplicate',
] as const;
export type WeakPointState = (typeof WEAK_POINT_STATES)[number];

/** States in which something is still to be done. */
export const UNSETTLED: ReadonlySet<WeakPointState> = new Set([
  'open',
  'fixing',
  'awaiting-retest',
  'returned',
]);

const AT_WORK: readonly WeakPointState[] = ['open', 'fixing', 'returned'];
const NOT_CLOSED: readonly WeakPointState[] = [...AT_WORK, 'awaiting-retest'];

/** From which states each step may be taken. */
export const STEPS_FROM: Readonly<Record<WeakPointVerb, readonly WeakPointState[]>> = {
  started: ['open', 'returned'],
  fixed: AT_WORK,
  passed: ['awaiting-retest'],
  failed: ['awaiting-retest'],
  extended: NOT_CLOSED,
  accepted: NOT_CLOSED,
  'acceptance-ended': ['accepted'],
  'false-positive': NOT_CLOSED,
  duplicate: NOT_CLOSED,
  reopened: ['closed', 'false-positive', 'duplicate'],
};

/** A step and the id of its record. */
export interface TakenStep {
  readonly id: string;
  readonly value: WeakPointStep;
}

/** Where a weak point stands at a moment, and what brought it there. */
export interface WeakPointStanding {
  readonly state: WeakPointState;
  /** Due date after the extensions that were granted. */
  readonly dueAt: number | null;
  readonly extensions: number;
  /** When a retest was passed; null unless closed. */
  readonly closedAt: number | null;
  /** Who says that it is fixed, until a retest is failed. */
  readonly fixedBy: string;
  readonly acceptedUntil: number | null;
  readonly duplicateOf: RecordId | null;
  /** Steps that counted, oldest first; what two people did at once and excludes each other is left out. */
  readonly steps: readonly TakenStep[];
}

/**
 * Follows the steps of one weak point up to and with `asOf` (ms since 1970). Steps count in order of their time, then of their id;
 * one that its state does not allow is passed over. An acceptance whose end has come is none: the weak point is open again.
 */
export function weakPointStanding(
  dueAt: number | null,
  steps: readonly TakenStep[],
  asOf: number,
): WeakPointStanding {
  const standing: { -readonly [Key in keyof WeakPointStanding]: WeakPointStanding[Key] } = {
    state: 'open',
    dueAt,
    extensions: 0,
    closedAt: null,
    fixedBy: '',
    acceptedUntil: null,
    duplicateOf: null,
    steps: [],
  };
  const counted: TakenStep[] = [];
  const expire = (at: number): void => {
    if (standing.state !== 'accepted' || standing.acceptedUntil === null) return;
    if (standing.acceptedUntil > at) return;
    standing.state = 'open';
    standing.acceptedUntil = null;
  };
  const inOrder = steps
    .filter(({ value }) => value.doneAt <= asOf)
    .toSorted((a, b) => a.value.doneAt - b.value.doneAt || (a.id < b.id ? -1 : 1));
  for (const step of inOrder) {
    expire(step.value.doneAt);
    if (!STEPS_FROM[step.value.verb].includes(standing.state)) continue;
    counted.push(step);
    Object.assign(standing, changeOf(step.value, standing.extensions));
  }
  expire(asOf);
  return { ...standing, steps: counted };
}

function changeOf(step: WeakPointStep, extensions: number): Partial<WeakPointStanding> {
  switch (step.verb) {
    case 'started':
      return { state: 'fixing' };
    case 'fixed':
      return { state: 'awaiting-retest', fixedBy: step.doneBy };
    case 'passed':
      return { state: 'closed', closedAt: step.doneAt };
    case 'failed':
      return { state: 'returned', fixedBy: '' };
    case 'extended':
      return { dueAt: step.until, extensions: extensions + 1 };
    case 'accepted':
      return { state: 'accepted', acceptedUntil: step.until };
    case 'acceptance-ended':
      return { state: 'open', acceptedUntil: null };
    case 'false-positive':
      return { state: 'false-positive' };
    case 'duplicate':
      return { state: 'duplicate', duplicateOf: step.duplicateOf };
    case 'reopened':
      return { state: 'open', closedAt: null, fixedBy: '', duplicateOf: null };
    default:
      return assertNever(step.verb);
  }
}
