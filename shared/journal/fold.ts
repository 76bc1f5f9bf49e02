import type { Audience } from '#shared/domain/audiences.ts';
import { compareHybrid } from '#shared/kernel/hybrid-clock.ts';
import { known } from '#shared/kernel/result.ts';
import { admitEntry } from './admit.ts';
import {
  type BatchHash,
  batchOfEntry,
  type Entry,
  type EntryId,
  entryId,
  entryIds,
  indexOfEntry,
  MAX_BATCH_ENTRIES,
  type SealedBatch,
} from './batch.ts';
import { type Arrival, type LinkDraft, draftLinks } from './link.ts';
import { type RegisterContext, writeFields } from './register.ts';
import type { AsideEntry, AudienceState, BatchMeta, ExerciseState } from './state.ts';
import { draftTable, emptyTable, type Table, type TableDraft } from './table.ts';

/** Records that a fold touched: audience → kind → record ids. */
export type ChangeSet = ReadonlyMap<Audience, ReadonlyMap<string, ReadonlySet<string>>>;

/** A state taking in batches. Take as many as fit a slice of time, go on later, publish once with `finish`. */
export interface Fold {
  /** Takes a batch in. `known` changes nothing; `waiting` counts as soon as what it needs arrives. */
  take(sealed: SealedBatch): 'known' | 'waiting' | 'taken';
  /**
   * The same in steps of one batch whose entries come to count: the last part of a large action makes all of it count at once.
   * Run it to its end before the next batch.
   */
  takeInSteps(sealed: SealedBatch): Generator<undefined, 'known' | 'waiting' | 'taken', undefined>;
  finish(): { readonly state: ExerciseState; readonly changes: ChangeSet };
}

/**
 * Starts folding batches onto `state`, which stays as it is. Batches must have been checked (`openSealed`) or be one's own.
 * The result is a function of the set of batches taken, whatever their order and repetition.
 */
export function beginFold(state: ExerciseState, arrival: Arrival = 'any'): Fold {
  const links = draftLinks(state, arrival);
  const audiences = new Map<Audience, AudienceDraft>();
  const aside: AsideEntry[] = [];
  /** Ready to count, but their entries have not been written yet. */
  const unwritten = new Set<BatchHash>();
  const draftOf = (audience: Audience): AudienceDraft => {
    let draft = audiences.get(audience);
    if (draft === undefined) {
      draft = draftAudience(audience, state.audiences.get(audience), links, unwritten);
      audiences.set(audience, draft);
    }
    return draft;
  };
  const apply = (sealed: SealedBatch): void => {
    const { audience, role, entries } = sealed.batch;
    const draft = draftOf(audience);
    const idOf = entryIds(sealed.hash);
    entries.forEach((entry, index) => {
      const id = idOf(index);
      const admitted = admitEntry(entry, audience, role);
      if (typeof admitted === 'string')
        aside.push({ entry: id, type: entry.type, audience, reason: admitted });
      else draft.write(admitted.kind.kind, id, entry, admitted.fields);
    });
    draft.settle(sealed.hash);
  };
  function* takeInSteps(
    sealed: SealedBatch,
  ): Generator<undefined, 'known' | 'waiting' | 'taken', undefined> {
    if (sealed.batch.exercise !== state.exercise)
      throw new Error('A batch of another exercise reached the fold');
    const { outcome, ready } = links.take(sealed);
    for (const batch of ready) unwritten.add(batch.hash);
    for (const batch of ready) {
      unwritten.delete(batch.hash);
      apply(batch);
      yield;
    }
    return outcome;
  }
  return {
    takeInSteps,
    take(sealed) {
      const steps = takeInSteps(sealed);
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
      }
    },
    finish() {
      const merged = new Map(state.audiences);
      for (const [audience, draft] of audiences) merged.set(audience, draft.finish());
      const changes = new Map([...audiences].map(([audience, draft]) => [audience, draft.changed]));
      const set = aside.length === 0 ? state.aside : [...state.aside, ...aside].sort(byEntry);
      return { state: { ...state, ...links.finish(), audiences: merged, aside: set }, changes };
    },
  };
}

/** Folds batches in one go. */
export function foldBatches(state: ExerciseState, batches: Iterable<SealedBatch>): ExerciseState {
  const fold = beginFold(state);
  for (const batch of batches) fold.take(batch);
  return fold.finish().state;
}

