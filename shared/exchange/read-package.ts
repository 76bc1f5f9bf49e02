import type { SealedBatch } from '#shared/journal/batch.ts';
import { hex, type Sha256 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { SealCheck } from '#shared/journal/seal.ts';
import { RULE_BOOK_FILE } from './file-names.ts';
import {
  type OpenOptions,
  type OpenPackage,
  openPackage,
  type PackageItem,
  type PackagePorts,
  textOf,
  unpackWhole,
} from './open-package.ts';
import { type PackageProblem, PackageRefused } from './package-problem.ts';
import type { LongWork, RandomAccess } from './random-access.ts';
import { readStreamFile } from './read-stream-file.ts';
import { collectSpans } from './stream-spans.ts';

/** Most problems that are listed of one package. */
const MAX_PROBLEMS = 100;

/** A package in which every byte was checked. */
export interface PackageContents {
  readonly opened: OpenPackage;
  /** In the order of the package: audience, device, launch, number. */
  readonly batches: readonly SealedBatch[];
  readonly evidence: readonly EvidenceInPackage[];
  /** The rule book in force when the package was written, for people and other programs; the journal holds the one that counts. */
  readonly ruleBook: string | null;
}

/** An evidence file of a package. */
export interface EvidenceInPackage {
  readonly sha256: Sha256;
  readonly sizeBytes: number;
}

/**
 * Reads and checks a whole package: structure, signature, hash of every file, form, signature and order of every batch.
 * Gives its contents, or all problems found; then nothing of it may be used. Evidence bytes are checked but not kept: see `copyEvidence`.
 */
export async function readPackage(
  source: RandomAccess,
  ports: PackagePorts,
  options: OpenOptions & LongWork = {},
): Promise<Result<PackageContents, readonly PackageProblem[]>> {
  const opened = await openPackage(source, ports, options);
  if (!opened.ok) return err([opened.error]);
  const reading = beginReading(opened.value, ports, options);
  const problems: PackageProblem[] = [];
  for (const item of opened.value.items) {
    const problem = await problemOf(() => reading.item(item));
    if (problem !== null) problems.push(problem);
    if (
      problem?.type === 'cancelled' ||
      problem?.type === 'read-failed' ||
      problems.length === MAX_PROBLEMS
    )
      return err(problems);
  }
  if (problems.length === 0 && !reading.spansAgree())
    problems.push({ type: 'streams-differ', name: '' });
  return problems.length === 0 ? ok(reading.contents()) : err(problems);
}

interface Reading {
  item(item: PackageItem): Promise<void>;
  /** Whether the batches make up the streams that the manifest lists. */
  spansAgree(): boolean;
  contents(): PackageContents;
}

function beginReading(
  opened: OpenPackage,
  ports: PackagePorts,
  { cancel, onProgress }: LongWork,
): Reading {
  const { manifest, source, limits, items } = opened;
  const check: SealCheck = {
    ...ports,
    publicKeys: new Map(opened.cards.map((card) => [card.device, card.publicKey])),
  };
  const totalBytes = items.reduce((sum, item) => sum + item.record.bytes, 0);
  const batches: SealedBatch[] = [];
  const evidence: EvidenceInPackage[] = [];
  const spans = collectSpans();
  let ruleBook: string | null = null;
  let doneBytes = 0;
  const count = (bytes: number): void => {
    if (cancel?.aborted === true) throw new PackageRefused({ type: 'cancelled' });
    doneBytes += bytes;
    onProgress?.({ doneBytes, totalBytes });
  };
  const whole = async ({ zip, record }: PackageItem): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await unpackWhole(source, zip, limits);
    if (hex(await ports.digest.sha256(bytes)) !== record.sha256)
      throw new PackageRefused({ type: 'file-altered', name: record.name });
    count(bytes.length);
    return bytes;
  };
  return {
    async item(item) {
      count(0);
      const { file } = item.zip;
      if (file.type === 'stream') {
        await readStreamFile(
          opened,
          item,
          file.audience,
          check,
          (sealed) => {
            spans.add(sealed);
            batches.push(sealed);
          },
          count,
        );
        return;
      }
      const bytes = await whole(item);
      if (file.type === 'evidence') {
        if (file.sha256 !== item.record.sha256)
          throw new PackageRefused({ type: 'file-altered', name: file.name });
        evidence.push({ sha256: file.sha256, sizeBytes: bytes.length });
      } else if (file.name === RULE_BOOK_FILE) ruleBook = textOf(bytes, file.name);
    },
    spansAgree: () => JSON.stringify(spans.finish()) === JSON.stringify(manifest.streams),
    contents: () => ({ opened, batches, evidence, ruleBook }),
  };
}

async function problemOf(work: () => Promise<void>): Promise<PackageProblem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof PackageRefused) return error.problem;
    throw error;
  }
}
