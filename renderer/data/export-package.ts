import { openWorker } from '#renderer/workers/open-worker.ts';
import type { PackAsks, PackedPackage } from '#renderer/workers/pack-package.ts';
import { answerEvidence, type EvidencePlace } from '#renderer/workers/page-evidence.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import type { WriteProblem } from '#shared/exchange/write-package.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { Watch } from './register-import.ts';
import type { ExerciseSession } from './exercise-session.ts';

/** Why nothing was packed. */
export type ExportError = WriteProblem | { readonly type: 'nothing-here' };

/**
 * Packs what is stored of an exercise, in a worker; also in recovery. `audiences` null: all that are here.
 * Evidence that can't be read is left out and named.
 */
export async function exportPackage(
  session: ExerciseSession,
  audiences: readonly Audience[] | null,
  watch: Watch<ExchangeProgress> = {},
): Promise<Result<PackedPackage, ExportError>> {
  const { ports, identity, id } = session;
  if (session.store.getState().state.streams.size === 0) return err({ type: 'nothing-here' });
  const worker = openWorker<PackAsks>(ports.spawn('pack-package'));
  try {
    const { privateKey, publicKey } = identity;
    const request = {
      exercise: id,
      audiences,
      keys: { privateKey, publicKey },
      app: ports.appVersion,
      evidence: evidencePlace(session),
    };
    return await worker.ask('pack', request, { ...watch, ...evidenceCalls(session) });
  } finally {
    worker.close();
  }
}

/** Where a worker finds the evidence of an exercise. */
export const evidencePlace = ({ ports }: ExerciseSession): EvidencePlace =>
  ports.host.evidence === null ? 'database' : 'page';

/** What answers a worker that has to reach evidence through the page. */
export const evidenceCalls = ({ evidence }: ExerciseSession) =>
  evidence === null ? {} : { onCall: answerEvidence(evidence) };
