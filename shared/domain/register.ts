import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { roleSchema } from './roles.ts';
import { line, moment, name, recordId } from './text.ts';

/**
 * What a system or an asset is besides its kind; elements of the set `trait`. `critical` is critical information
 * infrastructure (关基), `unlisted` was missing from the last whole list of its organisation and was marked so on request.
 */
export const TRAITS = [
  'critical',
  'internet',
  'cloud',
  'container',
  'microservice',
  'unlisted',
] as const;
export type Trait = (typeof TRAITS)[number];

/** Whether somebody looks after it (纳管): `yes`, `no`, or empty while nobody has said. */
export const MANAGED = ['', 'yes', 'no'] as const;
export type Managed = (typeof MANAGED)[number];

const managed = {
  managed: z.enum(MANAGED),
  /** Why it is not managed, or by what it is. */
  managedWhy: line(300),
};

/** A participating organisation; as a defender unit when it takes part. Its parent, tags and participation are {@link designationKind}s. */
export const organisationKind = defineKind({
  kind: 'organisation',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    name: name(),
    /** Kind of body as the register says it (委办局, 区县, City …). */
    type: line(100),
    sector: line(100),
    region: line(100),
    city: line(100),
    /** Who answers for it (责任人). */
    owner: line(200),
    contact: line(300),
    note: line(1000),
  }),
  empty: { name: '', type: '', sector: '', region: '', city: '', owner: '', contact: '', note: '' },
  sets: ['tag', 'trait'],
});
export type Organisation = ValueOf<typeof organisationKind>;

/** A business system of an organisation. Whether it is a target (靶标) is a {@link designationKind}. */
export const systemKind = defineKind({
  kind: 'system',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    name: name(),
    organisation: recordId(),
    /** 网络安全等级保护 level 1–5, null while unknown. */
    protectionLevel: z.int().min(1).max(5).nullable(),
    /** What it weighs among the targets (靶标) of the exercise, in percent; null while nobody has said. */
    targetWeight: z.int().min(0).max(100).nullable(),
    owner: line(200),
    contact: line(300),
    /** Cloud tenant or platform that it runs on. */
    platform: line(200),
    ...managed,
    note: line(1000),
  }),
  empty: {
    name: '',
    organisation: '' as never,
    protectionLevel: null,
    targetWeight: null,
    owner: '',
    contact: '',
    platform: '',
    managed: '',
    managedWhy: '',
    note: '',
  },
  sets: ['tag', 'trait'],
});
export type System = ValueOf<typeof systemKind>;

/** Something of a system that can be reached or broken into: host, site, device, container. */
export const assetKind = defineKind({
  kind: 'asset',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    /** Host name, or what people call it. */
    name: name(),
    system: recordId(),
    /** IP address, URL or place, as registered. */
    address: line(300),
    type: line(100),
    owner: line(200),
    contact: line(300),
    /** Cloud tenant or platform that it runs on. */
    platform: line(200),
    ...managed,
    note: line(1000),
  }),
  empty: {
    name: '',
    system: '' as never,
    address: '',
    type: '',
    owner: '',
    contact: '',
    platform: '',
    managed: '',
    managedWhy: '',
    note: '',
  },
  sets: ['tag', 'trait'],
});
export type Asset = ValueOf<typeof assetKind>;

/** An attack team (攻击队). */
export const teamKind = defineKind({
  kind: 'team',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    name: name(),
    employer: name(),
    contact: line(300),
    note: line(1000),
    /** Code name (代号) by which others may know it. */
    code: line(40),
  }),
  empty: { name: '', employer: '', contact: '', note: '', code: '' },
});
export type Team = ValueOf<typeof teamKind>;

/** Tiers of a defender unit's people: experts, joint operations, on site. */
export const DEFENCE_TIERS = ['none', 'expert', 'operations', 'onsite'] as const;
export type DefenceTier = (typeof DEFENCE_TIERS)[number];

/** Duties beside the role: expert group (专家组), exploit verifier (武器验证员), over-defence verifier (非正常防守验证员). */
export const DUTIES = ['expert-group', 'exploit-verifier', 'over-defence-verifier'] as const;
export type Duty = (typeof DUTIES)[number];

/** A person and the role that they act in. `team` and `unit` say whose log they may open. */
export const personKind = defineKind({
  kind: 'person',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    name: name(),
    role: roleSchema,
    /** Employer, for conflicts of interest: nobody reviews their own house. */
    employer: name(),
    team: recordId().nullable(),
    unit: recordId().nullable(),
    contact: line(300),
    /** Superior body whose view one has; only in the role `superior`. */
    superior: recordId().nullable(),
    /** Group within the role: a group of referees, a shift of a team. */
    group: line(100),
    /** Person in charge (负责人) of the team, unit or group. */
    isLead: z.boolean(),
    /** Tier of a defender (专家 / 统一运营 / 驻场). */
    tier: z.enum(DEFENCE_TIERS),
    duties: z.array(z.enum(DUTIES)).max(DUTIES.length),
    /** What a referee judges best: ids of rule-book categories, or fields in words. */
    expertise: z.array(line(64)).max(40),
    /** Organisations and teams that one must not judge, whoever one works for. */
    conflicts: z.array(recordId()).max(60),
    conflictNote: line(500),
    /** Most cases that a referee takes at a time; null: no limit. */
    capacity: z.int().min(1).max(10_000).nullable(),
  }),
  empty: {
    name: '',
    role: 'observer',
    employer: '',
    team: null,
    unit: null,
    contact: '',
    superior: null,
    group: '',
    isLead: false,
    tier: 'none',
    duties: [],
    expertise: [],
    conflicts: [],
    conflictNote: '',
    capacity: null,
  },
});
export type Person = ValueOf<typeof personKind>;

/** Attributes that scoring reads and that change during a drill. */
export const DESIGNATION_ATTRIBUTES = [
  'participation',
  'parent',
  'key-unit',
  'target',
  'rule-book',
] as const;

/**
 * The value of one scoring attribute from a moment on, with its basis (文号). A change never edits
 * the past: it is a new designation that takes effect later.
 *
 * | attribute | subject | value |
 * |---|---|---|
 * | participation | organisation | `participant`, `outside`, `withdrawn`, `inherited` (as if nothing were designated) |
 * | parent | organisation | organisation id or empty |
 * | key-unit (重点) | organisation | `yes`, `no` |
 * | target (靶标) | system | `main`, `secondary`, `none` |
 * | rule-book | exercise | rule-book record id |
 */
export const designationKind = defineKind({
  kind: 'designation',
  shape: 'whole',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    subject: recordId(),
    attribute: z.enum(DESIGNATION_ATTRIBUTES),
    value: line(160),
    /** 0 means from the beginning. */
    effectiveFrom: moment(),
    basis: line(500),
  }),
  empty: {
    subject: '' as never,
    attribute: 'participation',
    value: '',
    effectiveFrom: 0,
    basis: '',
  },
});
export type Designation = ValueOf<typeof designationKind>;
export type DesignationAttribute = Designation['attribute'];
