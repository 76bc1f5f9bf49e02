import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceError, EvidenceStore } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type OpenPackage, unpackWhole } from './open-package.ts';
import { type PackageProblem, PackageRefused } from './package-problem.ts';
import type { LongWork } from './random-access.ts';

/**
 * Copies evidence of a package into the store: those of `wanted` that the package has and the store has not. Gives the number copied.
 * What was copied before a failure stays; it is addressed by its hash and harmless, and a repeat goes on from there.
 */
export async function copyEvidence(
  { source, limits, items }: OpenPackage,
  wanted: ReadonlySet<Sha256>,
  store: EvidenceStore,
  { cancel, onProgress }: LongWork = {},
): Promise<Result<number, PackageProblem | EvidenceError>> {
  const chosen = items.flatMap(({ zip, record }) =>
    zip.file.type === 'evidence' && wanted.has(zip.file.sha256)
      ? [{ zip, sha256: zip.file.sha256, bytes: record.bytes }]
      : [],
  );
  const totalBytes = chosen.reduce((sum, one) => sum + one.bytes, 0);
  let doneBytes = 0;
  let copied = 0;
  for (const { zip, sha256, bytes } of chosen) {
    if (cancel?.aborted === true) return err({ type: 'cancelled' });
    if (!(await store.has(sha256))) {
      try {
        const stored = await store.put(await unpackWhole(source, zip, limits));
        if (!stored.ok) return stored;
        if (stored.value !== sha256) return err({ type: 'file-altered', name: zip.file.name });
        copied++;
      } catch (error) {
        if (error instanceof PackageRefused) return err(error.problem);
        throw error;
      }
    }
    doneBytes += bytes;
    onProgress?.({ doneBytes, totalBytes });
  }
  return ok(copied);
}
