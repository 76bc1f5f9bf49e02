import type { Result } from '#shared/kernel/result.ts';
import type { Report } from '#shared/report/model.ts';
import { REPORT_FILES, type ReportFormat } from '#shared/report/render/render.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import type { Language } from '#shared/text/language.ts';
import { type OpenWorker, openWorker } from '#renderer/workers/open-worker.ts';
import type { ReportAsks } from '#renderer/workers/write-report.ts';
import type { ExerciseSession } from './exercise-session.ts';
import { evidenceCalls, evidencePlace } from './export-package.ts';

/** Documents about the exercise as a whole. */
export type DocumentKind = 'after-action' | 'plan';

/** The report of the exercise as it is stored now, or its plan, built in a worker. */
export const buildReportOf = (
  session: ExerciseSession,
  language: Language,
  document: DocumentKind = 'after-action',
): Promise<Result<Report, ScheduleError>> =>
  inWorker(session, (worker) => {
    const { ports, id } = session;
    const request = {
      exercise: id,
      language,
      app: ports.appVersion,
      evidence: evidencePlace(session),
      document,
    };
    return worker.ask('build', request, evidenceCalls(session));
  });

/** A built report as a file. */
export const reportFile = (
  session: ExerciseSession,
  report: Report,
  format: ReportFormat,
): Promise<Blob> =>
  inWorker(session, async (worker) => {
    const bytes = await worker.ask('render', { report, format });
    return new Blob([bytes], { type: REPORT_FILES[format].mediaType });
  });

async function inWorker<T>(
  { ports }: ExerciseSession,
  work: (worker: OpenWorker<ReportAsks>) => Promise<T>,
): Promise<T> {
  const worker = openWorker<ReportAsks>(ports.spawn('write-report'));
  try {
    return await work(worker);
  } finally {
    worker.close();
  }
}
