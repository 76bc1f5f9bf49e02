import { type FileHandle, open } from 'node:fs/promises';
import type { OpenPackage } from '#shared/exchange/open-package.ts';
import { unpackWhole } from '#shared/exchange/open-package.ts';
import { PackageRefused } from '#shared/exchange/package-problem.ts';
import type { RandomAccess } from '#shared/exchange/random-access.ts';
import { type PackageContents, readPackage } from '#shared/exchange/read-package.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { hex, type Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { webVerifier } from '#shared/kernel/web-crypto.ts';
import type { CliIo } from './cli-io.ts';
import type { CliProblem } from './cli-problem.ts';
import { pathProblem, resolved } from './paths.ts';

/** A package that was read and checked, and the exercise that it holds. */
export interface LoadedPackage {
  readonly contents: PackageContents;
  readonly state: ExerciseState;
}

/** Reads packages, hands them to `work` and closes their files, whatever happens. */
export async function withPackages<T>(
  io: CliIo,
  paths: readonly string[],
  work: (packages: readonly LoadedPackage[]) => Promise<Result<T, readonly CliProblem[]>>,
): Promise<Result<T, readonly CliProblem[]>> {
  const files: FileHandle[] = [];
  try {
    const packages: LoadedPackage[] = [];
    for (const given of paths) {
      const opened = await openFile(io, given);
      if (!opened.ok) return opened;
      files.push(opened.value.file);
      const verifier = webVerifier(io.crypto);
      const contents = await readPackage(opened.value.source, { digest: io.digest, verifier });
      if (!contents.ok) return contents;
      const { exercise } = contents.value.opened.manifest;
      const state = foldBatches(emptyState(exercise), contents.value.batches);
      packages.push({ contents: contents.value, state });
    }
    return await work(packages);
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

async function openFile(
  io: CliIo,
  given: string,
): Promise<
  Result<{ readonly file: FileHandle; readonly source: RandomAccess }, readonly CliProblem[]>
> {
  try {
    const file = await open(resolved(io, given), 'r');
    const facts = await file.stat();
    if (facts.isDirectory()) {
      await file.close();
      return err([{ type: 'path-unusable', path: given, code: 'EISDIR' }]);
    }
    const { size } = facts;
    return ok({ file, source: { size, read: (offset, length) => readAt(file, offset, length) } });
  } catch (cause) {
    return err([pathProblem(cause, given)]);
  }
}

async function readAt(
  file: FileHandle,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, offset + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** The evidence in packages that are open, one file at a time and checked again; nothing can be added to it. */
export function packagedEvidence(packages: readonly OpenPackage[], io: CliIo): EvidenceStore {
  const places = new Map<Sha256, () => Promise<Uint8Array<ArrayBuffer>>>();
  for (const { items, source, limits } of packages) {
    for (const { zip } of items) {
      if (zip.file.type !== 'evidence') continue;
      places.set(zip.file.sha256, () => unpackWhole(source, zip, limits));
    }
  }
  return {
    put: () =>
      Promise.resolve(err({ type: 'storage-failed', message: 'a package is not a store' })),
    has: (sha256) => Promise.resolve(places.has(sha256)),
    async get(sha256) {
      const unpack = places.get(sha256);
      if (unpack === undefined) return err({ type: 'evidence-missing', sha256 });
      try {
        const bytes = await unpack();
        const found = hex(await io.digest.sha256(bytes)) as Sha256;
        return found === sha256 ? ok(bytes) : err({ type: 'evidence-damaged', sha256, found });
      } catch (cause) {
        if (!(cause instanceof PackageRefused)) throw cause;
        return err({ type: 'storage-failed', message: cause.problem.type });
      }
    },
  };
}
