import { err, ok } from '#shared/kernel/result.ts';
import type { FileError, PickedFile } from './host.ts';

/** A file that the browser handed over: from a file input, a drop, or the clipboard. */
export function pickedFromFile(file: File): PickedFile {
  return {
    name: file.name,
    sizeBytes: file.size,
    async read(offset, length) {
      try {
        return ok(new Uint8Array(await file.slice(offset, offset + length).arrayBuffer()));
      } catch (cause) {
        return err(fileErrorOf(cause));
      }
    },
    blob: () => Promise.resolve(ok(file)),
    close: () => Promise.resolve(),
  };
}

/** What a browser's file exception means to the person. */
export function fileErrorOf(cause: unknown): FileError {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : 'Unknown';
  switch (name) {
    case 'NotFoundError':
    case 'NotReadableError':
      return { type: 'file-changed' }; // browsers refuse a file that changed after it was picked
    case 'QuotaExceededError':
      return { type: 'storage-full' };
    case 'NotAllowedError':
    case 'NoModificationAllowedError':
    case 'SecurityError':
      return { type: 'not-allowed' };
    default:
      return { type: 'file-failed', code: name };
  }
}
