import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import { err, ok } from '#shared/kernel/result.ts';

/** Evidence that is held in memory, as a store that a package is written from. It takes nothing in: `put` answers `storage-failed`. */
export const heldEvidence = (
  evidence: ReadonlyMap<Sha256, Uint8Array<ArrayBuffer>>,
): EvidenceStore => ({
  put: () => Promise.resolve(err({ type: 'storage-failed', message: 'read only' })),
  has: (sha256) => Promise.resolve(evidence.has(sha256)),
  get(sha256) {
    const bytes = evidence.get(sha256);
    return Promise.resolve(
      bytes === undefined ? err({ type: 'evidence-missing', sha256 }) : ok(bytes),
    );
  },
});
