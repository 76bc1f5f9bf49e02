import type { Kind } from '#shared/domain/kind.ts';
import { assetKind } from '#shared/domain/register.ts';
import {
  SEVERITIES,
  type ScanSource,
  type Severity,
  type WeakPoint,
  weakPointKind,
} from '#shared/domain/weak-point.ts';
import type { Write } from '#shared/journal/write.ts';
import { hostKey, isAddress } from '#shared/kernel/host-place.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import { type AssetMatch, type AssetMatcher, assetMatcher, type ScanBase } from './scan-lookup.ts';
import type { RejectedScanRow, ScanRow, ScanSlice } from './scan-rows.ts';
import {
  earlier,
  type HostDraft,
  later,
  type ScanTally,
  type ScanTerms,
  writeSightings,
  writeWeakPoints,
} from './scan-records.ts';
import { derivedId, upsert } from './scan-writes.ts';
import { classOf, isWeakPassword, passwordSeverity, portSubtype } from './weak-point-class.ts';

/** A host of the file that no registered asset matches. */
export interface UnmatchedHost {
  readonly host: string;
  readonly address: string;
  /** Rows of the file that name it. */
  readonly rows: number;
  readonly weakPoints: number;
}

/** What an import of a scan would do. Plain data. */
export interface ScanImportPlan {
  readonly writes: readonly Write[];
  /** Rows of the file: `kept` + `rejected.length`. */
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly RejectedScanRow[];
  /** Kept rows that only told of a host and its ports: below the severity asked for, or no result at all. */
  readonly hostOnly: number;
  readonly weakPoints: ScanTally;
  readonly byCategory: Readonly<Record<WeakPoint['category'], number>>;
  /** Closed ones that a later scan saw again. */
  readonly reopened: number;
  readonly hosts: ScanTally;
  readonly matchedHosts: number;
  readonly unmatched: readonly UnmatchedHost[];
  readonly assetsAdded: number;
  readonly batches: number;
}

/** An import being planned. */
export interface ScanDraft {
  take(slice: ScanSlice): void;
  finish(): Omit<ScanImportPlan, 'batches'>;
}

type Drafted = { -readonly [Key in keyof WeakPoint]: WeakPoint[Key] };

const plain = (kind: object): Kind => kind as Kind;

/** Starts planning the import of a file of `source`. */
export function draftScanImport(
  source: ScanSource,
  base: ScanBase,
  ids: IdSource,
  terms: ScanTerms,
): ScanDraft {
  const matcher = assetMatcher(base.assets);
  const ports = new Set(base.settings.highRiskPorts);
  const hosts = new Map<string, HostDraft>();
  const found = new Map<string, Drafted>();
  const rejected: RejectedScanRow[] = [];
  const assetWrites: Write[] = [];
  let kept = 0;
  let hostOnly = 0;
  const hostOf = (row: ScanRow): HostDraft => {
    const key = hostKey(row.host);
    let host = hosts.get(key);
    if (host === undefined) {
      const match = placed(row, matcher, terms, ids, assetWrites);
      const id = derivedId('host', `${source} ${key}`);
      host = {
        row,
        match,
        id,
        ports: new Set(),
        first: null,
        last: null,
        label: '',
        organisationName: '',
        rows: 0,
        weakPoints: 0,
      };
      hosts.set(key, host);
    }
    seen(host, row);
    return host;
  };
  const add = (host: HostDraft, row: ScanRow, weak: Partial<WeakPoint>, place: string): void => {
    const key = [source, hostKey(row.host), place].join(' ').slice(0, 600);
    const before = found.get(key);
    if (before === undefined) {
      host.weakPoints++;
      found.set(key, draftOf(source, key, host, row, weak));
    } else combine(before, row, weak);
  };
  return {
    take(slice) {
      for (const row of slice.rejected) rejected.push(row); // a slice may hold more than a call takes
      for (const row of slice.rows) {
        kept++;
        const host = hostOf(row);
        const weak = row.found === null ? null : weakOf(row.found, terms.leastSeverity);
        if (weak !== null) add(host, row, weak, `${row.port ?? ''} ${row.found?.rule ?? ''}`);
        const isPort = row.port !== null && ports.has(row.port) && row.protocol !== 'udp';
        if (isPort) add(host, row, portOf(row, row.port), `port ${row.port}`);
        if (weak === null && !isPort) hostOnly++;
      }
    },
    finish() {
      const weak = writeWeakPoints(base, found, terms);
      const sighted = writeSightings(base, source, hosts, terms);
      return {
        writes: [...assetWrites, ...sighted.writes, ...weak.writes],
        read: kept + rejected.length,
        kept,
        rejected: rejected.toSorted((a, b) => a.line - b.line),
        hostOnly,
        weakPoints: weak.tally,
        byCategory: weak.byCategory,
        reopened: weak.reopened,
        hosts: sighted.tally,
        ...sorted([...hosts.values()]),
        assetsAdded: assetWrites.length,
      };
    },
  };
}

