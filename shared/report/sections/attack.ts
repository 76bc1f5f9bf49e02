import { PRIVILEGES } from '#shared/domain/finding.ts';
import { PRIVILEGE_TERMS } from '#shared/text/domain-terms.ts';
import { ATTACK } from '#shared/text/report/attack.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { groupBy } from '../facts/grouping.ts';
import type { FindingFact } from '../facts/submissions.ts';
import { cell, count, shareText, textCell } from '../formatting.ts';
import type { Block } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';
import { compositionFigure, heatFigure, trendFigure } from './attack-figures.ts';

/** §6: what the teams submitted and won, how they went about it. */
export function attack(context: SectionContext): Block[] {
  const { word, say } = context;
  return [
    heading(1, 'attack', word(HEADINGS.attack)),
    heading(2, 'attack-overall', word(ATTACK.overall)),
    paragraph(say(ATTACK.overallText)),
    byTeam(context),
    ...compositionFigure(context),
    ...trendFigure(context),
    ...techniques(context),
  ];
}

function byTeam({ facts, word, points }: SectionContext): Block {
  const { findings, scores, register } = facts;
  const rows = scores.score.attackBoard.map(({ team }) => {
    const own = findings.filter((finding) => finding.team === team);
    const total = scores.teamAmount(team);
    return row(
      textCell(register.team(team)),
      ...tally(own).map((number) => cell(count(number, 'finding'))),
      textCell(confirmedShare(own)),
      cell(points(total.value, total.lines)),
    );
  });
  const all = tally(findings).map((number) => cell(count(number, 'finding')));
  const columns = [
    column(word(ATTACK.team), 3.2),
    ...[
      ATTACK.submitted,
      ATTACK.received,
      ATTACK.confirmed,
      ATTACK.rejected,
      ATTACK.duplicate,
      ATTACK.outOfScope,
      ATTACK.pending,
    ].map((title) => column(word(title), 2.45, 'number')),
    column(word(ATTACK.rate), 2.1, 'number'),
    column(word(ATTACK.points), 2.2, 'number'),
  ];
  const totals = [
    textCell(word(FRAME.total)),
    ...all,
    textCell(confirmedShare(findings)),
    textCell(''),
  ];
  return table(word(ATTACK.byTeam), columns, rows, { totals, dense: true });
}

/** Submitted, received, confirmed, rejected, duplicate, out of scope, pending. */
export function tally(findings: readonly FindingFact[]): readonly number[] {
  const having = (...statuses: readonly FindingFact['status'][]): number =>
    findings.filter((finding) => statuses.includes(finding.status)).length;
  return [
    findings.length,
    findings.filter((finding) => finding.sequence !== null).length,
    having('confirmed'),
    having('rejected'),
    having('duplicate'),
    having('out-of-scope'),
    having('submitted', 'received', 'under-review', 'awaiting-ruling'),
  ];
}

function confirmedShare(findings: readonly FindingFact[]): string {
  const ruled = findings.filter(
    (finding) => finding.ruling !== undefined && finding.ruling.verdict !== 'return',
  );
  return shareText(ruled.filter((finding) => finding.status === 'confirmed').length, ruled.length);
}

function techniques(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const steps = facts.confirmed.flatMap((finding) => finding.content.steps);
  const used = new Set(steps.map((step) => step.technique).filter((technique) => technique !== ''));
  if (facts.confirmed.length === 0) return [];
  return [
    heading(2, 'attack-techniques', word(ATTACK.techniques)),
    paragraph(
      say(ATTACK.techniquesText, {
        steps: count(steps.length, 'finding'),
        techniques: count(used.size, 'finding'),
      }),
    ),
    ...heatFigure(context),
    ...entries(context),
    privileges(context),
  ];
}

/** Rows of a list that are shown; the register in the appendix has all. */
const TOP = 12;

function entries({ facts, word }: SectionContext): Block[] {
  const named = facts.confirmed.filter((finding) => finding.content.entryPoint !== '');
  const groups = [...groupBy(named, (finding) => finding.content.entryPoint)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  if (groups.length === 0) return [];
  const rows = groups
    .slice(0, TOP)
    .map(([entry, findings]) =>
      row(
        { runs: [{ text: entry, sensitive: 'address' }] },
        cell(count(findings.length, 'finding')),
        cell(count(new Set(findings.map((finding) => facts.unitOf(finding))).size, 'organisation')),
      ),
    );
  const columns = [
    column(word(ATTACK.entry), 8),
    column(word(ATTACK.findingCount), 2, 'number'),
    column(word(ATTACK.units), 2, 'number'),
  ];
  return [table(word(ATTACK.entries), columns, rows)];
}

function privileges({ facts, word }: SectionContext): Block {
  const rows = [...PRIVILEGES]
    .reverse()
    .map((privilege) =>
      row(
        textCell(word(PRIVILEGE_TERMS[privilege])),
        cell(
          count(
            facts.confirmed.filter((finding) => finding.content.privilege === privilege).length,
            'finding',
          ),
        ),
      ),
    );
  const columns = [
    column(word(ATTACK.privilege), 5),
    column(word(ATTACK.findingCount), 2, 'number'),
  ];
  return table(word(ATTACK.privileges), columns, rows);
}
