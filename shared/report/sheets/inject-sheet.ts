import type { Inject } from '#shared/domain/inject.ts';
import { inLanguage } from '#shared/text/language.ts';
import { INJECT_SHEET, INJECT_STATE_TERMS } from '#shared/text/report/inject-sheet.ts';
import { SHEET } from '#shared/text/report/sheets.ts';
import { textCell } from '../formatting.ts';
import type { Report } from '../model.ts';
import { column, fact, row, table } from '../section.ts';
import { buildSheet, sheetClock, type SheetInput } from './sheet.ts';

/** The list of injects as it is handed to controllers and evaluators, in the order given. */
export function injectSheet(
  input: SheetInput,
  injects: readonly Inject[],
  nameOf: (person: string) => string,
): Report {
  const word = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, input.language);
  const clock = sheetClock(input);
  const lines = (...texts: readonly string[]): string =>
    texts.filter((text) => text !== '').join(' · ');
  return buildSheet(input, {
    title: word(INJECT_SHEET.title),
    facts: fact(word(INJECT_SHEET.count), String(injects.length)),
    blocks: [
      table(
        word(INJECT_SHEET.table),
        [
          column(word(INJECT_SHEET.number), 1),
          column(word(INJECT_SHEET.time), 2),
          column(word(INJECT_SHEET.inject), 5),
          column(word(INJECT_SHEET.parties), 2),
          column(word(INJECT_SHEET.expected), 4),
          column(word(INJECT_SHEET.evaluator), 2),
          column(word(INJECT_SHEET.state), 2),
          column(word(INJECT_SHEET.result), 3),
        ],
        injects.map((inject) =>
          row(
            textCell(inject.number),
            textCell(inject.scheduledAt === null ? '' : clock.moment(inject.scheduledAt)),
            textCell(lines(inject.title, inject.text, inject.channel)),
            textCell([inject.from, inject.to].filter((text) => text !== '').join(' → ')),
            textCell(inject.expected),
            textCell(inject.evaluator === null ? '' : nameOf(inject.evaluator)),
            textCell(
              lines(
                word(INJECT_STATE_TERMS[inject.state]),
                inject.deliveredAt === null ? '' : clock.moment(inject.deliveredAt),
              ),
            ),
            textCell(lines(inject.rating === 'none' ? '' : inject.rating, inject.observation)),
          ),
        ),
      ),
    ],
    signs: [word(SHEET.signature)],
  });
}
