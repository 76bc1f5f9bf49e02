import type { Kind } from '#shared/domain/kind.ts';
import type { PostureSettings } from '#shared/domain/posture-settings.ts';
import {
  type ScanSource,
  type Severity,
  type Sighting,
  sightingKind,
  type WeakPoint,
  weakPointKind,
  weakPointStepKind,
} from '#shared/domain/weak-point.ts';
import { weakPointStanding } from '#shared/domain/weak-point-state.ts';
import { valueOfRow } from '#shared/journal/read.ts';
import type { Row } from '#shared/journal/table.ts';
import type { Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type AssetMatch, rowsById, type ScanBase, stepsIn } from './scan-lookup.ts';
import type { ScanRow } from './scan-rows.ts';
import { changedFields, derivedId, upsert } from './scan-writes.ts';

/** How many records an import adds, changes and finds as they are. */
export interface ScanTally {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What a person decides about an import. */
export interface ScanTerms {
  /** Results below this are not taken as weak points; their hosts are. */
  readonly leastSeverity: Severity;
  /** What becomes of hosts that no asset matches: kept as unregistered, or entered as assets of `system`. */
  readonly unmatched: 'keep' | 'add';
  /** System of what no asset matches; needed for `add`. */
  readonly system: RecordId | null;
  /** When the scan ran, for what the file does not date; null: now, and nothing known changes. */
  readonly scannedAt: number | null;
  readonly now: number;
}

/** A host of the file, gathered from its rows. */
export interface HostDraft {
  readonly row: ScanRow;
  readonly match: AssetMatch;
  readonly id: RecordId;
  readonly ports: Set<number>;
  first: number | null;
  last: number | null;
  label: string;
  organisationName: string;
  rows: number;
  weakPoints: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const plain = (kind: object): Kind => kind as Kind;

/** The earlier of two moments, of which either may be unknown. */
export const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b);

/** The later of two moments. */
export const later = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

type Counts = { -readonly [Key in keyof ScanTally]: number };

const newTally = (): Counts => ({ added: 0, changed: 0, unchanged: 0 });

function count(tally: Counts, row: Row | undefined, writes: readonly Write[]): void {
  if (row === undefined || row.removed) tally.added++;
  else if (writes.length > 0) tally.changed++;
  else tally.unchanged++;
}

/** Writes of weak points that are new or changed, by their keys. */
export function writeWeakPoints(
  base: ScanBase,
  found: ReadonlyMap<string, WeakPoint>,
  terms: ScanTerms,
) {
  const rows = rowsById(base.weakPoints);
  const steps = stepsIn(base.steps);
  const writes: Write[] = [];
  const tally = newTally();
  const byCategory = { vulnerability: 0, port: 0, password: 0 };
  let reopened = 0;
  for (const [key, weak] of found) {
    const id = derivedId('wp', key);
    const row = rows.get(id);
    const own = upsert(plain(weakPointKind), id, row, fieldsOf(weak, row, base.settings, terms));
    writes.push(...own);
    count(tally, row, own);
    byCategory[weak.category]++;
    if (row === undefined || row.removed) continue;
    const standing = weakPointStanding(null, steps.get(id) ?? [], terms.now);
    const seenAt = weak.lastSeenAt ?? terms.scannedAt;
    if (standing.closedAt === null || seenAt === null || seenAt <= standing.closedAt) continue;
    reopened++;
    const step = {
      ...weakPointStepKind.empty,
      weakPoint: id,
      verb: 'reopened',
      doneAt: Math.max(terms.now, standing.closedAt + 1),
      note: `${weak.source} ${new Date(seenAt).toISOString()}`,
    };
    writes.push(
      ...upsert(plain(weakPointStepKind), derivedId('step', `${key} ${seenAt}`), undefined, step),
    );
  }
  return { writes, tally, byCategory, reopened };
}

/**
 * What is written of a weak point. A new one gets everything and its due date; of one that is known only what the scanner says,
 * never what people decide: owner, due date, severity, class, exposure.
 */
function fieldsOf(
  weak: WeakPoint,
  row: Row | undefined,
  settings: PostureSettings,
  { scannedAt, now }: ScanTerms,
): Partial<WeakPoint> {
  if (row === undefined) {
    const first = weak.firstSeenAt ?? scannedAt ?? now;
    const days = dueDays(weak.severity, settings);
    return {
      ...stripped(weak),
      firstSeenAt: first,
      lastSeenAt: weak.lastSeenAt ?? first,
      ...(days === null ? {} : { dueAt: now + days * DAY_MS }),
    };
  }
  const known = valueOfRow(weakPointKind, row);
  const { title, rule, cves, cvssTenths, description, remedy, service, url, host } = weak;
  const matched = known.asset === null && weak.asset !== null;
  const firstSeenAt = earlier(known.firstSeenAt, weak.firstSeenAt ?? scannedAt);
  const lastSeenAt = later(known.lastSeenAt, weak.lastSeenAt ?? scannedAt);
  return changedFields(row, {
    ...stripped({ title, rule, cves, cvssTenths, description, remedy, service, url, host }),
    firstSeenAt,
    lastSeenAt,
    ...(matched ? { asset: weak.asset } : {}),
  });
}

/** Without what says nothing: there may be a hundred thousand. */
const stripped = (fields: Partial<WeakPoint>): Partial<WeakPoint> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        JSON.stringify(value) !==
        JSON.stringify((weakPointKind.empty as Record<string, unknown>)[name]),
    ),
  );

/** Days until a weak point is due; none for what is below medium. */
export function dueDays(severity: Severity, settings: PostureSettings): number | null {
  switch (severity) {
    case 'critical':
      return settings.dueDaysCritical;
    case 'high':
      return settings.dueDaysHigh;
    case 'medium':
      return settings.dueDaysMedium;
    case 'low':
    case 'info':
      return null;
  }
}

/** Writes of hosts that are new or seen anew. */
export function writeSightings(
  base: ScanBase,
  source: ScanSource,
  hosts: ReadonlyMap<string, HostDraft>,
  { scannedAt, now }: ScanTerms,
) {
  const rows = rowsById(base.sightings);
  const writes: Write[] = [];
  const tally = newTally();
  for (const { row: first, match, id, ports, ...host } of hosts.values()) {
    const row = rows.get(id);
    const before: Sighting = row === undefined ? sightingKind.empty : valueOfRow(sightingKind, row);
    const firstAt = host.first ?? scannedAt ?? (row === undefined ? now : null);
    const lastAt = host.last ?? scannedAt ?? (row === undefined ? now : null);
    const own = upsert(plain(sightingKind), id, row, {
      source,
      host: first.host,
      address: first.addresses[0] ?? before.address,
      asset: match.asset ?? before.asset,
      firstSeenAt: earlier(before.firstSeenAt, firstAt),
      lastSeenAt: later(before.lastSeenAt, lastAt),
      ports: [...new Set([...before.ports, ...ports])].sort((a, b) => a - b).slice(0, 1000),
      label: host.label === '' ? before.label : host.label,
      organisationName:
        host.organisationName === '' ? before.organisationName : host.organisationName,
    });
    writes.push(...own);
    count(tally, row, own);
  }
  return { writes, tally };
}
