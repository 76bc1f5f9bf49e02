import { PHASES, type Phase } from '#shared/domain/exercise.ts';

const between = (from: Phase, to: Phase): ReadonlySet<Phase> =>
  new Set(PHASES.slice(PHASES.indexOf(from), PHASES.indexOf(to) + 1));

/** Everything up to the appeals: registers, designations, people. Nothing that scoring reads changes after `final`. */
export const PLANNING: ReadonlySet<Phase> = between('draft', 'appeal');

/** Findings and responses are written down while attacks run and until the last returned one is completed. */
export const LOGGING: ReadonlySet<Phase> = between('live', 'adjudication');

/** A first revision is sent while submissions are open; the desk's clock decides, not the sender's. */
export const SUBMITTING: ReadonlySet<Phase> = new Set(['live', 'suspended']);

/** A revision that was returned may be completed until judging ends. */
export const COMPLETING: ReadonlySet<Phase> = LOGGING;

/** Receipts, assignments, marks. */
export const JUDGING: ReadonlySet<Phase> = between('live', 'appeal');

/** Results are shown from the first day (provisional) until they are final. */
export const PUBLISHING: ReadonlySet<Phase> = between('live', 'final');

/** The plan and head of the exercise may be worked on until it is put away. */
export const OPEN: ReadonlySet<Phase> = between('draft', 'improvement');
