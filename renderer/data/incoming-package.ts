import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import { openWorker } from '#renderer/workers/open-worker.ts';
import { answerEvidence } from '#renderer/workers/page-evidence.ts';
import type {
  MergePreview,
  VerifiedPackage,
  VerifyAsks,
} from '#renderer/workers/verify-package.ts';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { MergeRefusal } from '#shared/merge/plan-merge.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { AppendError, Appended } from './append-sealed.ts';
import type { Watch } from './register-import.ts';
import type { DataPorts } from './data-ports.ts';
import type { ExerciseSession } from './exercise-session.ts';
import { evidenceCalls, evidencePlace } from './export-package.ts';

/** Why a file can't be taken in at all; `problems` names everything found, the first is enough to refuse it. */
export type PackageRefusal =
  | FileError
  | { readonly type: 'package-refused'; readonly problems: readonly PackageProblem[] };

/** Why a verified package was not taken in. No batch of it is here. */
export type TakeError = MergeRefusal | AppendError | EvidenceError | PackageProblem;

/** What a package brought. */
export interface Taken extends Appended {
  /** Evidence files that were not here before. */
  readonly evidenceFiles: number;
}

/** A package in which every byte was checked. Nothing of it is kept until it is taken. */
export interface IncomingPackage {
  readonly info: VerifiedPackage;
  /** What taking it into an exercise would do: what is new, known, in conflict, waiting, set aside. Changes nothing. */
  preview(session: ExerciseSession): Promise<Result<MergePreview, MergeRefusal>>;
  /** The same where the exercise is not on this device yet. */
  previewNew(): Promise<Result<MergePreview, MergeRefusal>>;
  /** Takes it into an exercise: evidence first, then all batches in one go. Taking it again adds nothing. */
  takeInto(
    session: ExerciseSession,
    watch?: Watch<ExchangeProgress>,
  ): Promise<Result<Taken, TakeError>>;
  close(): void;
}

/** Checks a package in a worker. With `exercise`, one of another exercise is refused. Close it when done or given up. */
export async function verifyPackage(
  { spawn, host }: Pick<DataPorts, 'spawn' | 'host'>,
  picked: PickedFile,
  exercise: ExerciseId | null,
  watch: Watch<ExchangeProgress> = {},
): Promise<Result<IncomingPackage, PackageRefusal>> {
  const file = await picked.blob();
  if (!file.ok) return file;
  const worker = openWorker<VerifyAsks>(spawn('verify-package'));
  const verified = await worker.ask('verify', { file: file.value, exercise }, watch);
  if (!verified.ok) {
    worker.close();
    return err({ type: 'package-refused', problems: verified.error });
  }
  let plannedAt = -1;
  const preview: IncomingPackage['preview'] = async (session) => {
    const request = { exercise: session.id, evidence: evidencePlace(session) };
    const planned = await worker.ask('plan', request, evidenceCalls(session));
    plannedAt = planned.ok ? planned.value.plannedAt : -1;
    return planned;
  };
  return ok({
    info: verified.value,
    preview,
    previewNew: () =>
      worker.ask(
        'plan',
        {
          exercise: verified.value.manifest.exercise,
          evidence: host.evidence === null ? 'database' : 'page',
        },
        host.evidence === null ? {} : { onCall: answerEvidence(host.evidence) },
      ),
    close: () => worker.close(),
    async takeInto(session, taking = {}) {
      if (session.store.getState().state.batches.size !== plannedAt) {
        const planned = await preview(session);
        if (!planned.ok) return planned;
      }
      if (session.evidence === null) {
        // In recovery there may be no database yet; taking in nothing makes it.
        const made = await session.appendSealed([], []);
        if (!made.ok) return made;
      }
      const request = { exercise: session.id, evidence: evidencePlace(session) };
      const options = { ...taking, ...evidenceCalls(session) };
      const copied = await worker.ask('copy-evidence', request, options);
      if (!copied.ok) return copied;
      for (;;) {
        const appended = await session.takeIn<never>({
          plannedAt,
          arrival: 'any',
          run: async (receive) => {
            const { cards } = await worker.ask('batches', null, { onProgress: receive });
            return ok(cards);
          },
        });
        if (appended.ok) return ok({ ...appended.value, evidenceFiles: copied.value });
        if (appended.error.type !== 'overtaken') return err(appended.error);
        const planned = await preview(session);
        if (!planned.ok) return planned;
      }
    },
  });
}
