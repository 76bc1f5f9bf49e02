import { exact } from '#shared/kernel/decimal.ts';
import type { AttackRow } from '#shared/scoring/board-rows.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import { DEFENCE } from '#shared/text/report/defence.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { cell, count, exactText, points, textCell } from '../formatting.ts';
import type { Block, Cell } from '../model.ts';
import { column, heading, row, type SectionContext, table } from '../section.ts';

/** §8: both boards. */
export function results(context: SectionContext): Block[] {
  const { word } = context;
  return [
    heading(1, 'results', word(HEADINGS.results)),
    heading(2, 'results-attack', word(DEFENCE.attackBoard)),
    ...attackBoard(context),
    heading(2, 'results-defence', word(DEFENCE.defenceBoard)),
    defenceBoard(context),
  ];
}

const noteOf = ({ facts, word }: SectionContext): string =>
  word(facts.scores.score.provisional ? DEFENCE.provisionalNote : DEFENCE.boardNote);

function attackBoard(context: SectionContext): Block[] {
  const { facts, word } = context;
  const { scores, register } = facts;
  const board = scores.score.attackBoard;
  const rows = board.map((team) => {
    const total = scores.teamAmount(team.team);
    const part = (value: number, kind: LedgerLine['kind']): Cell =>
      cell(
        points(scores.inPoints(value), {
          type: 'ledger',
          lines: scores.teamLines(team.team, kind),
        }),
      );
    return row(
      textCell(team.rank === null ? word(DEFENCE.disqualified) : String(team.rank)),
      textCell(register.team(team.team)),
      cell(count(team.confirmed, 'ruling')),
      part(team.taken, 'result'),
      part(team.extra, 'extra'),
      part(team.penalties, 'penalty'),
      cell({
        ...points(scores.inPoints(team.total), { type: 'ledger', lines: total.lines }),
        style: 'strong',
      }),
    );
  });
  const columns = [
    column(word(DEFENCE.rank), 1.5, 'number'),
    column(word(DEFENCE.team), 5),
    column(word(DEFENCE.findingsConfirmed), 2.2, 'number'),
    column(word(DEFENCE.taken), 2.4, 'number'),
    column(word(DEFENCE.extra), 2.2, 'number'),
    column(word(DEFENCE.penalties), 2.2, 'number'),
    column(word(DEFENCE.total), 2.4, 'number'),
  ];
  const boardTable = table(word(DEFENCE.attackCaption), columns, rows, { note: noteOf(context) });
  return [boardTable, ...composition(board, context)];
}

/** Teams side by side in one table; more would leave no room for their points. */
const TEAMS_PER_TABLE = 7;

/** Points by category, one column per team. */
function composition(board: readonly AttackRow[], { facts, word }: SectionContext): Block[] {
  const { scores, register } = facts;
  const categories = scores.book.categories.filter(({ id }) =>
    board.some((team) => (team.byCategory[id] ?? 0) !== 0),
  );
  if (categories.length === 0) return [];
  const tables: Block[] = [];
  for (let from = 0; from < board.length; from += TEAMS_PER_TABLE) {
    const teams = board.slice(from, from + TEAMS_PER_TABLE);
    const rows = categories.map((category) =>
      row(
        textCell(word(category.name)),
        ...teams.map(({ team }) => {
          const amount = scores.teamAmount(team, category.id);
          return cell(points(amount.value, { type: 'ledger', lines: amount.lines }));
        }),
      ),
    );
    const columns = [
      column(word(DEFENCE.category), 5),
      ...teams.map(({ team }) => column(register.team(team), 2.4, 'number')),
    ];
    tables.push(table(word(DEFENCE.composition), columns, rows));
  }
  return tables;
}

function defenceBoard(context: SectionContext): Block {
  const { facts, word } = context;
  const { scores, register } = facts;
  const board = scores.score.defenceBoard;
  const rows = board.map((unit) => {
    const loss = scores.unitLoss(unit.unit);
    const base = scores.unitBase(unit.unit);
    const bonus = scores.unitBonus(unit.unit);
    return row(
      textCell(unit.rank === null ? '—' : String(unit.rank)),
      textCell(register.organisation(unit.unit)),
      cell(count(unit.findings, 'ruling')),
      cell(points(loss.value, { type: 'ledger', lines: loss.lines })),
      cell(points(base.value, { type: 'ledger', lines: base.lines })),
      cell(points(bonus.value, { type: 'ledger', lines: bonus.lines })),
      cell({
        text: exactText(exact(unit.value)),
        value: Number(unit.value),
        style: 'strong',
        trace: { type: 'ledger', lines: [`${unit.unit}#protection`] },
      }),
    );
  });
  const columns = [
    column(word(DEFENCE.rank), 1.5, 'number'),
    column(word(DEFENCE.unit), 6),
    column(word(DEFENCE.findings), 2, 'number'),
    column(word(DEFENCE.deduction), 2.2, 'number'),
    column(word(DEFENCE.base), 2.2, 'number'),
    column(word(DEFENCE.bonus), 2.2, 'number'),
    column(word(DEFENCE.protection), 2.4, 'number'),
  ];
  const totals = [
    textCell(''),
    textCell(word(FRAME.total)),
    cell(
      count(
        board.reduce((sum, unit) => sum + unit.findings, 0),
        'ruling',
      ),
    ),
    textCell(exactText(scores.inPoints(board.reduce((sum, unit) => sum + unit.deduction, 0)))),
    textCell(''),
    textCell(''),
    textCell(''),
  ];
  return table(word(DEFENCE.defenceCaption), columns, rows, {
    totals,
    note: noteOf(context),
    dense: board.length > 30,
  });
}
