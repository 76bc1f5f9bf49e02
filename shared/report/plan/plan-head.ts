import { evidenceKind } from '#shared/domain/evidence.ts';
import { readAll } from '#shared/journal/read.ts';
import { PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { FORM_TERMS, LEVEL_TERMS } from '#shared/text/plan-terms.ts';
import { FRAME } from '#shared/text/report/frame.ts';
import { OVERVIEW } from '#shared/text/report/overview.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { plain, textCell, zoneOf } from '../formatting.ts';
import type { Block, ReportMeta } from '../model.ts';
import { column, fact, heading, row, table } from '../section.ts';
import type { PlanContext } from './plan-context.ts';

/** Cover of the plan. */
export function planCover(
  { exercise, word, clock, language }: PlanContext,
  meta: ReportMeta,
): Block[] {
  const dates =
    exercise.startsAt === null || exercise.endsAt === null
      ? ''
      : word(FRAME.datesValue, {
          from: clock.longDay(exercise.startsAt),
          to: clock.longDay(exercise.endsAt),
        });
  const title = exercise.title || word(FRAME.unnamed);
  const name = word(PLAN.titleName);
  return [
    {
      type: 'cover',
      titleLines: language === 'zh-CN' ? [title, name] : [name, title],
      facts: [
        ...fact(word(FRAME.host), exercise.host),
        ...fact(word(FRAME.dates), dates),
        ...fact(word(FRAME.authorisation), exercise.authorisation),
        ...fact(word(FRAME.phase), word(PHASE_TERMS[exercise.phase])),
        ...fact(
          word(FRAME.compiled),
          word(FRAME.compiledValue, {
            moment: clock.moment(meta.generatedAt),
            zone: zoneOf(meta.timeZone),
          }),
        ),
      ],
      approvals: [word(FRAME.reviewedBy), word(FRAME.approvedBy)],
      notice: word(PLAN.notice, { hash: meta.stateHash.slice(0, 16) }),
    },
    { type: 'contents' },
  ];
}

/** What the exercise is, and on what it rests. */
export function planOverview(context: PlanContext, meta: ReportMeta): Block[] {
  const { exercise, word, clock, range } = context;
  const day = (at: number | null): string => (at === null ? '' : clock.day(at));
  const hasLimit = exercise.authorisedFrom !== null || exercise.authorisedUntil !== null;
  return [
    heading(1, 'plan-overview', word(PLAN.overview)),
    {
      type: 'facts',
      facts: [
        ...fact(word(OVERVIEW.name), exercise.title),
        ...fact(word(PLAN.form), word(FORM_TERMS[exercise.form])),
        ...fact(word(PLAN.level), exercise.level === null ? '' : word(LEVEL_TERMS[exercise.level])),
        ...fact(word(PLAN.series), exercise.series),
        ...fact(word(PLAN.planYear), exercise.planYear === null ? '' : String(exercise.planYear)),
        ...fact(word(PLAN.parent), exercise.parentExercise),
        ...fact(word(OVERVIEW.purpose), exercise.purpose),
        ...fact(word(OVERVIEW.host), exercise.host),
        ...fact(
          word(OVERVIEW.dates),
          exercise.startsAt === null && exercise.endsAt === null
            ? ''
            : range(exercise.startsAt, exercise.endsAt),
        ),
        ...fact(word(OVERVIEW.timeZone), zoneOf(exercise.timeZone)),
        ...fact(word(OVERVIEW.marking), meta.marking),
      ],
    },
    heading(2, 'plan-authority', word(PLAN.authority)),
    {
      type: 'facts',
      facts: [
        ...fact(word(OVERVIEW.basis), exercise.basis),
        ...fact(word(OVERVIEW.authorisation), exercise.authorisation),
        ...fact(word(PLAN.authorisedBy), exercise.authorisedBy),
        ...fact(word(PLAN.authorisedAt), day(exercise.authorisedAt)),
        ...fact(
          word(PLAN.validity),
          hasLimit ? range(exercise.authorisedFrom, exercise.authorisedUntil) : '',
        ),
      ],
    },
    ...letters(context),
  ];
}

function letters({ state, word }: PlanContext): Block[] {
  const files = [...readAll(state, evidenceKind)].filter(
    ({ value }) => value.subject === (state.exercise as string),
  );
  if (files.length === 0) return [];
  const columns = [column(word(PLAN.file), 4), column(word(PLAN.hash), 7, 'hash')];
  const rows = files.map(({ value }) =>
    row(textCell(value.fileName), { runs: [{ ...plain(value.sha256), style: 'code' }] }),
  );
  return [table(word(PLAN.letters), columns, rows)];
}
