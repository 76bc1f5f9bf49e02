import { HEADINGS } from '#shared/text/report/frame.ts';
import { OTHER_MEASURE } from '#shared/text/report/measures.ts';
import { PROBLEMS } from '#shared/text/report/problems.ts';
import { groupBy } from '../facts/grouping.ts';
import { type Weakness, weaknessesOf } from '../facts/weaknesses.ts';
import { cell, count, textCell } from '../formatting.ts';
import type { Block } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** §10: what the confirmed findings have in common, and what they say of each unit. */
export function problems(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  if (facts.confirmed.length === 0) return [];
  return [
    heading(1, 'problems', word(HEADINGS.problems)),
    heading(2, 'problems-classes', word(PROBLEMS.classes)),
    paragraph(say(PROBLEMS.classesText)),
    classes(context),
    heading(2, 'problems-units', word(PROBLEMS.byUnit)),
    paragraph(say(PROBLEMS.byUnitText)),
    byUnit(context),
  ];
}

/** What a class is called: by its name, else in the words of the teams. */
export const weaknessName = ({ known, described }: Weakness, { word }: SectionContext): string =>
  known === null ? described || word(PROBLEMS.unnamed) : word(known.name);

function classes(context: SectionContext): Block {
  const { word, points } = context;
  const rows = weaknessesOf(context.facts).map((weakness) =>
    row(
      textCell(weaknessName(weakness, context)),
      textCell(weakness.known?.group ? word(weakness.known.group) : '—'),
      cell(count(weakness.findings.length, 'finding')),
      cell(count(weakness.units.length, 'organisation')),
      cell(points(weakness.lost.value, weakness.lost.lines)),
    ),
  );
  const columns = [
    column(word(PROBLEMS.className), 5),
    column(word(PROBLEMS.group), 3),
    column(word(PROBLEMS.findings), 2, 'number'),
    column(word(PROBLEMS.units), 2, 'number'),
    column(word(PROBLEMS.lost), 2, 'number'),
  ];
  return table(word(PROBLEMS.classTable), columns, rows);
}

function byUnit(context: SectionContext): Block {
  const { facts, word, points } = context;
  const units = [...groupBy(facts.confirmed, (finding) => facts.unitOf(finding))].map(
    ([unit, findings]) => ({
      name: facts.register.organisation(unit) || '—',
      findings,
      lost:
        unit === null
          ? { value: facts.scores.inPoints(0), lines: [] }
          : facts.scores.unitLoss(unit),
    }),
  );
  units.sort((a, b) => b.lost.value.compare(a.lost.value) || b.findings.length - a.findings.length);
  const rows = units.map(({ name, findings, lost }) => {
    const issues = weaknessesOf(facts, findings).map((weakness) =>
      word(PROBLEMS.issue, {
        name: weaknessName(weakness, context),
        count: String(weakness.findings.length),
      }),
    );
    return row(
      textCell(name),
      cell(count(findings.length, 'finding')),
      cell(points(lost.value, lost.lines)),
      textCell(issues.join(word(SEPARATOR))),
    );
  });
  const columns = [
    column(word(PROBLEMS.unit), 4),
    column(word(PROBLEMS.findings), 2, 'number'),
    column(word(PROBLEMS.lost), 2, 'number'),
    column(word(PROBLEMS.issues), 7),
  ];
  return table(word(PROBLEMS.byUnit), columns, rows);
}

const SEPARATOR = { zh: '；', en: '; ' };

/** §13: what to do about each class, and the items to be remedied. */
export function measures(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  if (facts.confirmed.length === 0) return [];
  const rows = weaknessesOf(facts).map((weakness) =>
    row(
      textCell(weaknessName(weakness, context)),
      textCell(word(weakness.known?.measure ?? OTHER_MEASURE)),
      cell(count(weakness.units.length, 'organisation')),
    ),
  );
  const columns = [
    column(word(PROBLEMS.className), 4),
    column(word(PROBLEMS.measure), 10),
    column(word(PROBLEMS.units), 2, 'number'),
  ];
  return [
    heading(1, 'measures', word(HEADINGS.measures)),
    paragraph(say(PROBLEMS.measuresText)),
    table(word(PROBLEMS.measures), columns, rows),
    items(context),
  ];
}

function items({ facts, word }: SectionContext): Block {
  const { register } = facts;
  const sorted = facts.confirmed.map((finding) => ({
    finding,
    unit: register.organisation(facts.unitOf(finding)) || '—',
  }));
  const rows = [...groupBy(sorted, ({ unit }) => unit)].flatMap(([unit, entries]) => [
    { type: 'group' as const, runs: [{ text: unit }] },
    ...entries.map(({ finding }) =>
      row(
        textCell(finding.sequence === null ? '—' : String(finding.sequence)),
        textCell(register.system(finding.content.system) || '—'),
        textCell(finding.content.title),
        textCell(finding.content.vulnerability || word(PROBLEMS.unnamed)),
      ),
    ),
  ]);
  const columns = [
    column(word(PROBLEMS.number), 1.6, 'number'),
    column(word(PROBLEMS.system), 5),
    column(word(PROBLEMS.finding), 6),
    column(word(PROBLEMS.problem), 4),
  ];
  return table(word(PROBLEMS.items), columns, rows, {
    note: word(PROBLEMS.itemsNote),
    dense: true,
  });
}
