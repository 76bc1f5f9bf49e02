import type { BoardMove, ListChangeLine, ListOrder } from '#shared/domain/list-order.ts';
import { LIST_CHANGE_TERMS } from '#shared/text/control-terms.ts';
import { DESIGNATION_VALUE_TERMS } from '#shared/text/domain-terms.ts';
import { inLanguage } from '#shared/text/language.ts';
import { LIST_ORDER_SHEET } from '#shared/text/report/sheets.ts';
import { textCell } from '../formatting.ts';
import type { Block, Report } from '../model.ts';
import { phraseText } from '../phrase.ts';
import { column, fact, paragraph, row, table } from '../section.ts';
import { buildSheet, sheetClock, type SheetInput } from './sheet.ts';

type Word = (text: Parameters<typeof inLanguage>[0]) => string;

/** A signed list change order as a paper. `counters`: number of the order that it takes back, empty for one of its own. */
export function listOrderReport(input: SheetInput, order: ListOrder, counters: string): Report {
  const { language } = input;
  const word: Word = (text) => inLanguage(text, language);
  const clock = sheetClock(input);
  const isCounter = order.counters !== null;
  return buildSheet(input, {
    title: word(isCounter ? LIST_ORDER_SHEET.counterTitle : LIST_ORDER_SHEET.title),
    facts: [
      ...fact(word(LIST_ORDER_SHEET.number), order.number),
      ...fact(word(LIST_ORDER_SHEET.subject), order.title),
      ...fact(word(LIST_ORDER_SHEET.basis), order.basis),
      ...fact(word(LIST_ORDER_SHEET.counters), counters),
      ...fact(word(LIST_ORDER_SHEET.orderedBy), order.orderedBy),
      ...fact(word(LIST_ORDER_SHEET.signedAt), clock.moment(order.signedAt)),
    ],
    blocks: [
      table(
        word(LIST_ORDER_SHEET.changes),
        [
          column(word(LIST_ORDER_SHEET.type), 2),
          column(word(LIST_ORDER_SHEET.who), 4),
          column(word(LIST_ORDER_SHEET.what), 3),
          column(word(LIST_ORDER_SHEET.from), 3),
        ],
        order.changes.map((change) =>
          row(
            textCell(word(LIST_CHANGE_TERMS[change.type])),
            textCell(change.subjectName),
            textCell(valueWords(change, word)),
            textCell(clock.moment(change.effectiveFrom)),
          ),
        ),
        { note: word(LIST_ORDER_SHEET.note) },
      ),
      movesBlock(order.moves, word, language),
    ],
    signs: [word(LIST_ORDER_SHEET.orderedBy)],
  });
}

/** The value of a change in words; empty where its type says all. */
function valueWords({ type, value, valueName }: ListChangeLine, word: Word): string {
  if (type === 'key-unit' || type === 'target') {
    const terms: Readonly<Record<string, Parameters<typeof inLanguage>[0]>> =
      DESIGNATION_VALUE_TERMS;
    const term = terms[value];
    return term === undefined ? value : word(term);
  }
  return valueName === '' ? value : valueName;
}

function movesBlock(
  moves: readonly BoardMove[],
  word: Word,
  language: SheetInput['language'],
): Block {
  if (moves.length === 0) return paragraph([{ text: word(LIST_ORDER_SHEET.noMoves) }]);
  const rank = (value: number | null): string =>
    value === null ? word(LIST_ORDER_SHEET.noRank) : String(value);
  return table(
    word(LIST_ORDER_SHEET.moves),
    [
      column(word(LIST_ORDER_SHEET.side), 2),
      column(word(LIST_ORDER_SHEET.name), 4),
      column(word(LIST_ORDER_SHEET.before), 2, 'number'),
      column(word(LIST_ORDER_SHEET.after), 2, 'number'),
      column(word(LIST_ORDER_SHEET.rank), 2),
    ],
    moves.map((move) =>
      row(
        textCell(word(LIST_ORDER_SHEET[move.side])),
        textCell(move.name),
        textCell(move.before),
        textCell(move.after),
        textCell(
          phraseText(LIST_ORDER_SHEET.rankMove, language, {
            before: rank(move.rankBefore),
            after: rank(move.rankAfter),
          }),
        ),
      ),
    ),
  );
}
