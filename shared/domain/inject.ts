import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';

/** Where an inject stands: not yet played, given to its recipient, reacted to, or left out. */
export const INJECT_STATES = ['planned', 'delivered', 'answered', 'skipped'] as const;
export type InjectState = (typeof INJECT_STATES)[number];

/**
 * How well the expected action was carried out, best first, as HSEEP rates a task: without challenges, with some, with major
 * challenges, not. `none`: not rated.
 */
export const INJECT_RATINGS = ['none', 'P', 'S', 'M', 'U'] as const;
export type InjectRating = (typeof INJECT_RATINGS)[number];

/**
 * One line of the master scenario events list (MSEL): what is brought into play, when, from whom to whom, and what ought to
 * follow. It lies where control and evaluators read and players do not.
 */
export const injectKind = defineKind({
  kind: 'inject',
  shape: 'fields',
  audiences: ['referees'],
  writers: ['organiser', 'chief-referee', 'referee'],
  schema: z.strictObject({
    /** Number on the list: `3`, `2-04`. */
    number: line(20),
    title: name(),
    /** What is told or shown. */
    text: paragraph(4000),
    /** When it is to be brought in, as planned. */
    scheduledAt: moment().nullable(),
    from: name(),
    to: name(),
    /** Telephone, e-mail, by hand … */
    channel: line(100),
    objective: line(300),
    expected: paragraph(2000),
    /** Person who watches what follows. */
    evaluator: recordId().nullable(),
    state: z.enum(INJECT_STATES),
    deliveredAt: moment().nullable(),
    answeredAt: moment().nullable(),
    rating: z.enum(INJECT_RATINGS),
    observation: paragraph(4000),
  }),
  empty: {
    number: '',
    title: '',
    text: '',
    scheduledAt: null,
    from: '',
    to: '',
    channel: '',
    objective: '',
    expected: '',
    evaluator: null,
    state: 'planned',
    deliveredAt: null,
    answeredAt: null,
    rating: 'none',
    observation: '',
  },
});
export type Inject = ValueOf<typeof injectKind>;

/** Something that was noted on an inject while it was played. Add-only: several people may note at once. */
export const injectNoteKind = defineKind({
  kind: 'inject-note',
  shape: 'whole',
  audiences: ['referees'],
  writers: ['organiser', 'chief-referee', 'referee'],
  schema: z.strictObject({
    inject: recordId(),
    by: recordId(),
    notedAt: moment(),
    text: paragraph(1000),
  }),
  empty: { inject: '' as never, by: '' as never, notedAt: 0, text: '' },
});
export type InjectNote = ValueOf<typeof injectNoteKind>;
