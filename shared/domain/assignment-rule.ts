import { z } from 'zod';
import { subjectTypeSchema } from './judging.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, name, recordId } from './text.ts';

/**
 * Who judges what: cases that match get their referees from those that the rule names. `only`: no others judge such a case
 * (正向). `never`: these do not judge such a case (反向). Of several `only` rules that match, the one with the smallest priority counts;
 * every `never` rule does.
 *
 * A case matches when each list that is not empty names it: one of its units or their parents, sectors, categories of what was claimed,
 * findings or responses. A rule names referees by person and by group; an `only` rule that names none means all.
 */
export const assignmentRuleKind = defineKind({
  kind: 'assignment-rule',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    title: name(),
    /** Smaller comes first. */
    priority: z.int().min(0).max(10_000),
    mode: z.enum(['only', 'never']),
    sides: z.array(subjectTypeSchema).max(2),
    units: z.array(recordId()).max(600),
    sectors: z.array(line(100)).max(100),
    /** Categories of the rule book. */
    categories: z.array(line(64)).max(60),
    people: z.array(recordId()).max(500),
    groups: z.array(line(100)).max(100),
    /** Referees that a matching case gets; null: as many as the exercise asks for. */
    assigned: z.int().min(1).max(9).nullable(),
    /** Marks that are enough for a ruling; null: those of all. */
    required: z.int().min(1).max(9).nullable(),
  }),
  empty: {
    title: '',
    priority: 100,
    mode: 'only',
    sides: [],
    units: [],
    sectors: [],
    categories: [],
    people: [],
    groups: [],
    assigned: null,
    required: null,
  },
});
export type AssignmentRule = ValueOf<typeof assignmentRuleKind>;
