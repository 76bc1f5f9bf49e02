import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind, PHASES } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { markingText } from '#shared/text/marking-text.ts';
import { FRAME } from '#shared/text/report/frame.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { zoneOf } from '../formatting.ts';
import type { Report, ReportMeta } from '../model.ts';
import { numberBlocks } from '../numbering.ts';
import type { ReportOrder } from '../report-state.ts';
import { planCalendar, planScenarios } from './plan-calendar.ts';
import { planContacts, planEngagement } from './plan-engagement.ts';
import { planCover, planOverview } from './plan-head.ts';
import { planParties } from './plan-parties.ts';
import { planRules, planWatch } from './plan-watch.ts';
import { type PlanContext, planContext } from './plan-context.ts';

/** The plan (演练方案) of an exercise as it stands: everything that is settled before anybody attacks, as one document. */
export async function planOfState(
  state: ExerciseState,
  order: ReportOrder,
  digest: Digest,
): Promise<Report> {
  return buildPlan(state, order, await stateHash(state, digest));
}

/** The same with the state's hash given. */
export function buildPlan(state: ExerciseState, order: ReportOrder, hash: Sha256): Report {
  const head = readIn(state, ALL, exerciseKind, state.exercise);
  const context = planContext(state, head?.value ?? exerciseKind.empty, order.language);
  const meta = metaOf(context, order, hash);
  const blocks = [
    ...planCover(context, meta),
    ...planOverview(context, meta),
    ...planCalendar(context),
    ...planScenarios(context),
    ...planParties(context),
    ...planEngagement(context),
    ...planRules(context),
    ...planContacts(context),
    ...planWatch(context),
  ];
  return { meta, blocks: numberBlocks(blocks, order.language) };
}

function metaOf(
  { exercise, word, clock }: PlanContext,
  order: ReportOrder,
  hash: Sha256,
): ReportMeta {
  const provisional = PHASES.indexOf(exercise.phase) < PHASES.indexOf('authorised');
  return {
    kind: 'plan',
    language: order.language,
    title: word(PLAN.title, { exercise: exercise.title || word(FRAME.unnamed) }),
    subtitle: word(provisional ? PLAN.draft : PLAN.approved),
    host: exercise.host,
    marking: markingText(exercise, order.language),
    sample: exercise.sample,
    sampleLabel: word(FRAME.sample),
    provisional,
    versionLabel: word(FRAME.version, { day: clock.day(order.now) }),
    appVersion: order.appVersion,
    stateHash: hash,
    generatedAt: order.now,
    timeZone: zoneOf(exercise.timeZone),
    words: {
      contents: word(FRAME.contents),
      pageOf: word(FRAME.pageOf, { page: '{page}', pages: '{pages}' }),
      stateHash: word(FRAME.stateHash),
      listSeparator: word(FRAME.separator),
      ledgerLines: word(FRAME.ledgerLines, { lines: '{lines}' }),
    },
  };
}
