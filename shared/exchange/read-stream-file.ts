import type { Audience } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { bytesToLines, isLineProblem } from '#shared/journal/line-format.ts';
import { openSealed, type SealCheck } from '#shared/journal/seal.ts';
import { hex } from '#shared/kernel/bytes.ts';
import { runningSha256 } from '#shared/kernel/sha256.ts';
import { lineSplitter } from './line-splitter.ts';
import type { OpenPackage, PackageItem } from './open-package.ts';
import { type PackageProblem, PackageRefused } from './package-problem.ts';
import { compareBatches } from './stream-spans.ts';
import { unpackItem } from './zip-item.ts';

/** Batches whose signatures are checked at the same time. */
const GROUP = 64;

/** Gets the batches of a stream file, in order. */
export type TakeBatch = (sealed: SealedBatch) => Promise<void> | void;

/**
 * Reads one stream file line by line and hands on each batch whose form, signature, exercise, audience and order are right.
 * Throws {@link PackageRefused} at the first that is not, or when the file's hash is not the manifest's.
 */
export async function readStreamFile(
  { source, limits, manifest }: OpenPackage,
  { zip, record }: PackageItem,
  audience: Audience,
  check: SealCheck,
  take: TakeBatch,
  count: (bytes: number) => void,
): Promise<void> {
  const { name } = record;
  const hash = runningSha256();
  const lines = lineSplitter(limits.lineBytes);
  const checker = groupChecker(name, manifest.exercise, audience, check, take);
  await unpackItem(source, zip, limits, async (bytes) => {
    count(bytes.length);
    hash.update(bytes);
    const whole = lines.push(bytes);
    if (whole === 'too-long') {
      throw new PackageRefused({
        type: 'package-too-large',
        what: 'line',
        name,
        limit: limits.lineBytes,
      });
    }
    for (const line of whole) await checker.push(line);
  });
  await checker.flush();
  if (lines.rest() > 0)
    throw new PackageRefused({ type: 'line-malformed', name, line: checker.lines() + 1 });
  if (hex(hash.finish()) !== record.sha256)
    throw new PackageRefused({ type: 'file-altered', name });
}

interface GroupChecker {
  push(line: Uint8Array<ArrayBuffer>): Promise<void>;
  flush(): Promise<void>;
  lines(): number;
}

function groupChecker(
  name: string,
  exercise: string,
  audience: Audience,
  check: SealCheck,
  take: TakeBatch,
): GroupChecker {
  let group: Uint8Array<ArrayBuffer>[] = [];
  let checked = 0;
  let before: SealedBatch | null = null;
  const flush = async (): Promise<void> => {
    const first = checked + 1;
    const opened = await Promise.all(
      group.map((line, index) => openLine(line, name, first + index, check)),
    );
    checked += group.length;
    group = [];
    for (const [index, sealed] of opened.entries()) {
      const problem = misplaced(sealed, before, exercise, audience);
      if (problem !== null)
        throw new PackageRefused({
          type: 'batch-misplaced',
          name,
          line: first + index,
          reason: problem,
        });
      before = sealed;
      await take(sealed);
    }
  };
  return {
    async push(line) {
      group.push(line);
      if (group.length === GROUP) await flush();
    },
    flush,
    lines: () => checked,
  };
}

async function openLine(
  line: Uint8Array<ArrayBuffer>,
  name: string,
  number: number,
  check: SealCheck,
): Promise<SealedBatch> {
  const [cut] = bytesToLines(line);
  if (cut === undefined || isLineProblem(cut))
    throw new PackageRefused({ type: 'line-malformed', name, line: number });
  const opened = await openSealed(cut.bytes, cut.signature, check);
  if (!opened.ok)
    throw new PackageRefused({ type: 'batch-refused', name, line: number, problem: opened.error });
  return opened.value;
}

type Misplacement = Extract<PackageProblem, { type: 'batch-misplaced' }>['reason'];

function misplaced(
  sealed: SealedBatch,
  before: SealedBatch | null,
  exercise: string,
  audience: Audience,
): Misplacement | null {
  if (sealed.batch.exercise !== exercise) return 'exercise';
  if (sealed.batch.audience !== audience) return 'audience';
  return before !== null && compareBatches(before, sealed) >= 0 ? 'order' : null;
}
