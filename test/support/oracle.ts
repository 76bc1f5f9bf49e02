import type { Audience } from '#shared/domain/audiences.ts';
import { admitEntry } from '#shared/journal/admit.ts';
import { type EntryId, entryId, type SealedBatch } from '#shared/journal/batch.ts';
import { candidatesOf } from '#shared/journal/register.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowsOf } from '#shared/journal/table.ts';

/*
 * The journal's rules said a second time, as plainly as possible and without regard for speed: everything is looked at
 * again for every question. What the fold gives must be the same.
 */

/** Candidates of every field: `audience/kind/record/field` → sorted texts `<entry> <value>`. */
export type Candidates = ReadonlyMap<string, readonly string[]>;

/** What the rules say of a set of batches. */
export interface OracleState {
  readonly candidates: Candidates;
  /** What is shown of every field: `audience/kind/record/field` → JSON text. */
  readonly shown: ReadonlyMap<string, string>;
  readonly applied: ReadonlySet<string>;
  readonly forks: readonly string[];
}

export function askOracle(batches: readonly SealedBatch[]): OracleState {
  const unique = [...new Map(batches.map((sealed) => [sealed.hash as string, sealed])).values()];
  const linked = linkedOf(unique);
  const applied = unique.filter(
    (sealed) => linked.has(sealed.hash) && isComplete(sealed, unique, linked),
  );
  const candidates = candidatesOfAll(applied);
  return {
    candidates: new Map([...candidates].map(([key, list]) => [key, list.map(textOf).sort()])),
    shown: new Map([...candidates].map(([key, list]) => [key, shownOf(key, list)])),
    applied: new Set(applied.map((sealed) => sealed.hash)),
    forks: forksOf(unique.filter((sealed) => linked.has(sealed.hash))),
  };
}

/** The same view of a folded state, for comparing. */
export function viewOf(state: ExerciseState): OracleState {
  const candidates = new Map<string, string[]>();
  const shown = new Map<string, string>();
  for (const [audience, part] of state.audiences) {
    for (const [kind, table] of part.tables) {
      for (const row of rowsOf(table)) {
        for (const field of new Set([
          ...Object.keys(row.values),
          ...Object.keys(row.heads ?? {}),
        ])) {
          const texts = candidatesOf(row, field).map(
            ({ entry, value }) => `${entry} ${JSON.stringify(value)}`,
          );
          const key = `${audience}/${kind}/${row.id}/${field}`;
          candidates.set(key, texts.sort());
          shown.set(key, JSON.stringify(field === '$removed' ? row.removed : row.values[field]));
        }
      }
    }
  }
  const metas = [...state.batches.values()];
  return {
    candidates,
    shown,
    applied: new Set(metas.filter((meta) => meta.status === 'applied').map((meta) => meta.hash)),
    forks: state.forks
      .map((fork) => `${fork.stream}#${fork.number} ${fork.hashes.join(' ')}`)
      .sort(),
  };
}

function linkedOf(batches: readonly SealedBatch[]): Set<string> {
  const linked = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const { hash, batch } of batches) {
      if (linked.has(hash)) continue;
      const before = batches.find((other) => other.hash === batch.previous)?.batch;
      const starts = batch.previous === '' && batch.number === 0;
      const follows =
        before !== undefined &&
        linked.has(batch.previous) &&
        before.device === batch.device &&
        before.audience === batch.audience &&
        batch.number === (before.launch === batch.launch ? before.number + 1 : 0);
      if (!starts && !follows) continue;
      linked.add(hash);
      grew = true;
    }
  }
  return linked;
}

/** Whether some last part of its action can be reached from a batch, part by part. */
function isComplete(
  sealed: SealedBatch,
  batches: readonly SealedBatch[],
  linked: ReadonlySet<string>,
): boolean {
  const { part, of, action, launch } = sealed.batch;
  if (!hasEarlierParts(sealed, batches)) return false;
  if (part === of - 1) return true;
  return batches.some(
    (next) =>
      linked.has(next.hash) &&
      next.batch.previous === sealed.hash &&
      next.batch.action === action &&
      next.batch.launch === launch &&
      next.batch.of === of &&
      next.batch.part === part + 1 &&
      isComplete(next, batches, linked),
  );
}

function hasEarlierParts({ batch }: SealedBatch, batches: readonly SealedBatch[]): boolean {
  if (batch.part === 0) return true;
  const before = batches.find((other) => other.hash === batch.previous);
  return (
    before !== undefined &&
    before.batch.action === batch.action &&
    before.batch.launch === batch.launch &&
    before.batch.of === batch.of &&
    before.batch.part === batch.part - 1 &&
    hasEarlierParts(before, batches)
  );
}

interface FieldEntry {
  readonly key: string;
  readonly entry: EntryId;
  readonly batch: string;
  readonly order: readonly (string | number)[];
  readonly index: number;
  readonly value: unknown;
  readonly replaces: readonly EntryId[];
}

const textOf = ({ entry, value }: FieldEntry): string => `${entry} ${JSON.stringify(value)}`;

/** Of a set's element and of the removal, `true` wins; of anything else, the latest in the order of display. */
function shownOf(key: string, candidates: readonly FieldEntry[]): string {
  const field = key.slice(key.lastIndexOf('/') + 1);
  if (field === '$removed' || field.includes(':'))
    return JSON.stringify(candidates.some((one) => one.value === true));
  return JSON.stringify([...candidates].sort(later)[0]?.value);
}

function later(a: FieldEntry, b: FieldEntry): number {
  for (const [at, mine] of a.order.entries()) {
    const theirs = b.order[at] as typeof mine;
    if (mine !== theirs) return mine < theirs ? 1 : -1;
  }
  return 0;
}

function candidatesOfAll(applied: readonly SealedBatch[]): Map<string, FieldEntry[]> {
  const all: FieldEntry[] = [];
  for (const { hash, batch } of applied) {
    batch.entries.forEach((entry, index) => {
      const admitted = admitEntry(entry, batch.audience, batch.role);
      if (typeof admitted === 'string') return;
      for (const [field, value] of Object.entries(admitted.fields)) {
        const key = keyOf(batch.audience, admitted.kind.kind, entry.record, field);
        const order = [...batch.time, batch.device, batch.launch, batch.number, hash, index];
        all.push({
          key,
          entry: entryId(hash, index),
          batch: hash,
          order,
          index,
          value,
          replaces: entry.replaces,
        });
      }
    });
  }
  const candidates = new Map<string, FieldEntry[]>();
  for (const one of all) {
    const beaten = all.some(
      (other) =>
        other.key === one.key &&
        (other.replaces.includes(one.entry) ||
          (other.batch === one.batch && other.index > one.index)),
    );
    if (beaten) continue;
    candidates.set(one.key, [...(candidates.get(one.key) ?? []), one]);
  }
  return candidates;
}

function forksOf(linked: readonly SealedBatch[]): string[] {
  const places = new Map<string, string[]>();
  for (const { hash, batch } of linked) {
    const place = `${batch.device}/${batch.launch}/${batch.audience}#${batch.number}`;
    places.set(place, [...(places.get(place) ?? []), hash].sort());
  }
  return [...places]
    .filter(([, hashes]) => hashes.length > 1)
    .map(([place, hashes]) => `${place} ${hashes.join(' ')}`)
    .sort();
}

const keyOf = (audience: Audience, kind: string, record: string, field: string): string =>
  `${audience}/${kind}/${record}/${field}`;
