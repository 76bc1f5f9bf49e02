import type { Host } from '#renderer/platform/host.ts';
import { type SpawnWorker, spawnWorker } from '#renderer/workers/spawn-worker.ts';
import type { Digest, RandomSource, Verifier, WallClock } from '#shared/kernel/ports.ts';
import {
  type WebCryptoLike,
  webDigest,
  webRandom,
  webVerifier,
} from '#shared/kernel/web-crypto.ts';
import type { ExclusiveLocks } from './exclusive-locks.ts';
import { webLocks } from './exclusive-locks.ts';

/** The world as the data layer sees it. */
export interface DataPorts {
  readonly crypto: WebCryptoLike;
  readonly digest: Digest;
  readonly verifier: Verifier;
  readonly random: RandomSource;
  readonly clock: WallClock;
  readonly locks: ExclusiveLocks;
  readonly host: Host;
  readonly spawn: SpawnWorker;
  /** Version of the program, as written into batches. */
  readonly appVersion: string;
}

/** The ports of a real page. */
export function pagePorts(host: Host, appVersion: string): DataPorts {
  const web = crypto as unknown as WebCryptoLike;
  return {
    crypto: web,
    digest: webDigest(web),
    verifier: webVerifier(web),
    random: webRandom(web),
    clock: { now: () => Date.now() },
    locks: webLocks(),
    host,
    spawn: spawnWorker,
    appVersion,
  };
}
