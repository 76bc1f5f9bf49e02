import { PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { FRAME } from '#shared/text/report/frame.ts';
import { zoneOf } from '../formatting.ts';
import type { Block, ReportMeta } from '../model.ts';
import { fact, type SectionContext } from '../section.ts';

/** §0: cover and contents. */
export function cover({ facts, clock, word, language }: SectionContext, meta: ReportMeta): Block[] {
  const { exercise } = facts;
  const dates =
    exercise.startsAt === null || exercise.endsAt === null
      ? ''
      : word(FRAME.datesValue, {
          from: clock.longDay(exercise.startsAt),
          to: clock.longDay(exercise.endsAt),
        });
  const { marking } = meta;
  const title = exercise.title || word(FRAME.unnamed);
  const titleLines =
    language === 'zh-CN' ? [title, word(FRAME.titleName)] : [word(FRAME.titleName), title];
  return [
    {
      type: 'cover',
      titleLines,
      facts: [
        ...fact(word(FRAME.host), exercise.host),
        ...fact(word(FRAME.dates), dates),
        ...fact(word(FRAME.authorisation), exercise.authorisation),
        ...fact(word(FRAME.phase), word(PHASE_TERMS[exercise.phase])),
        ...fact(word(FRAME.distribution), word(FRAME.distributionValue, { marking })),
        ...fact(
          word(FRAME.compiled),
          word(FRAME.compiledValue, {
            moment: clock.moment(meta.generatedAt),
            zone: zoneOf(meta.timeZone),
          }),
        ),
      ],
      approvals: [word(FRAME.reviewedBy), word(FRAME.approvedBy)],
      notice: word(FRAME.notice, { hash: meta.stateHash.slice(0, 16) }),
    },
    { type: 'contents' },
  ];
}
