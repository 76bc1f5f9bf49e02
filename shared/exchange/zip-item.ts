import { sameBytes } from '#shared/kernel/bytes.ts';
import { crc32 } from '#shared/kernel/crc32.ts';
import type { PackageLimits } from './limits.ts';
import { PackageRefused } from './package-problem.ts';
import type { RandomAccess } from './random-access.ts';
import { localHeader } from './zip-format.ts';
import { limitOf, type ZipItem } from './zip-layout.ts';
import { type ReadAt, unpack } from './zip-library.ts';

/** Bytes read at once of a stored file. */
const PIECE_BYTES = 1024 * 1024;

/** Gets the bytes of a file, piece by piece; they are only valid until it resolves. */
export type TakeBytes = (bytes: Uint8Array) => Promise<void> | void;

/**
 * Unpacks one file of a package and gives its bytes, counted, to `take`. Throws {@link PackageRefused}; whatever the packed data would go on
 * to give, it ends as soon as there are more bytes than were claimed.
 */
export async function unpackItem(
  source: RandomAccess,
  item: ZipItem,
  limits: PackageLimits,
  take: TakeBytes,
): Promise<void> {
  const { name } = item.file;
  const header = localHeader({ ...item, name });
  if (!sameBytes(await source.read(item.headerAt, header.length), header)) {
    throw new PackageRefused({ type: 'zip-refused', refusal: 'header-mismatch', name });
  }
  const limit = limitOf(item.file, limits);
  let counted = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    counted += bytes.length;
    if (counted > item.bytes)
      throw new PackageRefused({ type: 'zip-refused', refusal: 'header-mismatch', name });
    if (counted > limit)
      throw new PackageRefused({ type: 'package-too-large', what: 'file', name, limit });
    await take(bytes);
  };
  const read: ReadAt = (offset, length) => source.read(item.dataAt + offset, length);
  if (item.method === 0) await copyStored(item, read, write);
  else await unpackDeflated(item, read, write);
  if (counted !== item.bytes) throw new PackageRefused({ type: 'file-altered', name });
}

async function copyStored(
  item: ZipItem,
  read: ReadAt,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  let crc = 0;
  for (let at = 0; at < item.bytes; at += PIECE_BYTES) {
    const bytes = await read(at, Math.min(PIECE_BYTES, item.bytes - at));
    crc = crc32(bytes, crc);
    await write(bytes);
  }
  if (crc !== item.crc) throw new PackageRefused({ type: 'file-altered', name: item.file.name });
}

async function unpackDeflated(
  item: ZipItem,
  read: ReadAt,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const { name } = item.file;
  // The library wraps or replaces what callbacks throw: the first failure of ours is kept here.
  const failure = firstFailure();
  try {
    await unpack({ ...item, name }, failure.watch(read), failure.watch(write));
  } catch {
    throw failure.seen() ?? new PackageRefused({ type: 'file-altered', name });
  }
}

interface FirstFailure {
  watch<Args extends unknown[], Out>(
    call: (...args: Args) => Promise<Out>,
  ): (...args: Args) => Promise<Out>;
  seen(): unknown;
}

function firstFailure(): FirstFailure {
  let first: unknown;
  return {
    watch:
      (call) =>
      async (...args) => {
        try {
          return await call(...args);
        } catch (error) {
          first ??= error;
          throw error;
        }
      },
    seen: () => first,
  };
}
