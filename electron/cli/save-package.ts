import type { DeviceCard } from '#shared/exchange/device-card.ts';
import { ruleBookTextOf } from '#shared/exchange/rule-book-text-of.ts';
import { streamSources } from '#shared/exchange/stream-sources.ts';
import { writePackage, type WrittenPackage } from '#shared/exchange/write-package.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceStore, Signer } from '#shared/kernel/ports.ts';
import type { Result } from '#shared/kernel/result.ts';
import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { evidenceNamed } from '#shared/merge/evidence-named.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { CliIo } from './cli-io.ts';
import type { CliProblem } from './cli-problem.ts';

/** What a written package is made of. */
export interface PackageParts {
  readonly state: ExerciseState;
  readonly batches: readonly SealedBatch[];
  readonly cards: Iterable<DeviceCard>;
  readonly store: EvidenceStore;
  readonly signer: Signer;
  /** Wall clock, ms. */
  readonly created: number;
  /** Evidence to leave out though it is named. */
  readonly without?: (sha256: Sha256) => boolean;
}

/** Writes a package file with all evidence that its batches name, as far as it is there. */
export function savePackage(
  io: CliIo,
  target: string,
  parts: PackageParts,
): Promise<Result<WrittenPackage, CliProblem>> {
  const { state, batches, cards, store, signer, created, without = () => false } = parts;
  const input = {
    exercise: state.exercise,
    created,
    app: APP_VERSION,
    streams: streamSources(batches),
    cards,
    evidence: [...evidenceNamed(batches)].filter((sha256) => !without(sha256)),
    ruleBook: ruleBookTextOf(state),
  };
  const ports = { digest: io.digest, signer, store };
  return writeFileAtomically(target, 0o666, (sink) => writePackage(input, sink, ports));
}
