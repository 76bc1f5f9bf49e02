/** Takes pieces and puts them together to a Blob, which the browser may keep on disk. */
export interface BlobSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Blob;
}

/** Pieces held in memory before they are handed over to the browser. */
const MANY = 256;

export function blobSink(): BlobSink {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let blobs: Blob[] = [];
  const flush = (): void => {
    blobs.push(new Blob(pieces));
    pieces = [];
  };
  return {
    write(bytes) {
      pieces.push(bytes);
      if (pieces.length >= MANY) flush();
      return Promise.resolve();
    },
    finish() {
      flush();
      const blob = new Blob(blobs, { type: 'application/octet-stream' });
      blobs = [];
      return blob;
    },
  };
}
