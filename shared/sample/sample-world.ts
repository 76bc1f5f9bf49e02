import type { Command } from '#shared/commands/command.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { type Author, composeAction } from '#shared/journal/compose.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import { type ExerciseId, idSource, type LaunchId, type RecordId } from '#shared/kernel/ids.ts';
import type { Digest, IdSource, Signer } from '#shared/kernel/ports.ts';
import { keyPairFromSeed, type WebCryptoLike, webSigner } from '#shared/kernel/web-crypto.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import { randomOf, type SampleRandom } from './sample-random.ts';

/** A laptop of the sample. */
export interface SampleDevice {
  readonly author: Omit<Author, 'actor'>;
  readonly signer: Signer;
}

/** Somebody at their laptop. */
export interface Player {
  readonly device: SampleDevice;
  readonly actor: Actor;
}

/** What the platform lends to the making of a sample. */
export interface SamplePorts {
  readonly crypto: WebCryptoLike;
  readonly digest: Digest;
}

/** The sample while it is being made: everything that people in it do goes through `run`. */
export interface SampleWorld {
  readonly language: Language;
  readonly random: SampleRandom;
  readonly ids: IdSource;
  readonly batches: SealedBatch[];
  readonly evidence: Map<Sha256, Uint8Array<ArrayBuffer>>;
  readonly devices: readonly SampleDevice[];
  /** The text in the sample's language. */
  say(text: Bilingual): string;
  state(): ExerciseState;
  now(): number;
  setNow(now: number): void;
  newDevice(name: string): Promise<SampleDevice>;
  newPerson(): RecordId;
  store(bytes: Uint8Array<ArrayBuffer>): Promise<Sha256>;
  /** What `player` does by a command. The sample is our own, so that a refusal is our mistake. */
  run<In, Out>(player: Player, command: Command<In, Out>, input: In): Promise<Out>;
  /** Two who do not know of each other do something at the same time. */
  runApart<In>(
    players: readonly Player[],
    command: Command<In, unknown>,
    inputs: readonly In[],
  ): Promise<void>;
}

/** Time that one action takes, ms. */
const ACTION_MS = 1000;

/** An empty world whose chance, ids and keys follow from `name`. */
export async function emptyWorld(
  name: string,
  language: Language,
  app: string,
  startsAt: number,
  { crypto, digest }: SamplePorts,
): Promise<SampleWorld> {
  let now = startsAt;
  const random = await randomOf(`${name}/chance`, digest);
  const ids = idSource({ now: () => now }, await randomOf(`${name}/ids`, digest));
  const exercise = ids.next() as ExerciseId;
  let state = emptyState(exercise);
  const batches: SealedBatch[] = [];
  const evidence = new Map<Sha256, Uint8Array<ArrayBuffer>>();
  const devices: SampleDevice[] = [];
  const compose = async <In, Out>(
    { device, actor }: Player,
    command: Command<In, Out>,
    input: In,
    seen: ExerciseState,
  ): Promise<{ readonly sealed: SealedBatch[]; readonly result: Out }> => {
    const context = { state: seen, actor, now, ids, device: device.author.device };
    const outcome = command(context, input);
    if (!outcome.ok) {
      throw new Error(`The sample was refused: ${command.name} ${JSON.stringify(outcome.error)}`);
    }
    const { writes, result } = outcome.value;
    const author = { ...device.author, actor };
    const sealed = await composeAction(seen, writes, author, ids.next() as RecordId, now);
    return { sealed, result };
  };
  const take = (sealed: readonly SealedBatch[]): void => {
    batches.push(...sealed);
    state = foldBatches(state, sealed);
    now += ACTION_MS;
  };
  return {
    language,
    random,
    ids,
    batches,
    evidence,
    devices,
    say: (text) => inLanguage(text, language),
    state: () => state,
    now: () => now,
    setNow: (to) => void (now = Math.max(now, to)),
    async newDevice(label) {
      const device = await deviceNamed(`${name}/${label}`, app, { crypto, digest });
      devices.push(device);
      return device;
    },
    newPerson: () => ids.next() as RecordId,
    async store(bytes) {
      const sha256 = hex(await digest.sha256(bytes)) as Sha256;
      evidence.set(sha256, bytes);
      return sha256;
    },
    async run(player, command, input) {
      const { sealed, result } = await compose(player, command, input, state);
      take(sealed);
      return result;
    },
    async runApart(players, command, inputs) {
      const before = state;
      for (const [index, player] of players.entries()) {
        const { sealed } = await compose(player, command, inputs[index] as never, before);
        take(sealed);
      }
    },
  };
}

async function deviceNamed(
  name: string,
  app: string,
  { crypto, digest }: SamplePorts,
): Promise<SampleDevice> {
  const pair = await keyPairFromSeed(crypto, await digest.sha256(utf8(`${name}/key`)));
  const signer = webSigner(crypto, pair.privateKey, pair.publicKey);
  const launch = hex((await digest.sha256(utf8(`${name}/launch`))).slice(0, 8)) as LaunchId;
  const device = await deviceOf(signer.publicKey, digest);
  return { author: { device, launch, app, signer, digest }, signer };
}

/** Somebody in a role at a laptop. */
export const player = (
  device: SampleDevice,
  person: RecordId,
  role: Role,
  of: Partial<Pick<Actor, 'team' | 'unit'>> = {},
): Player => ({ device, actor: { person, role, team: null, unit: null, ...of } });
