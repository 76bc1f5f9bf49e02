/** A file that can be read anywhere, so that a large package is never held whole. */
export interface RandomAccess {
  /** Size in bytes. */
  readonly size: number;
  /** Bytes `offset` to `offset + length`; fewer only where the file ends. Rejects when the medium fails. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Where a written package goes, piece by piece and in order. Rejects when the medium is full or gone. */
export interface ByteSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** A package that is held in memory. */
export const bytesAsFile = (bytes: Uint8Array<ArrayBuffer>): RandomAccess => ({
  size: bytes.length,
  read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + length)),
});

/** Set to true by whoever wants long work to stop; asked between pieces of it. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** How far long work has come, in bytes of the package. */
export interface ExchangeProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** What long work takes besides its input. */
export interface LongWork {
  readonly cancel?: CancelSignal | undefined;
  readonly onProgress?: ((progress: ExchangeProgress) => void) | undefined;
}
