import { browserEvidence } from '#renderer/storage/browser-evidence.ts';
import { loadState } from '#renderer/storage/load-state.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { known, ok, type Result } from '#shared/kernel/result.ts';
import { planOfState } from '#shared/report/plan/build-plan.ts';
import type { Report } from '#shared/report/model.ts';
import { type ReportFormat, renderReport } from '#shared/report/render/render.ts';
import { reportOfState } from '#shared/report/report-state.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import type { Language } from '#shared/text/language.ts';
import { type EvidencePlace, pageEvidence } from './page-evidence.ts';
import type { Handlers, Working } from './serve.ts';
import { withExerciseDb, type WorkerPorts } from './worker-ports.ts';

export interface BuildReportRequest {
  readonly exercise: ExerciseId;
  readonly language: Language;
  readonly app: string;
  readonly evidence: EvidencePlace;
  /** The report after the exercise, or the plan before it. */
  readonly document: 'after-action' | 'plan';
}

export type ReportAsks = {
  /** The report of the exercise as it is stored now. */
  readonly build: {
    readonly request: BuildReportRequest;
    readonly progress: never;
    readonly answer: Result<Report, ScheduleError>;
  };
  /** The bytes of a report that was built. */
  readonly render: {
    readonly request: { readonly report: Report; readonly format: ReportFormat };
    readonly progress: never;
    readonly answer: Uint8Array<ArrayBuffer>;
  };
};

export const reportHandlers = (ports: WorkerPorts): Handlers<ReportAsks> => ({
  build: (request, working) => build(request, working, ports).then((answer) => ({ answer })),
  async render({ report, format }) {
    const answer = await renderReport(report, format);
    return { answer, transfer: [answer.buffer] };
  },
});

const build = (
  { exercise, language, app, evidence, document }: BuildReportRequest,
  working: Working<never>,
  ports: WorkerPorts,
): Promise<Result<Report, ScheduleError>> =>
  withExerciseDb(exercise, async (opened) => {
    const db = known(opened, 'the exercise is open, so it is stored');
    const { state } = await loadState(db, exercise, ports);
    const texts = evidence === 'page' ? pageEvidence(working) : browserEvidence(db, ports.digest);
    const order = { language, now: ports.clock.now(), appVersion: app };
    if (document === 'plan') return ok(await planOfState(state, order, ports.digest));
    return reportOfState(state, order, { digest: ports.digest, texts });
  });
