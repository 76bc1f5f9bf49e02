import { z } from 'zod';
import { parseIpRange } from './ip-range.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, recordId } from './text.ts';

/** Whom to call in an emergency (应急联系人). Everyone may see it: it is for the moment when something goes wrong. */
export const contactKind = defineKind({
  kind: 'contact',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    name: name(),
    /** Post in the drill: 总指挥, 值班室, 裁判组 … */
    post: name(),
    phone: line(60),
    backupPhone: line(60),
    organisation: name(),
    /** When the person is on duty, in words. */
    hours: line(200),
    note: line(500),
    order: z.int().min(0).max(10_000),
  }),
  empty: {
    name: '',
    post: '',
    phone: '',
    backupPhone: '',
    organisation: '',
    hours: '',
    note: '',
    order: 0,
  },
});
export type Contact = ValueOf<typeof contactKind>;

/** How a team uses an address. */
export const SOURCE_USES = ['exit', 'vps', 'jump-host', 'vpn', 'c2', 'scanner', 'other'] as const;

/** An address from which a team attacks (攻击源IP登记), so that a defender's alarm can be told from a real attack. */
export const sourceAddressKind = defineKind({
  kind: 'source-address',
  shape: 'fields',
  audiences: ['team'],
  writers: ['organiser'],
  schema: z.strictObject({
    team: recordId(),
    /** An address or CIDR block, IPv4 or IPv6. */
    address: line(60).refine((text) => text === '' || parseIpRange(text) !== null, 'no address'),
    use: z.enum(SOURCE_USES),
    /** Provider or place. */
    provider: name(),
    validFrom: moment().nullable(),
    validUntil: moment().nullable(),
    note: line(500),
  }),
  empty: {
    team: '' as never,
    address: '',
    use: 'exit',
    provider: '',
    validFrom: null,
    validUntil: null,
    note: '',
  },
});
export type SourceAddress = ValueOf<typeof sourceAddressKind>;
