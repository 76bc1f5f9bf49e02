import { MAX_BATCH_BYTES } from '#shared/journal/batch.ts';
import { MAX_EVIDENCE_BYTES } from '#shared/kernel/ports.ts';

/** What a package may at most be. Everything beyond is refused, whatever its headers say. */
export interface PackageLimits {
  /** Files in the zip. */
  readonly files: number;
  /** Bytes of all files, unpacked. */
  readonly totalBytes: number;
  /** Bytes of one text file, unpacked: streams are read line by line. */
  readonly textBytes: number;
  /** Bytes of the manifest, and of each text that is read as a whole. */
  readonly wholeTextBytes: number;
  readonly evidenceBytes: number;
  /** Bytes of one line of a stream. */
  readonly lineBytes: number;
  /** Unpacked bytes for each packed one, asked once a file has given `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

/** The limits of format 1. */
export const PACKAGE_LIMITS: PackageLimits = {
  files: 200_000,
  totalBytes: 8 * 1024 ** 3,
  textBytes: 1024 ** 3,
  wholeTextBytes: 64 * 1024 ** 2,
  evidenceBytes: MAX_EVIDENCE_BYTES,
  lineBytes: MAX_BATCH_BYTES + 88,
  ratio: 250,
  ratioFromBytes: 16 * 1024 ** 2,
};
