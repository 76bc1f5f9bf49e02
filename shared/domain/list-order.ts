import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, recordId } from './text.ts';

/** What one line of a list change order (名单变更单) does. */
export const LIST_CHANGES = [
  'join',
  'withdraw',
  'merge',
  'exempt',
  'key-unit',
  'target',
  'tag',
] as const;
export type ListChange = (typeof LIST_CHANGES)[number];

/**
 * One change. Values by type:
 *
 * | type | subject | value |
 * |---|---|---|
 * | join, withdraw | organisation | empty |
 * | merge | organisation | organisation that it becomes part of |
 * | exempt | organisation or system | empty |
 * | key-unit (重点) | organisation | `yes`, `no` |
 * | target (靶标) | system | `main`, `secondary`, `none` |
 * | tag | organisation or system | the tag, with `-` before it to take it away |
 */
export const listChangeSchema = z.strictObject({
  type: z.enum(LIST_CHANGES),
  subject: recordId(),
  /** Name as ordered, so that the order reads the same when the register has changed. */
  subjectName: name(),
  value: line(160),
  valueName: name(),
  effectiveFrom: moment(),
});
export type ListChangeLine = z.infer<typeof listChangeSchema>;

/** What a board line gained or lost by an order, as previewed when it was signed. Points in the book's smallest unit. */
export const boardMoveSchema = z.strictObject({
  side: z.enum(['attack', 'defence']),
  subject: recordId(),
  name: name(),
  before: line(40),
  after: line(40),
  /** Null: not on the board, or without a rank. */
  rankBefore: z.int().min(1).nullable(),
  rankAfter: z.int().min(1).nullable(),
});
export type BoardMove = z.infer<typeof boardMoveSchema>;

/**
 * A list change order: several dated changes of who takes part and what counts, signed together. Signing writes
 * designations (and, for exemptions, restrictions); the order names them, so that a counter-order can take them back.
 */
export const listOrderKind = defineKind({
  kind: 'list-order',
  shape: 'whole',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    /** 文号. */
    number: line(100),
    title: name(),
    basis: line(500),
    orderedBy: name(),
    changes: z.array(listChangeSchema).min(1).max(500),
    signedAt: moment(),
    signedBy: recordId(),
    /** Designations and restrictions that it wrote. */
    wrote: z.array(recordId()).max(3000),
    /** What it moved on the boards when it was signed. */
    moves: z.array(boardMoveSchema).max(2000),
    /** Order that it takes back; null for an order of its own. */
    counters: recordId().nullable(),
    /** For a counter-order: `all` takes back from the beginning, `onward` from its own effective time. */
    reach: z.enum(['all', 'onward']),
  }),
  empty: {
    number: '',
    title: '',
    basis: '',
    orderedBy: '',
    changes: [
      {
        type: 'join',
        subject: '-' as never,
        subjectName: '',
        value: '',
        valueName: '',
        effectiveFrom: 0,
      },
    ],
    signedAt: 0,
    signedBy: '' as never,
    wrote: [],
    moves: [],
    counters: null,
    reach: 'all',
  },
});
export type ListOrder = ValueOf<typeof listOrderKind>;
