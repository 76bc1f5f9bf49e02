import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, recordId } from './text.ts';

/** Kinds of superior bodies: district headquarters (区县指挥部), sector regulator (行业主管), others. */
export const SUPERIOR_TYPES = ['district', 'sector', 'other'] as const;

/** What a superior body may be told of those below it. */
export const SUPERIOR_SIGHTS = ['units', 'findings', 'responses'] as const;
export type SuperiorSight = (typeof SUPERIOR_SIGHTS)[number];

/**
 * A body above units that does not play but may see how they fare. Below it stand the units of its regions and sectors, those that are
 * named, and whatever is subordinate to one of them.
 */
export const superiorKind = defineKind({
  kind: 'superior',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    name: name(),
    type: z.enum(SUPERIOR_TYPES),
    regions: z.array(line(100)).max(100),
    sectors: z.array(line(100)).max(100),
    units: z.array(recordId()).max(600),
    sees: z.array(z.enum(SUPERIOR_SIGHTS)).max(SUPERIOR_SIGHTS.length),
    contact: line(300),
    note: line(1000),
  }),
  empty: {
    name: '',
    type: 'district',
    regions: [],
    sectors: [],
    units: [],
    sees: ['units'],
    contact: '',
    note: '',
  },
});
export type Superior = ValueOf<typeof superiorKind>;

/** Where something stands as a superior body is told it. */
export const OVERSIGHT_STATES = [
  'participating',
  'withdrawn',
  'pending',
  'confirmed',
  'other',
] as const;

/**
 * What a superior body was told of one unit, finding or response below it: copied, so that nothing else of the record comes along.
 * Id: the id of what it is about.
 */
export const oversightKind = defineKind({
  kind: 'oversight',
  shape: 'whole',
  audiences: ['branch'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    subjectType: z.enum(['unit', 'finding', 'response']),
    subject: recordId(),
    unit: recordId(),
    unitName: name(),
    title: name(),
    state: z.enum(OVERSIGHT_STATES),
    occurredAt: moment().nullable(),
  }),
  empty: {
    subjectType: 'unit',
    subject: '' as never,
    unit: '' as never,
    unitName: '',
    title: '',
    state: 'other',
    occurredAt: null,
  },
});
export type Oversight = ValueOf<typeof oversightKind>;
