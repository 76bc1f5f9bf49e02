import type { SubjectStatus } from '#shared/journal/dossier.ts';

/** Tone and shape of each status, the same on every page: a state is never told by colour alone. */
export const STATUS_LOOK = {
  draft: { tone: 'neutral', shape: 'dashed' },
  submitted: { tone: 'info', shape: 'ring' },
  returned: { tone: 'caution', shape: 'triangle' },
  received: { tone: 'info', shape: 'dot' },
  'under-review': { tone: 'accent', shape: 'half' },
  'awaiting-ruling': { tone: 'accent', shape: 'diamond' },
  confirmed: { tone: 'positive', shape: 'check' },
  rejected: { tone: 'danger', shape: 'cross' },
  duplicate: { tone: 'caution', shape: 'square' },
  'out-of-scope': { tone: 'danger', shape: 'triangle' },
  withdrawn: { tone: 'neutral', shape: 'cross' },
} as const satisfies Record<SubjectStatus, { readonly tone: string; readonly shape: string }>;

/** Every status, in the order of the usual course. */
export const SUBJECT_STATUSES = Object.keys(STATUS_LOOK) as readonly SubjectStatus[];
