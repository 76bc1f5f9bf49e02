import { DESIGNATION_VALUE_TERMS } from '#shared/text/domain-terms.ts';
import { ATTACK } from '#shared/text/report/attack.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { barChart } from '../charts/bar-chart.ts';
import { groupBy } from '../facts/grouping.ts';
import type { FindingFact } from '../facts/submissions.ts';
import { cell, count, textCell, wholeText, zoneOf } from '../formatting.ts';
import type { Block, Run } from '../model.ts';
import {
  column,
  heading,
  paragraph,
  PICTURE_WIDTH,
  row,
  type SectionContext,
  table,
} from '../section.ts';

/** §5: key moments, and what came in day by day. */
export function timeline(context: SectionContext): Block[] {
  const { word, say, facts } = context;
  const moments = keyMoments(context);
  const rows = moments.map(({ at, runs }) => row(textCell(context.clock.moment(at)), cell(runs)));
  const columns = [column(word(ATTACK.moment), 3, 'moment'), column(word(ATTACK.event), 9)];
  return [
    heading(1, 'timeline', word(HEADINGS.timeline)),
    heading(2, 'timeline-moments', word(ATTACK.moments)),
    paragraph(say(ATTACK.momentsText, { zone: zoneOf(facts.exercise.timeZone) })),
    table(word(ATTACK.moments), columns, rows),
    ...daily(context),
  ];
}

interface Moment {
  readonly at: number;
  readonly runs: readonly Run[];
}

function keyMoments({ facts, say }: SectionContext): Moment[] {
  const { exercise, findings, confirmed, responses, register } = facts;
  const moments: Moment[] = [];
  const add = (at: number | null | undefined, runs: readonly Run[]): void => {
    if (at !== null && at !== undefined) moments.push({ at, runs });
  };
  const called = (finding: FindingFact) => ({
    team: register.team(finding.team),
    finding: finding.content.title,
  });
  add(exercise.startsAt, say(ATTACK.starts));
  const submitted = earliest(findings, (finding) => finding.submittedAt);
  if (submitted !== undefined)
    add(submitted.submittedAt, say(ATTACK.firstSubmitted, called(submitted)));
  const ruled = earliest(confirmed, (finding) => finding.ruling?.ruledAt ?? null);
  if (ruled !== undefined) add(ruled.ruling?.ruledAt, say(ATTACK.firstConfirmed, called(ruled)));
  for (const { system, value } of facts.targets) {
    const taken = earliest(
      confirmed.filter((finding) => finding.content.system === system),
      (finding) => finding.content.attackedAt,
    );
    if (taken === undefined) continue;
    const names = {
      target: say(DESIGNATION_VALUE_TERMS[value] ?? FRAME.none),
      system: register.system(system),
      unit: register.organisation(facts.unitOf(taken)),
      team: register.team(taken.team),
    };
    add(taken.content.attackedAt, say(ATTACK.targetTaken, names));
  }
  const response = earliest(responses, (one) => one.submittedAt);
  if (response !== undefined) {
    const names = { unit: register.organisation(response.unit), response: response.content.title };
    add(response.submittedAt, say(ATTACK.firstResponse, names));
  }
  const rulings = [...findings, ...responses].flatMap((subject) => subject.ruling?.ruledAt ?? []);
  if (rulings.length > 0) add(Math.max(...rulings), say(ATTACK.lastRuling));
  add(exercise.endsAt, say(ATTACK.ends));
  return moments.sort((a, b) => a.at - b.at);
}

function earliest<Item>(
  items: readonly Item[],
  at: (item: Item) => number | null,
): Item | undefined {
  let first: Item | undefined;
  for (const item of items) {
    const moment = at(item);
    if (moment === null) continue;
    const before = first === undefined ? null : at(first);
    if (before === null || moment < before) first = item;
  }
  return first;
}

function daily({ facts, word, clock }: SectionContext): Block[] {
  const dayOf = (at: number | null | undefined): string | null =>
    at === null || at === undefined ? null : clock.day(at);
  const findings = groupBy(facts.findings, (finding) => dayOf(finding.submittedAt));
  const confirmations = groupBy(facts.confirmed, (finding) => dayOf(finding.ruling?.ruledAt));
  const responses = groupBy(facts.responses, (response) => dayOf(response.submittedAt));
  const days = [...new Set([...findings.keys(), ...confirmations.keys(), ...responses.keys()])]
    .filter((day) => day !== null)
    .sort();
  if (days.length === 0) return [];
  const rows = days.map((day) =>
    row(
      textCell(day),
      cell(count(findings.get(day)?.length ?? 0, 'submission')),
      cell(count(confirmations.get(day)?.length ?? 0, 'ruling')),
      cell(count(responses.get(day)?.length ?? 0, 'response-submission')),
    ),
  );
  const columns = [
    column(word(ATTACK.day), 3, 'moment'),
    column(word(ATTACK.findings), 2, 'number'),
    column(word(ATTACK.confirmations), 2, 'number'),
    column(word(ATTACK.responses), 2, 'number'),
  ];
  const drawing = barChart({
    width: PICTURE_WIDTH,
    series: [
      { label: word(ATTACK.findings), ink: 'attack' },
      { label: word(ATTACK.responses), ink: 'defence' },
    ],
    rows: days.map((day) => {
      const values = [findings.get(day)?.length ?? 0, responses.get(day)?.length ?? 0];
      return { label: day, values, valueText: wholeText(values[0]! + values[1]!) };
    }),
    barHeight: 8,
  });
  return [
    heading(2, 'timeline-daily', word(ATTACK.daily)),
    {
      type: 'figure',
      number: '',
      caption: word(ATTACK.daily),
      alt: word(ATTACK.dailyAlt),
      drawing,
    },
    table(word(ATTACK.daily), columns, rows),
  ];
}
