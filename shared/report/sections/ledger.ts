import { exact } from '#shared/kernel/decimal.ts';
import { type ExplainContext, explainLine } from '#shared/scoring/explain.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import { HEADINGS } from '#shared/text/report/frame.ts';
import { PROBLEMS } from '#shared/text/report/problems.ts';
import { groupBy } from '../facts/grouping.ts';
import { cell, count, textCell } from '../formatting.ts';
import type { Block, Run, TableRow } from '../model.ts';
import { column, heading, paragraph, type SectionContext, table } from '../section.ts';
import { itemName } from './disputes.ts';

/** Appendix: every line of the ledger in words. Numbers elsewhere in the report name these lines. */
export function ledger(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const title = heading(1, 'appendix-ledger', word(HEADINGS.ledger));
  const { lines } = facts.scores;
  if (lines.length === 0) return [title, paragraph(say(PROBLEMS.noLines))];
  const numbers = new Map(lines.map((line, at) => [line.id, at + 1]));
  const attack = lines.filter((line) => line.team !== null);
  const defence = lines.filter((line) => line.team === null);
  return [
    title,
    paragraph(say(PROBLEMS.ledgerText, { count: count(lines.length, 'ledger') })),
    ...ledgerTable(word(PROBLEMS.attackLedger), attack, numbers, context),
    ...ledgerTable(word(PROBLEMS.defenceLedger), defence, numbers, context),
  ];
}

function ledgerTable(
  caption: string,
  lines: readonly LedgerLine[],
  numbers: ReadonlyMap<string, number>,
  context: SectionContext,
): Block[] {
  if (lines.length === 0) return [];
  const { word } = context;
  const rows = [...groupBy(lines, (line) => line.subject)].flatMap(([subject, own]): TableRow[] => {
    const explained = own.map((line) => explainLine(line, explaining(context)));
    const shared = sharedBy(explained);
    return [
      {
        type: 'group',
        runs: [...groupRuns(subject, context), ...sentenceRuns([...shared], context)],
      },
      ...own.map((line, at) => {
        const sentences = (explained[at] ?? []).filter((sentence) => !shared.has(sentence));
        return ledgerRow(line, numbers.get(line.id) ?? 0, sentences, context);
      }),
    ];
  });
  const columns = [
    column(word(PROBLEMS.line), 1.3, 'number'),
    column(word(PROBLEMS.item), 3.2),
    column(word(PROBLEMS.explanation), 9),
    column(word(PROBLEMS.given), 1.7, 'number'),
  ];
  return [table(caption, columns, rows, { dense: true })];
}

/** Sentences that every line of a submission has, such as who decided: said once, above them. */
function sharedBy(explained: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first = [], ...rest] = explained;
  return new Set(
    rest.length === 0
      ? []
      : first.filter((sentence) => rest.every((other) => other.includes(sentence))),
  );
}

const sentenceRuns = (sentences: readonly string[], { language }: SectionContext): Run[] =>
  sentences.length === 0
    ? []
    : [{ text: `　${sentences.join(language === 'zh-CN' ? '' : ' ')}`, style: 'quiet' }];

function explaining({ facts, language }: SectionContext): ExplainContext {
  const { register, scores } = facts;
  const nameOf = (id: string): string => {
    if (register.teams.has(id)) return register.team(id);
    return register.persons.has(id) ? register.person(id) : register.organisation(id);
  };
  return { book: scores.book, language, nameOf };
}

function groupRuns(subject: string, { facts, say }: SectionContext): Run[] {
  const finding = facts.findings.find((one) => one.id === subject);
  const response = facts.responses.find((one) => one.id === subject);
  const found = finding ?? response;
  if (found === undefined) return [{ text: facts.register.organisation(subject) }];
  const team =
    finding === undefined
      ? facts.register.organisation(response?.unit ?? null)
      : facts.register.team(finding.team);
  const values = { team, finding: found.content.title };
  return found.sequence === null
    ? say(PROBLEMS.group0, values)
    : say(PROBLEMS.group1, { ...values, number: String(found.sequence) });
}

function ledgerRow(
  line: LedgerLine,
  number: number,
  sentences: readonly string[],
  context: SectionContext,
): TableRow {
  const { facts, language, word, points } = context;
  const name =
    line.kind === 'protection' ? word(PROBLEMS.protection) : itemName(line.item, word, facts);
  return {
    type: 'cells',
    anchor: line.id,
    cells: [
      textCell(String(number)),
      textCell(name || '—'),
      textCell(sentences.join(language === 'zh-CN' ? '' : ' ')),
      cell(
        points(line.kind === 'protection' ? exact(line.given) : facts.scores.inPoints(line.given), [
          line.id,
        ]),
      ),
    ],
  };
}
