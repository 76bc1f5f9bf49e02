import type { RandomAccess } from '#shared/exchange/random-access.ts';

/** A file of the page as the package reader wants it. */
export const blobAsFile = (blob: Blob): RandomAccess => ({
  size: blob.size,
  read: async (offset, length) =>
    new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
});
