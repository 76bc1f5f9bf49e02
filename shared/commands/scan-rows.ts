import type { ScanSource, Severity } from '#shared/domain/weak-point.ts';

/** One row of a scanner's file: a host, and mostly something found on it. Texts are one clean line, paragraphs clean lines. */
export interface ScanRow {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** The host as the file names it. */
  readonly host: string;
  /** Host names by which it may be in the register: lower case, without ports. */
  readonly names: readonly string[];
  /** IP addresses, as written. */
  readonly addresses: readonly string[];
  readonly url: string;
  readonly port: number | null;
  readonly protocol: string;
  readonly service: string;
  /** ms since 1970; null where the file does not say. */
  readonly firstSeenAt: number | null;
  readonly lastSeenAt: number | null;
  /** Operating system, title of the site, product. */
  readonly label: string;
  readonly organisationName: string;
  /** What was found; null where the row only says that the host is there. */
  readonly found: ScanFound | null;
}

/** What a scanner found on a host. */
export interface ScanFound {
  /** Plug-in or template, and which of its matchers. */
  readonly rule: string;
  readonly title: string;
  /** Family or tags: what tells weak passwords from flaws. */
  readonly family: string;
  readonly severity: Severity;
  readonly cvssTenths: number | null;
  readonly cves: readonly string[];
  readonly description: string;
  readonly remedy: string;
}

/** Why a row is not taken. */
export const SCAN_REJECTIONS = [
  'ragged',
  'bad-quotes',
  'malformed',
  'missing-host',
  'missing-rule',
  'missing-title',
  'unknown-severity',
  'bad-port',
  'too-long',
  'blank',
] as const;
export type ScanRejection = (typeof SCAN_REJECTIONS)[number];

/** A row that was not taken. */
export interface RejectedScanRow {
  readonly line: number;
  readonly reason: ScanRejection;
  /** What stands there, shortened, where that helps. */
  readonly value?: string;
}

/** Rows of one stretch of a file. */
export interface ScanSlice {
  readonly rows: readonly ScanRow[];
  readonly rejected: readonly RejectedScanRow[];
  /** Part of the file read so far, 0 to 1. */
  readonly done: number;
}

/** What a file was recognised as. */
export const SCAN_DIALECTS = [
  'nessus-xml',
  'nessus-csv',
  'tenable-sc-csv',
  'tenable-io-csv',
  'nuclei-json',
  'fofa-csv',
  'openaev-csv',
] as const;
export type ScanDialect = (typeof SCAN_DIALECTS)[number];

/** Which scanner writes a dialect. */
export const SOURCE_OF: Readonly<Record<ScanDialect, ScanSource>> = {
  'nessus-xml': 'nessus',
  'nessus-csv': 'nessus',
  'tenable-sc-csv': 'nessus',
  'tenable-io-csv': 'nessus',
  'nuclei-json': 'nuclei',
  'fofa-csv': 'fofa',
  'openaev-csv': 'openaev',
};