/** The asset of a row; where none matches and the person wants that, a new one. */
function placed(
  row: ScanRow,
  matcher: AssetMatcher,
  { unmatched, system }: ScanTerms,
  ids: IdSource,
  writes: Write[],
): AssetMatch {
  const match = matcher.match(row);
  if (match.asset !== null) return match;
  const place = { ...match, system: match.system ?? system };
  if (unmatched !== 'add' || system === null || match.system !== null) return place;
  const asset = ids.next() as RecordId;
  const name = [...row.host].slice(0, 200).join('');
  const address = row.addresses.find((one) => one !== hostKey(row.host)) ?? '';
  writes.push(
    ...upsert(plain(assetKind), asset, undefined, {
      name,
      system,
      ...(address === '' ? {} : { address }),
    }),
  );
  matcher.add(asset, system, { names: [hostKey(name), ...row.names], addresses: row.addresses });
  return { asset, system: null, isInternetFacing: false };
}

function seen(host: HostDraft, row: ScanRow): void {
  host.rows++;
  if (row.port !== null && host.ports.size < 1000) host.ports.add(row.port);
  host.first = earlier(host.first, row.firstSeenAt ?? row.lastSeenAt);
  host.last = later(host.last, row.lastSeenAt ?? row.firstSeenAt);
  if (host.label === '') host.label = row.label;
  if (host.organisationName === '') host.organisationName = row.organisationName;
}

/** A result as a weak point, or null where it is none: not bad enough, and no weak password. */
function weakOf(found: NonNullable<ScanRow['found']>, least: Severity): Partial<WeakPoint> | null {
  const isPassword = isWeakPassword(found);
  if (!isPassword && SEVERITIES.indexOf(found.severity) < SEVERITIES.indexOf(least)) return null;
  const { family: _, ...said } = found;
  const severity = isPassword ? passwordSeverity(found.severity) : found.severity;
  return { ...said, ...classOf(found), severity, cves: [...found.cves] };
}

const portOf = (row: ScanRow, port: number): Partial<WeakPoint> => ({
  title: `${port}/tcp ${row.found === null ? row.protocol : row.service}`.trim(),
  category: 'port',
  subtype: portSubtype(port),
  severity: 'high',
  rule: `port-${port}`,
});

function draftOf(
  source: ScanSource,
  key: string,
  { match }: HostDraft,
  row: ScanRow,
  weak: Partial<WeakPoint>,
): Drafted {
  return {
    ...weakPointKind.empty,
    ...weak,
    key,
    source,
    asset: match.asset,
    system: match.asset === null ? match.system : null,
    host: row.host,
    port: row.port,
    protocol: row.protocol,
    service: row.service,
    url: row.url,
    exposure: exposureOf(source, match, row),
    firstSeenAt: row.firstSeenAt ?? row.lastSeenAt,
    lastSeenAt: row.lastSeenAt ?? row.firstSeenAt,
  };
}

/** What an internet search found, or what is registered as facing it, can be reached from there; a private address cannot. */
function exposureOf(
  source: ScanSource,
  { isInternetFacing }: AssetMatch,
  { addresses }: ScanRow,
): WeakPoint['exposure'] {
  if (source === 'fofa' || isInternetFacing) return 'internet';
  const ipv4 = addresses.filter((address) => isAddress(address));
  return ipv4.length > 0 && ipv4.every((address) => PRIVATE.test(address)) ? 'internal' : 'unknown';
}

const PRIVATE = /^(10\.|127\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][\da-f]{2}:|fe80:|::1$)/i;

/** The same result in a later row of the file. */
function combine(before: Drafted, row: ScanRow, weak: Partial<WeakPoint>): void {
  before.firstSeenAt = earlier(before.firstSeenAt, row.firstSeenAt ?? row.lastSeenAt);
  before.lastSeenAt = later(before.lastSeenAt, row.lastSeenAt ?? row.firstSeenAt);
  before.cves = [...new Set([...before.cves, ...(weak.cves ?? [])])].slice(0, 300);
  if (before.service === '') before.service = row.service;
}

function sorted(hosts: readonly HostDraft[]): Pick<ScanImportPlan, 'matchedHosts' | 'unmatched'> {
  const unmatched = hosts
    .filter(({ match }) => match.asset === null)
    .map(({ row, rows, weakPoints }) => ({
      host: row.host,
      address: row.addresses[0] ?? '',
      rows,
      weakPoints,
    }))
    .toSorted((a, b) => b.weakPoints - a.weakPoints || b.rows - a.rows);
  return { matchedHosts: hosts.length - unmatched.length, unmatched };
}
