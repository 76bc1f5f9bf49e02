import type { SealedBatch } from '#shared/journal/batch.ts';
import { sealedToLine } from '#shared/journal/line-format.ts';
import { hex } from '#shared/kernel/bytes.ts';
import { runningSha256 } from '#shared/kernel/sha256.ts';
import type { FileRecord } from './manifest.ts';
import type { PieceSource } from './zip-library.ts';

/** A source that can tell, once it has given everything, whether that was what was announced. */
export interface MeasuredSource extends PieceSource {
  changed(): boolean;
}

/** Bytes that are held, given out in pieces. */
export function piecesOf(bytes: Uint8Array): MeasuredSource {
  let at = 0;
  return {
    bytes: bytes.length,
    next: (length) => Promise.resolve(bytes.subarray(at, (at += length))),
    changed: () => false,
  };
}

/** The lines of batches in pieces. When they are not what `record` says, the announced number of bytes is given all the same. */
export function linePieces(
  { bytes, sha256 }: FileRecord,
  source: () => AsyncIterable<SealedBatch> | Iterable<SealedBatch>,
): MeasuredSource {
  const lines = linesOf(source());
  const hash = runningSha256();
  let line = new Uint8Array(0);
  let given = 0;
  let short = false;
  return {
    bytes,
    async next(length) {
      const piece = new Uint8Array(Math.min(length, bytes - given));
      for (let at = 0; at < piece.length; ) {
        if (line.length === 0) {
          const next = await lines.next();
          if (next.done === true) {
            short = true;
            break;
          }
          line = next.value;
        }
        const part = line.subarray(0, piece.length - at);
        piece.set(part, at);
        at += part.length;
        line = line.subarray(part.length);
      }
      hash.update(piece);
      given += piece.length;
      return piece;
    },
    changed: () => short || hex(hash.finish()) !== sha256,
  };
}

async function* linesOf(
  batches: AsyncIterable<SealedBatch> | Iterable<SealedBatch>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for await (const sealed of batches) yield sealedToLine(sealed);
}
