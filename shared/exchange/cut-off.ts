import { fromUtf8 } from '#shared/kernel/bytes.ts';
import { MANIFEST_FILE } from './file-names.ts';
import { PACKAGE_LIMITS } from './limits.ts';
import { bytesToManifest, type Manifest } from './manifest.ts';
import type { PackageProblem } from './package-problem.ts';
import type { RandomAccess } from './random-access.ts';
import { LOCAL, LOCAL_BYTES } from './zip-format.ts';

interface LocalFile {
  readonly name: string;
  readonly method: number;
  readonly dataAt: number;
  readonly endAt: number;
}

/**
 * What to say of a zip without its end: how much of the list of contents, which stands first and unpacked, is not there.
 * Nothing here is trusted; the answer only helps people to see whether to copy the file again.
 */
export async function missingPart(file: RandomAccess): Promise<PackageProblem> {
  const first = await localFileAt(file, 0);
  if (first === null || first.endAt > file.size) return { type: 'package-cut-off', missing: null };
  const manifest = await manifestOf(file, first);
  if (manifest === null) return { type: 'not-a-package', reason: 'no-manifest' };
  const whole = new Set<string>();
  for (let local: LocalFile | null = first; local !== null && local.endAt <= file.size; ) {
    whole.add(local.name);
    local = await localFileAt(file, local.endAt);
  }
  const missing = manifest.files.filter((one) => !whole.has(one.name));
  const sum = (files: readonly { readonly bytes: number }[]): number =>
    files.reduce((total, one) => total + one.bytes, 0);
  return {
    type: 'package-cut-off',
    missing: {
      files: missing.length,
      bytes: sum(missing),
      ofFiles: manifest.files.length,
      ofBytes: sum(manifest.files),
    },
  };
}

async function manifestOf(
  file: RandomAccess,
  { name, method, dataAt, endAt }: LocalFile,
): Promise<Manifest | null> {
  if (name !== MANIFEST_FILE || method !== 0 || endAt - dataAt > PACKAGE_LIMITS.wholeTextBytes)
    return null;
  const manifest = bytesToManifest(await file.read(dataAt, endAt - dataAt));
  return manifest.ok ? manifest.value : null;
}

async function localFileAt(file: RandomAccess, at: number): Promise<LocalFile | null> {
  const header = await file.read(at, LOCAL_BYTES);
  if (header.length < LOCAL_BYTES) return null;
  const view = new DataView(header.buffer, header.byteOffset, LOCAL_BYTES);
  if (view.getUint32(0, true) !== LOCAL) return null;
  const nameBytes = view.getUint16(26, true);
  const dataAt = at + LOCAL_BYTES + nameBytes + view.getUint16(28, true);
  const endAt = dataAt + view.getUint32(18, true);
  const name = await file.read(at + LOCAL_BYTES, nameBytes);
  return { name: latin(name), method: view.getUint16(8, true), dataAt, endAt };
}

function latin(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch {
    return '';
  }
}
