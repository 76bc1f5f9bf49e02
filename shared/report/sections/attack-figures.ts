import { ATTACK } from '#shared/text/report/attack.ts';
import { techniqueName } from '#shared/text/report/technique-names.ts';
import { barChart } from '../charts/bar-chart.ts';
import { heatGrid } from '../charts/heat-grid.ts';
import { lineChart } from '../charts/line-chart.ts';
import { momentTicks } from '../charts/scale.ts';
import type { Ink } from '../drawing.ts';
import { exactText } from '../formatting.ts';
import type { Block } from '../model.ts';
import { PICTURE_WIDTH, type SectionContext } from '../section.ts';

/** Points of the teams by category, as stacked bars. */
export function compositionFigure({ facts, word }: SectionContext): Block[] {
  const { scores, register } = facts;
  const board = scores.score.attackBoard.filter((team) => team.taken + team.extra > 0);
  const categories = scores.book.categories.filter(({ id }) =>
    board.some((team) => (team.byCategory[id] ?? 0) > 0),
  );
  if (board.length === 0) return [];
  const drawing = barChart({
    width: PICTURE_WIDTH,
    series: categories.map((category, at) => ({
      label: word(category.name),
      ink: `series-${(at % 8) + 1}` as Ink,
    })),
    rows: board.map((team) => ({
      label: register.team(team.team),
      valueText: exactText(scores.inPoints(team.total)),
      values: categories.map(({ id }) =>
        Math.max(0, scores.inPoints(team.byCategory[id] ?? 0).valueOf()),
      ),
    })),
  });
  return [
    {
      type: 'figure',
      number: '',
      caption: word(ATTACK.composition),
      alt: word(ATTACK.compositionAlt),
      drawing,
    },
  ];
}

/** Teams shown in one picture; more lines than this can't be told apart. */
const LINES = 8;

/** Points of the leading teams over the time of receipt. */
export function trendFigure({ facts, word, clock }: SectionContext): Block[] {
  const { scores, register, findings, exercise } = facts;
  const received = new Map(
    findings.flatMap((finding) =>
      finding.receivedAt === null ? [] : [[finding.id, finding.receivedAt]],
    ),
  );
  const series = scores.score.attackBoard.slice(0, LINES).map(({ team }) => {
    const steps = scores.score.ledger
      .linesOfTeam(team)
      .flatMap((line) => {
        const at = received.get(line.subject);
        return at === undefined || line.given === '0'
          ? []
          : [{ at, value: scores.inPoints(line.given).valueOf() }];
      })
      .sort((a, b) => a.at - b.at);
    let sum = 0;
    return {
      label: register.team(team),
      steps: steps.map(({ at, value }) => ({ at, value: Math.max(0, (sum += value)) })),
    };
  });
  const moments = series.flatMap(({ steps }) => steps.map(({ at }) => at));
  if (moments.length < 2) return [];
  const from = Math.min(exercise.startsAt ?? Number.MAX_SAFE_INTEGER, ...moments);
  const to = Math.max(exercise.endsAt ?? 0, ...moments);
  const drawing = lineChart({
    width: PICTURE_WIDTH,
    height: 210,
    from,
    to,
    marks: dayMarks(from, to, clock),
    series,
  });
  return [
    {
      type: 'figure',
      number: '',
      caption: word(ATTACK.trend),
      alt: word(ATTACK.trendAlt),
      drawing,
    },
  ];
}

/** Marks at whole days or hours of the exercise's own clock. */
export function dayMarks(
  from: number,
  to: number,
  clock: SectionContext['clock'],
): { readonly at: number; readonly text: string }[] {
  const long = to - from > 3 * 86_400_000;
  return momentTicks(from, to, clock.offset(from)).map((at) => ({
    at,
    text: long ? clock.short(at).slice(0, 5) : clock.short(at),
  }));
}

/** Techniques shown; the rest would not fit on a page. */
const TECHNIQUES = 16;

/** Steps by technique and team. */
export function heatFigure({ facts, word, language }: SectionContext): Block[] {
  const teams = facts.scores.score.attackBoard.map(({ team }) => team).slice(0, LINES);
  const counts = new Map<string, number[]>();
  for (const finding of facts.confirmed) {
    const at = teams.indexOf(finding.team);
    for (const { technique } of finding.content.steps) {
      if (technique === '' || at === -1) continue;
      const row = counts.get(technique) ?? teams.map(() => 0);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(technique, row);
    }
  }
  const sum = (row: readonly number[]): number => row.reduce((total, one) => total + one, 0);
  const top = [...counts]
    .sort((a, b) => sum(b[1]) - sum(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, TECHNIQUES);
  if (top.length === 0) return [];
  const drawing = heatGrid({
    width: PICTURE_WIDTH,
    columns: teams.map((team) => facts.register.team(team)),
    rows: top.map(([technique, row]) => ({
      label: techniqueLabel(technique, language),
      counts: row,
    })),
  });
  return [
    { type: 'figure', number: '', caption: word(ATTACK.heat), alt: word(ATTACK.heatAlt), drawing },
  ];
}

/** `T1190 利用面向公众的应用`; the id alone where we have no name for it. */
export const techniqueLabel = (technique: string, language: SectionContext['language']): string =>
  `${technique} ${techniqueName(technique, language)}`.trim();