interface AudienceDraft {
  readonly changed: Map<string, Set<string>>;
  write(kind: string, id: EntryId, entry: Entry, fields: Readonly<Record<string, unknown>>): void;
  /** All entries of a batch have been written: nothing waits for them any more. */
  settle(batch: BatchHash): void;
  finish(): AudienceState;
}

function draftAudience(
  audience: Audience,
  before: AudienceState | undefined,
  links: LinkDraft,
  unwritten: ReadonlySet<BatchHash>,
): AudienceDraft {
  const isApplied = (entry: EntryId): boolean => {
    const meta = links.meta(batchOfEntry(entry));
    return meta?.status === 'applied' && meta.audience === audience && !unwritten.has(meta.hash);
  };
  const drafts = new Map<string, KindDraft>();
  const changed = new Map<string, Set<string>>();
  const awaited = draftAwaited(before);
  const compare: RegisterContext['compare'] = (a, b) => compareEntries(a, b, links);
  const draftOf = (kind: string): KindDraft => {
    let draft = drafts.get(kind);
    if (draft === undefined) {
      const table = draftTable(before?.tables.get(kind) ?? emptyTable());
      const ids = new Set<string>();
      draft = { table, ids, context: { compare, isApplied, ...awaited.of(kind) } };
      drafts.set(kind, draft);
      changed.set(kind, ids);
    }
    return draft;
  };
  return {
    changed,
    write(kind, id, entry, fields) {
      const { table, ids, context } = draftOf(kind);
      const write = { id: entry.record, entry: id, fields, replaces: entry.replaces };
      table.put(writeFields(table.get(entry.record), write, context));
      ids.add(entry.record);
    },
    settle: awaited.settle,
    finish() {
      const merged = new Map<string, Table>(before?.tables);
      for (const [kind, { table }] of drafts) merged.set(kind, table.finish());
      return { tables: merged, awaited: awaited.finish() };
    },
  };
}

/** The records of one kind being changed. */
interface KindDraft {
  readonly table: TableDraft;
  readonly ids: Set<string>;
  readonly context: RegisterContext;
}

type Awaited = Pick<RegisterContext, 'takeAwaited' | 'await'>;

interface AwaitedDraft {
  of(kind: string): Awaited;
  settle(batch: BatchHash): void;
  finish(): AudienceState['awaited'];
}

function draftAwaited(before: AudienceState | undefined): AwaitedDraft {
  let own: Map<EntryId, Set<string>> | null = null;
  const current = (): ReadonlyMap<EntryId, ReadonlySet<string>> =>
    own ?? before?.awaited ?? NONE_AWAITED;
  const writable = (): Map<EntryId, Set<string>> => {
    own ??= new Map([...(before?.awaited ?? [])].map(([entry, keys]) => [entry, new Set(keys)]));
    return own;
  };
  return {
    of: (kind) => ({
      takeAwaited(entry, id, field) {
        if (current().size === 0) return false; // as nearly always: asked for every field of every entry
        const key = `${kind}/${id}/${field}`;
        if (current().get(entry)?.has(key) !== true) return false;
        const keys = known(writable().get(entry), 'the set was found just now');
        keys.delete(key);
        if (keys.size === 0) writable().delete(entry);
        return true;
      },
      await(entry, id, field) {
        const map = writable();
        const keys = map.get(entry) ?? new Set<string>();
        map.set(entry, keys.add(`${kind}/${id}/${field}`));
      },
    }),
    settle(batch) {
      if (current().size === 0) return;
      for (let index = 0; index < MAX_BATCH_ENTRIES; index++) {
        const id = entryId(batch, index);
        if (current().has(id)) writable().delete(id);
      }
    },
    finish: current,
  };
}

const NONE_AWAITED: AudienceState['awaited'] = new Map();

const byEntry = (a: AsideEntry, b: AsideEntry): number => compareText(a.entry, b.entry);

/** Order of two entries for display: time, then device, launch, number, hash and place, so that no two are equal. */
function compareEntries(a: EntryId, b: EntryId, links: LinkDraft): number {
  const metaA = metaOf(a, links);
  const metaB = metaOf(b, links);
  return (
    compareHybrid(metaA.time, metaB.time) ||
    compareText(metaA.device, metaB.device) ||
    compareText(metaA.launch, metaB.launch) ||
    metaA.number - metaB.number ||
    compareText(metaA.hash, metaB.hash) ||
    indexOfEntry(a) - indexOfEntry(b)
  );
}

const metaOf = (entry: EntryId, links: LinkDraft): BatchMeta =>
  known(links.meta(batchOfEntry(entry)), 'a candidate belongs to an applied batch');

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
