import { concat, sameBytes } from '#shared/kernel/bytes.ts';
import { PackageRefused } from './package-problem.ts';
import type { PackageLimits } from './limits.ts';
import type { RandomAccess } from './random-access.ts';
import { limitOf, localHeader, type ZipItem } from './zip-layout.ts';
import { unpackOnly } from './zip-library.ts';

/**
 * Unpacks one file of a package and gives its bytes, counted, to `take`. Throws {@link PackageRefused}: the bytes are cut short as soon as
 * they are more than were claimed, whatever the compressed data would go on to give.
 */
export async function unpackItem(
  source: RandomAccess,
  item: ZipItem,
  limits: PackageLimits,
  take: (bytes: Uint8Array) => Promise<void> | void,
): Promise<void> {
  const { name } = item.file;
  const header = localHeader(item);
  if (!sameBytes(await source.read(item.headerAt, header.length), header)) {
    throw new PackageRefused({ type: 'zip-refused', refusal: 'header-mismatch', name });
  }
  const tail = zipTail(item, header);
  const dataEnd = header.length + item.packedBytes;
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
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const end = offset + length;
    if (offset >= dataEnd) return tail.subarray(offset - dataEnd, end - dataEnd);
    const head = header.subarray(offset, end);
    const dataFrom = Math.max(0, offset - header.length);
    const dataLength = Math.max(0, Math.min(end, dataEnd) - header.length - dataFrom);
    const data = await source.read(item.dataAt + dataFrom, dataLength);
    return concat([head, data, tail.subarray(0, Math.max(0, end - dataEnd))]);
  };
  // The library wraps or replaces what callbacks throw: the first failure of ours is kept here.
  const failure = firstFailure();
  try {
    await unpackOnly(dataEnd + tail.length, failure.watch(read), failure.watch(write));
  } catch {
    throw failure.seen() ?? new PackageRefused({ type: 'file-altered', name });
  }
  if (counted !== item.bytes)
    throw new PackageRefused({ type: 'zip-refused', refusal: 'header-mismatch', name });
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

/**
 * A directory with this one file in it, as if its header stood at byte 0. So the zip library sees of a foreign file
 * nothing but the packed data; every header that it reads is our own.
 */
function zipTail(item: ZipItem, header: Uint8Array): Uint8Array<ArrayBuffer> {
  const entry = new Uint8Array(46 + item.file.name.length);
  entry.set(header.subarray(4, 30), 6);
  entry.set(header.subarray(30), 46);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  const end = new Uint8Array(22);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, 1, true);
  endView.setUint16(10, 1, true);
  endView.setUint32(12, entry.length, true);
  endView.setUint32(16, header.length + item.packedBytes, true);
  return concat([entry, end]);
}
