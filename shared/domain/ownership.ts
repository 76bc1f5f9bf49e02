import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, recordId } from './text.ts';

/** Assets in one {@link holdingKind} record; more go into the next one. */
export const HOLDING_ASSETS = 500;

/**
 * A system of a unit with its assets, as control disclosed it to that unit for confirmation (资产确认).
 * Id: the system's id, with `~2`, `~3` … for further assets.
 */
export const holdingKind = defineKind({
  kind: 'holding',
  shape: 'whole',
  audiences: ['unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    system: recordId(),
    systemName: name(),
    disclosedAt: moment(),
    assets: z
      .array(z.strictObject({ id: recordId(), name: name(), address: line(300), type: line(100) }))
      .max(HOLDING_ASSETS),
  }),
  empty: { system: '' as never, systemName: '', disclosedAt: 0, assets: [] },
});
export type Holding = ValueOf<typeof holdingKind>;

/** What a unit says of an asset or system: ours, or not ours. */
export const STANCES = ['confirmed', 'disputed'] as const;
export type Stance = (typeof STANCES)[number];

/** A unit's word on one of its assets or systems. Id: that of the asset or system. */
export const ownershipKind = defineKind({
  kind: 'ownership',
  shape: 'whole',
  audiences: ['unit'],
  writers: ['defender', 'organiser'],
  schema: z.strictObject({
    subjectType: z.enum(['system', 'asset']),
    subject: recordId(),
    stance: z.enum(STANCES),
    reason: line(1000),
    /** What proves it: document, contract, registration. */
    proof: line(1000),
    statedAt: moment(),
  }),
  empty: {
    subjectType: 'asset',
    subject: '' as never,
    stance: 'confirmed',
    reason: '',
    proof: '',
    statedAt: 0,
  },
});
export type Ownership = ValueOf<typeof ownershipKind>;

/** What control decided on a dispute. Id: that of the asset or system. */
export const ownershipDecisionKind = defineKind({
  kind: 'ownership-decision',
  shape: 'whole',
  audiences: ['unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    subject: recordId(),
    /** Whether it is the unit's. */
    belongs: z.boolean(),
    reason: line(1000),
    decidedAt: moment(),
  }),
  empty: { subject: '' as never, belongs: true, reason: '', decidedAt: 0 },
});
export type OwnershipDecision = ValueOf<typeof ownershipDecisionKind>;

/** A decoy (蜜罐) that a unit registered. Control and that unit see it, no team ever does. */
export const honeypotKind = defineKind({
  kind: 'honeypot',
  shape: 'fields',
  audiences: ['unit'],
  writers: ['defender', 'organiser'],
  schema: z.strictObject({
    name: name(),
    /** IP address, range in CIDR form, host name or URL. */
    address: line(300),
    /** Registered asset that it is, where it stands in the register. */
    asset: recordId().nullable(),
    /** Kind of service it pretends to be. */
    type: line(100),
    deployedAt: moment().nullable(),
    note: line(500),
  }),
  empty: { name: '', address: '', asset: null, type: '', deployedAt: null, note: '' },
});
export type Honeypot = ValueOf<typeof honeypotKind>;
