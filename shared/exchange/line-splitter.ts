import { concat } from '#shared/kernel/bytes.ts';

const LINE_FEED = 0x0a;

/** Cuts bytes that come in pieces into lines. */
export interface LineSplitter {
  /** The lines that end in this piece, each with its line feed; `too-long` when one is longer than allowed. */
  push(bytes: Uint8Array): Uint8Array<ArrayBuffer>[] | 'too-long';
  /** Bytes after the last line feed. */
  rest(): number;
}

/** Lines of at most `maxBytes`, line feed included. */
export function lineSplitter(maxBytes: number): LineSplitter {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  return {
    push(bytes) {
      const lines: Uint8Array<ArrayBuffer>[] = [];
      let at = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, at)) {
        const line = concat([...pending, bytes.subarray(at, end + 1)]);
        if (line.length > maxBytes) return 'too-long';
        lines.push(line);
        pending = [];
        pendingBytes = 0;
        at = end + 1;
      }
      if (at < bytes.length) {
        // A copy: whoever pushes may use its buffer again.
        pending.push(bytes.slice(at));
        pendingBytes += bytes.length - at;
      }
      return pendingBytes > maxBytes ? 'too-long' : lines;
    },
    rest: () => pendingBytes,
  };
}
