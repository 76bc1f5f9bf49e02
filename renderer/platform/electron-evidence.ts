import type { Bridge } from '#shared/ipc/contract.ts';
import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import {
  MAX_EVIDENCE_BYTES,
  type EvidenceError,
  type EvidenceStore,
} from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** The evidence folder behind the bridge. Bytes cross in pieces; the host hashes them on both ways. */
export function desktopEvidence(bridge: Bridge): EvidenceStore {
  return {
    put: (bytes) => put(bridge, bytes),
    get: (sha256) => get(bridge, sha256),
    has: (sha256) => bridge['evidence:has']({ sha256 }),
  };
}

async function put(bridge: Bridge, bytes: Uint8Array): Promise<Result<Sha256, EvidenceError>> {
  const sizeBytes = bytes.byteLength;
  if (sizeBytes > MAX_EVIDENCE_BYTES) {
    return err({ type: 'evidence-too-large', sizeBytes, limitBytes: MAX_EVIDENCE_BYTES });
  }
  const begun = await bridge['evidence:begin']({ sizeBytes });
  if (!begun.ok) return begun;
  const { handle } = begun.value;
  try {
    for (let at = 0; at < sizeBytes; at += MAX_CHUNK_BYTES) {
      // A copy, not a view: sending a view would send the whole buffer behind it.
      const piece = bytes.slice(at, at + MAX_CHUNK_BYTES);
      const appended = await bridge['evidence:append']({ handle, bytes: piece });
      if (!appended.ok) return appended;
    }
    return await bridge['evidence:commit']({ handle });
  } finally {
    await bridge['evidence:close']({ handle });
  }
}

async function get(
  bridge: Bridge,
  sha256: Sha256,
): Promise<Result<Uint8Array<ArrayBuffer>, EvidenceError>> {
  const opened = await bridge['evidence:open']({ sha256 });
  if (!opened.ok) return opened;
  const { handle, sizeBytes } = opened.value;
  try {
    const whole = new Uint8Array(sizeBytes);
    for (let at = 0; ; ) {
      const next = await bridge['evidence:read']({ handle });
      if (!next.ok) return next;
      whole.set(next.value.bytes, at);
      at += next.value.bytes.byteLength;
      if (next.value.last) return ok(whole);
    }
  } finally {
    await bridge['evidence:close']({ handle });
  }
}
