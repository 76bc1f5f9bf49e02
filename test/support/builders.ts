import { type Audience, CONTROL } from '#shared/domain/audiences.ts';
import type { Role } from '#shared/domain/roles.ts';
import { type Batch, type Entry, type SealedBatch } from '#shared/journal/batch.ts';
import { type Author, composeAction } from '#shared/journal/compose.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { beginSeal, deviceOf } from '#shared/journal/seal.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import type { Write } from '#shared/journal/write.ts';
import { hex, utf8 } from '#shared/kernel/bytes.ts';
import type { DeviceId, ExerciseId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import type { RandomSource, Signer } from '#shared/kernel/ports.ts';
import { nodeDigest, seededRandom, seededSigner, type SettableClock, fixedClock } from './ports.ts';

/** The exercise that tests are about. */
export const EXERCISE = '01930000-0000-7000-8000-000000000001' as ExerciseId;
/** Another one. */
export const OTHER_EXERCISE = '01930000-0000-7000-8000-000000000002' as ExerciseId;

export const recordId = (text: string): RecordId => text as RecordId;

/** A laptop: its key, the running program, its state and everything it holds. Only what it `take`s or `act`s changes it. */
export interface Device {
  readonly id: DeviceId;
  readonly signer: Signer;
  readonly clock: SettableClock;
  state: ExerciseState;
  /** Every batch held, in order of arrival. */
  batches: SealedBatch[];
  launch: LaunchId;
  person: RecordId;
  role: Role;
  /** Writes one action and takes it in. */
  act(writes: (state: ExerciseState) => readonly Write[]): Promise<SealedBatch[]>;
  /** Takes in batches of others. */
  take(batches: Iterable<SealedBatch>): void;
  /** Goes back to holding only these batches. */
  forget(batches: readonly SealedBatch[]): void;
  /** Ends the program and starts it again: a new launch. */
  restart(): void;
  author(): Author;
}

/** A device whose key, launches and action ids derive from `name`. */
export async function aDevice(
  name: string,
  options: {
    readonly clock?: SettableClock;
    readonly role?: Role;
    readonly exercise?: ExerciseId;
  } = {},
): Promise<Device> {
  const signer = await seededSigner(name);
  const random = seededRandom(seedOf(name));
  const device: Device = {
    id: await deviceOf(signer.publicKey, nodeDigest),
    signer,
    clock: options.clock ?? fixedClock(),
    state: emptyState(options.exercise ?? EXERCISE),
    batches: [],
    launch: launchFrom(random),
    person: recordId(`person-${name}`),
    role: options.role ?? 'organiser',
    author: () => ({
      device: device.id,
      launch: device.launch,
      actor: { person: device.person, role: device.role },
      app: '0.1.0',
      signer,
      digest: nodeDigest,
    }),
    async act(writes) {
      const action = recordId(hex(random.bytes(16)));
      const sealed = await composeAction(
        device.state,
        writes(device.state),
        device.author(),
        action,
        device.clock.now(),
      );
      device.take(sealed);
      return sealed;
    },
    forget(batches) {
      device.batches = [...batches];
      device.state = foldBatches(emptyState(device.state.exercise), batches);
    },
    take(batches) {
      const held = new Set(device.batches.map((one) => one.hash));
      const fresh = [...batches].filter((one) => !held.has(one.hash));
      device.batches.push(...fresh);
      device.state = foldBatches(device.state, fresh);
    },
    restart: () => void (device.launch = launchFrom(random)),
  };
  return device;
}

/** A batch with every part chosen by the test; what it leaves out is the first batch of a stream in `control`. */
export function aBatch(parts: Partial<Batch> & Pick<Batch, 'device'>): Batch {
  const batch: Batch = {
    format: 1,
    exercise: EXERCISE,
    device: parts.device,
    launch: '00000000000000aa' as LaunchId,
    audience: CONTROL,
    number: 0,
    previous: '',
    action: recordId('action'),
    part: 0,
    of: 1,
    time: [1, 0],
    actor: recordId('person'),
    role: 'organiser',
    seen: '',
    app: '0.1.0',
    entries: [anEntry()],
  };
  return { ...batch, ...parts };
}

/** An entry that names a unit. */
export function anEntry(parts: Partial<Entry> = {}): Entry {
  const entry: Entry = {
    type: 'organisation.recorded',
    schema: 1,
    record: recordId('unit-1'),
    body: { name: 'City Water' },
    replaces: [],
  };
  return { ...entry, ...parts };
}

/** Seals a batch with the key of `by`, whatever the batch says. */
export const seal = (by: Pick<Device, 'signer'>, batch: Batch): Promise<SealedBatch> =>
  beginSeal(batch, [JSON.stringify(batch)], nodeDigest, by.signer).sealed;

/** One batch after another in one stream of `by`, each with one entry. */
export async function aChain(
  by: Device,
  entries: readonly (readonly Entry[])[],
  options: Partial<Batch> = {},
): Promise<SealedBatch[]> {
  const chain: SealedBatch[] = [];
  for (const [number, list] of entries.entries()) {
    const previous = chain.at(-1)?.hash ?? options.previous ?? '';
    const time = [1000 + number, 0] as const;
    const batch = aBatch({
      device: by.id,
      time,
      ...options,
      number,
      previous,
      action: recordId(`a-${number}`),
      entries: list,
    });
    chain.push(await seal(by, batch));
  }
  return chain;
}

/** Folds from nothing. */
export const foldAll = (
  batches: Iterable<SealedBatch>,
  exercise: ExerciseId = EXERCISE,
): ExerciseState => foldBatches(emptyState(exercise), batches);

/** Every order of a few things. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

/** Bytes of a batch object that the types would not allow. */
export const rawBatchBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  utf8(JSON.stringify(value));

export const audienceOf = (text: string): Audience => text as Audience;

const launchFrom = (random: RandomSource): LaunchId => hex(random.bytes(8)) as LaunchId;

function seedOf(name: string): number {
  let seed = 7;
  for (const letter of name) seed = (seed * 31 + letter.charCodeAt(0)) | 0;
  return seed;
}
