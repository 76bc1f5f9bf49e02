import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, paragraph, recordId } from './text.ts';

/** The three of 二高一弱: high-risk vulnerability, high-risk port, weak password. */
export const WEAK_POINT_CATEGORIES = ['vulnerability', 'port', 'password'] as const;
export type WeakPointCategory = (typeof WEAK_POINT_CATEGORIES)[number];

/** Sub-types by category; the grouping is this program's own. */
export const WEAK_POINT_SUBTYPES = {
  vulnerability: [
    'code-execution',
    'injection',
    'unauthorised-access',
    'file-handling',
    'cross-site',
    'disclosure',
    'outdated',
    'misconfiguration',
    'other',
  ],
  port: ['remote-administration', 'database', 'file-sharing', 'container', 'middleware', 'other'],
  password: ['default', 'empty', 'guessable', 'reused', 'leaked', 'hard-coded', 'other'],
} as const satisfies Readonly<Record<WeakPointCategory, readonly string[]>>;

const ALL_SUBTYPES = [...new Set(Object.values(WEAK_POINT_SUBTYPES).flat())];
export type WeakPointSubtype = (typeof ALL_SUBTYPES)[number];

/** How bad, least first. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a record of the posture comes from. */
export const SCAN_SOURCES = ['nessus', 'nuclei', 'fofa', 'openaev'] as const;
export type ScanSource = (typeof SCAN_SOURCES)[number];

/** From where it can be reached. */
export const EXPOSURES = ['internet', 'internal', 'unknown'] as const;

/**
 * One weak point (二高一弱). What is done about it are {@link weakPointStepKind}s, from which its state follows. The id of one that
 * a scanner found follows from `key`, so that two laptops that read the same file make one record.
 */
export const weakPointKind = defineKind({
  kind: 'weak-point',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    title: line(300),
    category: z.enum(WEAK_POINT_CATEGORIES),
    subtype: z.enum(ALL_SUBTYPES as unknown as readonly [WeakPointSubtype, ...WeakPointSubtype[]]),
    /** Source, place and rule by which the next scan recognises it; empty for one entered by hand. */
    key: line(600),
    source: z.enum(['manual', ...SCAN_SOURCES]),
    /** Plug-in or template of the scanner. */
    rule: line(200),
    cves: z.array(line(30)).max(300),
    severity: z.enum(SEVERITIES),
    /** CVSS base score times ten, 0 to 100; null where none is given. */
    cvssTenths: z.int().min(0).max(100).nullable(),
    /** Registered asset, null while none matches. */
    asset: recordId().nullable(),
    system: recordId().nullable(),
    /** Only where no asset and no system says it. */
    organisation: recordId().nullable(),
    /** Host as the source names it. */
    host: line(300),
    port: z.int().min(0).max(65_535).nullable(),
    protocol: line(20),
    service: line(100),
    url: line(1000),
    exposure: z.enum(EXPOSURES),
    firstSeenAt: moment().nullable(),
    lastSeenAt: moment().nullable(),
    owner: line(200),
    dueAt: moment().nullable(),
    description: paragraph(2000),
    remedy: paragraph(2000),
  }),
  empty: {
    title: '',
    category: 'vulnerability',
    subtype: 'other',
    key: '',
    source: 'manual',
    rule: '',
    cves: [],
    severity: 'high',
    cvssTenths: null,
    asset: null,
    system: null,
    organisation: null,
    host: '',
    port: null,
    protocol: '',
    service: '',
    url: '',
    exposure: 'unknown',
    firstSeenAt: null,
    lastSeenAt: null,
    owner: '',
    dueAt: null,
    description: '',
    remedy: '',
  },
});
export type WeakPoint = ValueOf<typeof weakPointKind>;

/** What can be done about a weak point. */
export const WEAK_POINT_VERBS = [
  'started',
  'fixed',
  'passed',
  'failed',
  'extended',
  'accepted',
  'acceptance-ended',
  'false-positive',
  'duplicate',
  'reopened',
] as const;
export type WeakPointVerb = (typeof WEAK_POINT_VERBS)[number];

/** One thing done about a weak point. Add-only: the course of its remediation. */
export const weakPointStepKind = defineKind({
  kind: 'weak-point-step',
  shape: 'whole',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    weakPoint: recordId(),
    verb: z.enum(WEAK_POINT_VERBS),
    doneAt: moment(),
    /** Who did it, by name: mostly somebody of the unit, for whom the organiser writes. */
    doneBy: line(200),
    /** Who approved an extension or an acceptance. */
    approvedBy: line(200),
    note: line(1000),
    /** New due date of an extension, end of an acceptance. */
    until: moment().nullable(),
    duplicateOf: recordId().nullable(),
  }),
  empty: {
    weakPoint: '' as never,
    verb: 'started',
    doneAt: 0,
    doneBy: '',
    approvedBy: '',
    note: '',
    until: null,
    duplicateOf: null,
  },
});
export type WeakPointStep = ValueOf<typeof weakPointStepKind>;

/**
 * A host as a scanner or an asset search last saw it: cover of a registered asset, or one that is in no register yet. Its id follows
 * from source and host.
 */
export const sightingKind = defineKind({
  kind: 'sighting',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    source: z.enum(SCAN_SOURCES),
    host: line(300),
    address: line(300),
    asset: recordId().nullable(),
    firstSeenAt: moment().nullable(),
    lastSeenAt: moment().nullable(),
    /** Open ports that it was seen with, in order. */
    ports: z.array(z.int().min(0).max(65_535)).max(1000),
    /** Operating system, title of the site, product: as the source says it. */
    label: line(300),
    organisationName: line(300),
  }),
  empty: {
    source: 'nessus',
    host: '',
    address: '',
    asset: null,
    firstSeenAt: null,
    lastSeenAt: null,
    ports: [],
    label: '',
    organisationName: '',
  },
});
export type Sighting = ValueOf<typeof sightingKind>;
