import type { HeadsError, HeadsRecord, HeadsStore, Host } from '#renderer/platform/host.ts';
import type { DataPorts } from '#renderer/data/data-ports.ts';
import { sameThreadWorkers } from './same-thread-workers.ts';
import type { ExclusiveLocks } from '#renderer/data/exclusive-locks.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  type WebCryptoLike,
  webDigest,
  webRandom,
  webVerifier,
} from '#shared/kernel/web-crypto.ts';

/** Locks of one imagined browser: whoever shares the object shares the locks. */
export function heldLocks(): ExclusiveLocks {
  const held = new Set<string>();
  return {
    acquire(name) {
      if (held.has(name)) return Promise.resolve(null);
      held.add(name);
      return Promise.resolve(() => void held.delete(name));
    },
  };
}

/** Heads kept in memory, with a switch that makes writing fail. */
export interface MemoryHeads extends HeadsStore {
  readonly texts: Map<string, string>;
  failure: HeadsError | null;
}

export function memoryHeads(): MemoryHeads {
  const texts = new Map<string, string>();
  const heads: MemoryHeads = {
    texts,
    failure: null,
    list: () => Promise.resolve(ok([...texts.keys()])),
    read(key) {
      const text = texts.get(key);
      const record: HeadsRecord | null =
        text === undefined ? null : { text, generation: 1, damagedNewer: 0 };
      return Promise.resolve(ok(record));
    },
    write(key, text): Promise<Result<null, HeadsError>> {
      if (heads.failure !== null) return Promise.resolve(err(heads.failure));
      texts.set(key, text);
      return Promise.resolve(ok(null));
    },
    remove(key) {
      texts.delete(key);
      return Promise.resolve(ok(null));
    },
  };
  return heads;
}

export interface TestWorld {
  readonly ports: DataPorts;
  readonly heads: MemoryHeads;
  /** What the wall clock shows; rises by a millisecond at each look. */
  now: number;
}

/** Real crypto and a real (if imitated) IndexedDB; clock, locks and host under the test's control. */
export function testWorld(): TestWorld {
  const web = crypto as unknown as WebCryptoLike;
  const heads = memoryHeads();
  const host = {
    isDesktop: false,
    evidence: null,
    heads,
    menu: null,
    savePdf: null,
    appInfo: () => new Promise(() => undefined),
    readLog: () => Promise.resolve(''),
    takeArrivedFile: () => Promise.resolve(ok(null)),
    onFileArrived: () => () => undefined,
  } as unknown as Host;
  const world: TestWorld = {
    heads,
    now: Date.UTC(2026, 10, 22, 8),
    ports: {
      crypto: web,
      digest: webDigest(web),
      verifier: webVerifier(web),
      random: webRandom(web),
      clock: { now: () => world.now++ },
      locks: heldLocks(),
      host,
      spawn: sameThreadWorkers,
      appVersion: '0.1.0-test',
    },
  };
  return world;
}
