import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DeviceRow } from '#renderer/storage/exercise-db.ts';
import { browserEvidence } from '#renderer/storage/browser-evidence.ts';
import { readDbUuid } from '#renderer/storage/journal-store.ts';
import { tailToText } from '#renderer/storage/journal-tail.ts';
import { packJournal } from '#renderer/storage/pack-journal.ts';
import type { LoadedState } from '#renderer/storage/load-state.ts';
import type { ExerciseDb } from '#renderer/storage/exercise-db.ts';
import type { Command } from '#shared/commands/command.ts';
import { type Actor, ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { hex } from '#shared/kernel/bytes.ts';
import { type ExerciseId, idSource, type LaunchId } from '#shared/kernel/ids.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import { known, type Result } from '#shared/kernel/result.ts';
import { type AppendError, type Appended, appendSealed } from './append-sealed.ts';
import { createBackgroundKeeper } from './background-keeper.ts';
import type { DataPorts } from './data-ports.ts';
import { createHeadsKeeper } from './heads-keeper.ts';
import type { DeviceIdentity } from './identity.ts';
import { acceptWhatIsHere, type RecoverError } from './recover.ts';
import { type RunError, runCommand, undoLast } from './run-command.ts';
import type { UndoError } from './undo-stored.ts';
import { createScoreKeeper, type ScoreKeeper } from './score-keeper.ts';
import type { SessionCore } from './session-core.ts';
import type { SessionState, SessionStatus } from './session-state.ts';
import { captureSnapshot, createSnapshotWriter } from './snapshot-writer.ts';
import { type Intake, type Overtaken, takeIn } from './take-in.ts';
import { visibleState } from './visible-state.ts';
import { createWriterQueue } from './writer-queue.ts';

/** The open exercise: its state in memory, and the only way to change it. */
export interface ExerciseSession {
  readonly id: ExerciseId;
  readonly identity: DeviceIdentity;
  readonly ports: DataPorts;
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'subscribe' | 'getInitialState'>;
  /** Evidence bytes by hash; null while there is no database to put them in. */
  readonly evidence: EvidenceStore | null;
  run<In, Out>(command: Command<In, Out>, input: In): Promise<Result<Out, RunError>>;
  undo(): Promise<Result<null, UndoError>>;
  /** Acts as another person from now on; remembered on this device. */
  actAs(actor: Actor): Promise<void>;
  appendSealed(
    batches: readonly SealedBatch[],
    devices: readonly DeviceRow[],
  ): Promise<Result<Appended, AppendError>>;
  /** Takes in what a worker seals or has checked, as it comes: all of it or nothing. */
  takeIn<E>(intake: Intake<E>): Promise<Result<Appended, E | AppendError | Overtaken>>;
  /** The score of what is looked at; see `useScore`. */
  readonly scores: ScoreKeeper;
  /** In recovery: takes what is here for the whole and opens it. Whoever calls it has shown what is missing and asked. */
  acceptWhatIsHere(): Promise<Result<null, RecoverError>>;
  /** Resolves when everything is stored, remembered outside, snapshotted and packed. */
  settle(): Promise<void>;
  /** Ends what runs and lets other windows have the exercise. */
  close(): Promise<void>;
}

/** What a session is made of. */
export interface SessionParts {
  readonly exercise: ExerciseId;
  readonly ports: DataPorts;
  readonly identity: DeviceIdentity;
  readonly db: ExerciseDb | null;
  readonly loaded: LoadedState;
  readonly status: SessionStatus;
  readonly actor: Actor;
  /** Remembers on this device who was acted as. */
  rememberActor(actor: Actor): Promise<void>;
  /** Whether this window holds the exercise's lock. */
  readonly hasLock: boolean;
  /** Remembers on this device the root key that the exercise must name from now on. */
  pinRootKey(rootKey: string): Promise<void>;
  /** Lets other windows have the exercise. */
  release(): void;
}

export async function createSession(parts: SessionParts): Promise<ExerciseSession> {
  const core = await createCore(parts);
  const { ports } = parts;
  const settle = async (): Promise<void> => {
    await core.queue.add(() => undefined);
    await core.background.settle();
    await core.heads.settled();
  };
  return {
    id: parts.exercise,
    identity: parts.identity,
    ports,
    store: core.store,
    get evidence() {
      if (ports.host.evidence !== null) return ports.host.evidence;
      return core.db === null ? null : browserEvidence(core.db, ports.digest);
    },
    run: (command, input) => runCommand(core, command, input),
    undo: () => undoLast(core),
    appendSealed: (batches, devices) => appendSealed(core, batches, devices),
    takeIn: (intake) => takeIn(core, intake),
    scores: createScoreKeeper(),
    acceptWhatIsHere: () => acceptWhatIsHere(core),
    settle,
    async actAs(actor) {
      const { state } = core.store.getState();
      core.store.setState({ actor, visible: visibleState(state, actor) });
      await parts.rememberActor(actor);
    },
    async close() {
      await core.queue.add(() => undefined);
      await core.background.stop();
      await core.heads.settled();
      core.db?.close();
      parts.release();
    },
  };
}

const rootKeyOf = (state: ExerciseState): string =>
  readIn(state, ALL, exerciseKind, state.exercise)?.value.rootKey ?? '';

/** Whether the snapshot that the exercise was loaded from holds all of the journal. */
const isUpToDate = ({ snapshot, tail }: LoadedState): boolean =>
  snapshot !== null && tailToText(snapshot.manifest.tail) === tailToText(tail);

async function createCore(parts: SessionParts): Promise<SessionCore> {
  const { exercise, ports, identity, loaded, db } = parts;
  const { state, tail } = loaded;
  const store = createStore<SessionState>(() => ({
    state,
    visible: visibleState(state, parts.actor),
    actor: parts.actor,
    changes: null,
    status: parts.status,
    save: { type: 'saved' },
    canUndo: false,
    snapshotError: null,
  }));
  const queue = createWriterQueue();
  const snapshots = createSnapshotWriter(loaded.snapshot, ports.digest);
  const core: SessionCore = {
    exercise,
    ports,
    identity,
    launch: hex(ports.random.bytes(8)) as LaunchId,
    ids: idSource(ports.clock, ports.random),
    queue,
    store,
    heads: createHeadsKeeper({
      host: ports.host,
      exercise,
      dbUuid: () => core.dbUuid,
      report: (save) => store.setState({ save }),
    }),
    background: createBackgroundKeeper({
      async writeSnapshot() {
        const open = known(core.db, 'only an open exercise is kept');
        const captured = await queue.add(() => captureSnapshot(store.getState().state, core.tail));
        await snapshots.write(open, captured);
      },
      packJournal: () =>
        packJournal(known(core.db, 'only an open exercise is kept'), core.tail, ports.digest),
      report: (snapshotError) => store.setState({ snapshotError }),
    }),
    snapshots,
    db,
    dbUuid: db === null ? '' : await readDbUuid(db),
    hasLock: parts.hasLock,
    pinRootKey: () => parts.pinRootKey(rootKeyOf(store.getState().state)),
    tail,
    undo: [],
    cardStored: false,
  };
  if (parts.status.type === 'open') {
    // A store may be ahead of what is remembered, and an old or missing snapshot makes every opening slower.
    core.heads.remember(tail);
    if (!isUpToDate(loaded)) core.background.schedule();
  }
  return core;
}
