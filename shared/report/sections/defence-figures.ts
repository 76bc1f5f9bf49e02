import { DEFENCE } from '#shared/text/report/defence.ts';
import { barChart } from '../charts/bar-chart.ts';
import { spanChart, type SpanRow } from '../charts/span-chart.ts';
import { elapsed, type Incident, incidentsOf } from '../facts/incidents.ts';
import { count, exactText, wholeText } from '../formatting.ts';
import type { Block } from '../model.ts';
import { PICTURE_WIDTH, type SectionContext } from '../section.ts';
import { dayMarks } from './attack-figures.ts';

/** Units shown in the chart of losses. */
const UNITS = 15;

/** Points lost by the units that lost most. */
export function lossFigure({ facts, word }: SectionContext): Block[] {
  const { scores, register } = facts;
  const lost = scores.score.defenceBoard
    .filter((unit) => unit.deduction > 0)
    .sort((a, b) => b.deduction - a.deduction);
  if (lost.length === 0) return [];
  const shown = lost.slice(0, UNITS);
  const drawing = barChart({
    width: PICTURE_WIDTH,
    series: [{ label: '', ink: 'attack' }],
    rows: shown.map((unit) => ({
      label: register.organisation(unit.unit),
      valueText: exactText(scores.inPoints(unit.deduction)),
      values: [scores.inPoints(unit.deduction).valueOf()],
    })),
  });
  const caption = word(DEFENCE.lossChart, { count: count(shown.length, 'organisation') });
  return [{ type: 'figure', number: '', caption, alt: word(DEFENCE.lossAlt), drawing }];
}

/** Upper ends of the stretches that detection times are sorted into. */
const LIMITS = [30 * 60_000, 2 * 3_600_000, 12 * 3_600_000, 24 * 3_600_000, 72 * 3_600_000];

/** How many events were noticed within half an hour, two hours and so on, and how many never. */
export function distributionFigure({ facts, word, clock }: SectionContext): Block[] {
  const incidents = incidentsOf(facts).filter((incident) => incident.attackedAt !== null);
  if (incidents.length === 0) return [];
  const times = incidents.map((incident) => elapsed(incident, incident.detectedAt));
  const known = times.filter((time) => time !== null);
  const bins = LIMITS.map((limit, at) => ({
    label: word(DEFENCE.within, { time: clock.duration(limit) }),
    size: known.filter((time) => time <= limit && time > (LIMITS[at - 1] ?? -1)).length,
    late: false,
  }));
  const last = LIMITS.at(-1) ?? 0;
  bins.push({
    label: word(DEFENCE.over, { time: clock.duration(last) }),
    size: known.filter((time) => time > last).length,
    late: false,
  });
  bins.push({ label: word(DEFENCE.notDetected), size: times.length - known.length, late: true });
  const drawing = barChart({
    width: PICTURE_WIDTH,
    series: [
      { label: '', ink: 'defence' },
      { label: '', ink: 'axis' },
    ],
    rows: bins.map((bin) => ({
      label: bin.label,
      valueText: wholeText(bin.size),
      values: bin.late ? [0, bin.size] : [bin.size, 0],
    })),
    keyed: false,
  });
  return [
    {
      type: 'figure',
      number: '',
      caption: word(DEFENCE.distribution),
      alt: word(DEFENCE.distributionAlt),
      drawing,
    },
  ];
}

/** Events shown in the picture of spans. */
const SPANS = 20;

/** For each event the stretch from attack to detection, containment, recovery. */
export function spanFigure(context: SectionContext): Block[] {
  const { facts, word, clock } = context;
  const all = incidentsOf(facts).filter((incident) => incident.attackedAt !== null);
  if (all.length === 0) return [];
  const cost = (incident: Incident): number =>
    incident.finding === undefined ? 0 : facts.scores.taken(incident.finding.id).value.valueOf();
  const chosen = new Set([...all].sort((a, b) => cost(b) - cost(a)).slice(0, SPANS));
  const rows = all
    .filter((incident) => chosen.has(incident))
    .map((incident) => spanRow(incident, context));
  const ends = rows.flatMap((row) => [row.start, ...row.spans.map((span) => span.to)]);
  const from = Math.min(...ends);
  const to = Math.max(...ends, from + 3_600_000);
  const drawing = spanChart({
    width: PICTURE_WIDTH,
    from,
    to,
    marks: dayMarks(from, to, clock),
    keys: [
      { label: word(DEFENCE.untilDetected), ink: 'attack' },
      { label: word(DEFENCE.untilContained), ink: 'series-5' },
      { label: word(DEFENCE.untilRecovered), ink: 'defence' },
    ],
    rows,
  });
  const caption =
    all.length > rows.length
      ? word(DEFENCE.spansMore, { count: count(rows.length, 'response') })
      : word(DEFENCE.spans);
  return [{ type: 'figure', number: '', caption, alt: word(DEFENCE.spansAlt), drawing }];
}

function spanRow(incident: Incident, { facts }: SectionContext): SpanRow {
  const { response, detectedAt, containedAt, recoveredAt } = incident;
  const start = incident.attackedAt ?? 0;
  const spans: SpanRow['spans'][number][] = [];
  let last = start;
  for (const [to, ink] of [
    [detectedAt, 'attack'],
    [containedAt, 'series-5'],
    [recoveredAt, 'defence'],
  ] as const) {
    if (to === null || to <= last) continue;
    spans.push({ from: last, to, ink });
    last = to;
  }
  const number = incident.finding?.sequence ?? null;
  const name = facts.register.organisation(response.unit);
  return {
    label: number === null ? name : `${number} ${name}`,
    start,
    spans,
    open: recoveredAt === null,
  };
}
