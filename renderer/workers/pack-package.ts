import { browserEvidence } from '#renderer/storage/browser-evidence.ts';
import type { ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { readDevices } from '#renderer/storage/journal-store.ts';
import { journalBatches, loadState } from '#renderer/storage/load-state.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import type { DeviceCard } from '#shared/exchange/device-card.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import { ruleBookTextOf } from '#shared/exchange/rule-book-text-of.ts';
import { compareBatches } from '#shared/exchange/stream-spans.ts';
import {
  type WriteProblem,
  writePackage,
  type WrittenPackage,
} from '#shared/exchange/write-package.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { evidenceNamed } from '#shared/merge/evidence-named.ts';
import { fromBase64url, type Sha256 } from '#shared/kernel/bytes.ts';
import type { DeviceId, ExerciseId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { type KeyPair, webSigner } from '#shared/kernel/web-crypto.ts';
import { blobSink } from './blob-sink.ts';
import { type EvidencePlace, pageEvidence } from './page-evidence.ts';
import type { Handlers, Working } from './serve.ts';
import { withExerciseDb, type WorkerPorts } from './worker-ports.ts';

export interface PackRequest {
  readonly exercise: ExerciseId;
  /** The audiences to hand over; null for all that are here. A stream is handed over whole or not at all. */
  readonly audiences: readonly Audience[] | null;
  readonly keys: KeyPair;
  readonly app: string;
  readonly evidence: EvidencePlace;
}

/** A package ready to be saved, and what it holds. */
export interface PackedPackage
  extends Pick<WrittenPackage, 'manifestHash' | 'batches' | 'leftOut'> {
  readonly blob: Blob;
  readonly evidenceFiles: number;
}

export type PackAsks = {
  readonly pack: {
    readonly request: PackRequest;
    readonly progress: ExchangeProgress;
    readonly answer: Result<PackedPackage, WriteProblem>;
  };
};

export const packHandlers = (ports: WorkerPorts): Handlers<PackAsks> => ({
  pack: (request, working) =>
    withExerciseDb(request.exercise, async (db) => ({
      answer: await pack(known(db, 'what is packed is stored'), request, working, ports),
    })),
});

async function pack(
  db: ExerciseDb,
  request: PackRequest,
  working: Working<ExchangeProgress>,
  ports: WorkerPorts,
): Promise<Result<PackedPackage, WriteProblem>> {
  const { exercise, keys, app } = request;
  const { state, tail } = await loadState(db, exercise, ports);
  const chosen = request.audiences === null ? null : new Set(request.audiences);
  const isChosen = (audience: Audience): boolean => chosen?.has(audience) ?? true;
  const streams = new Map<Audience, () => AsyncIterable<SealedBatch>>();
  for (const [audience, { count }] of tail) {
    if (isChosen(audience)) streams.set(audience, () => sorted(db, audience, count, ports));
  }
  const evidence = await evidenceIn(streams.values());
  const store =
    request.evidence === 'page' ? pageEvidence(working) : browserEvidence(db, ports.digest);
  const sink = blobSink();
  const written = await writePackage(
    {
      exercise,
      created: ports.clock.now(),
      app,
      streams,
      cards: await cardsIn(db),
      evidence,
      ruleBook: ruleBookTextOf(state),
    },
    sink,
    {
      digest: ports.digest,
      signer: webSigner(ports.crypto, keys.privateKey, keys.publicKey),
      store,
    },
    { cancel: working.cancel, onProgress: working.progress },
  );
  if (!written.ok) return written;
  // A cancel that came after the last piece: nobody waits for the package any more.
  if (working.cancel.aborted) return err({ type: 'cancelled' });
  const { manifestHash, batches, leftOut } = written.value;
  const evidenceFiles = evidence.size - leftOut.length;
  return ok({ blob: sink.finish(), manifestHash, batches, leftOut, evidenceFiles });
}

/** What the batches name, whether it still counts or not: whoever is handed a stream can look at all of it. */
async function evidenceIn(
  sources: Iterable<() => AsyncIterable<SealedBatch>>,
): Promise<Set<Sha256>> {
  const named = new Set<Sha256>();
  for (const source of sources) {
    for await (const sealed of source())
      for (const sha256 of evidenceNamed([sealed])) named.add(sha256);
  }
  return named;
}

/** Where each batch of an audience stands in a stream file: by device, launch, number. */
async function* sorted(
  db: ExerciseDb,
  audience: Audience,
  count: number,
  ports: WorkerPorts,
): AsyncGenerator<SealedBatch> {
  const batches: SealedBatch[] = [];
  for await (const piece of journalBatches(db, audience, { from: 0, to: count }, ports)) {
    batches.push(...piece.batches);
  }
  yield* batches.sort(compareBatches);
}

async function cardsIn(db: ExerciseDb): Promise<DeviceCard[]> {
  const rows = await readDevices(db);
  return rows.flatMap(({ device, publicKey }) => {
    const key = fromBase64url(publicKey);
    return key === null ? [] : [{ device: device as DeviceId, publicKey: key }];
  });
}
