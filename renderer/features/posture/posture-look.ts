import type { Tone } from '#renderer/ui/tone.ts';
import type { RiskRating } from '#shared/domain/readiness.ts';
import type { Severity, WeakPointVerb } from '#shared/domain/weak-point.ts';
import type { WeakPointState } from '#shared/domain/weak-point-state.ts';

type Shape =
  | 'dot'
  | 'ring'
  | 'half'
  | 'dashed'
  | 'check'
  | 'cross'
  | 'triangle'
  | 'diamond'
  | 'square';
interface Look {
  readonly tone: Tone;
  readonly shape: Shape;
}

/** States, told apart by shape as well as by tone. */
export const STATE_LOOK: Readonly<Record<WeakPointState, Look>> = {
  open: { tone: 'danger', shape: 'ring' },
  fixing: { tone: 'caution', shape: 'half' },
  'awaiting-retest': { tone: 'info', shape: 'dot' },
  returned: { tone: 'danger', shape: 'triangle' },
  closed: { tone: 'positive', shape: 'check' },
  accepted: { tone: 'neutral', shape: 'diamond' },
  'false-positive': { tone: 'neutral', shape: 'cross' },
  duplicate: { tone: 'neutral', shape: 'dashed' },
};

export const SEVERITY_LOOK: Readonly<Record<Severity, Look>> = {
  info: { tone: 'neutral', shape: 'ring' },
  low: { tone: 'info', shape: 'ring' },
  medium: { tone: 'caution', shape: 'half' },
  high: { tone: 'danger', shape: 'triangle' },
  critical: { tone: 'danger', shape: 'square' },
};

export const RISK_LOOK: Readonly<Record<RiskRating, Look>> = {
  low: { tone: 'positive', shape: 'ring' },
  medium: { tone: 'caution', shape: 'half' },
  high: { tone: 'danger', shape: 'triangle' },
  'very-high': { tone: 'danger', shape: 'square' },
};

/** Order in which steps are offered. */
export const VERB_ORDER: readonly WeakPointVerb[] = [
  'started',
  'fixed',
  'passed',
  'failed',
  'extended',
  'accepted',
  'acceptance-ended',
  'false-positive',
  'duplicate',
  'reopened',
];
