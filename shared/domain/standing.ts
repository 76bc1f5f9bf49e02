import { z } from 'zod';
import { EXERCISE_LEVELS } from './exercise.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, recordId } from './text.ts';

/** What a unit reached in another exercise, mostly one of a higher level (上级演练成绩), as its organiser announced it. */
export const outsideResultKind = defineKind({
  kind: 'outside-result',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    unit: recordId(),
    exercise: name(),
    level: z.enum(EXERCISE_LEVELS),
    year: z.int().min(1990).max(2200).nullable(),
    /** As announced: points, place among how many, grade. Not computed with. */
    points: line(40),
    rank: z.int().min(1).max(100_000).nullable(),
    outOf: z.int().min(1).max(100_000).nullable(),
    grade: line(40),
    source: line(300),
    basis: line(300),
    recordedAt: moment(),
    note: line(500),
  }),
  empty: {
    unit: '' as never,
    exercise: '',
    level: 'provincial',
    year: null,
    points: '',
    rank: null,
    outOf: null,
    grade: '',
    source: '',
    basis: '',
    recordedAt: 0,
    note: '',
  },
});
export type OutsideResult = ValueOf<typeof outsideResultKind>;
