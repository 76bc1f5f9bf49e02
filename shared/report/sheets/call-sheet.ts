import type { TeamStanding } from '#shared/journal/stops.ts';
import type { KnownStop } from '#shared/journal/stops.ts';
import { CALL_ANSWER_TERMS, CHANNEL_TERMS } from '#shared/text/control-terms.ts';
import { inLanguage } from '#shared/text/language.ts';
import { CALL_SHEET, SHEET } from '#shared/text/report/sheets.ts';
import { textCell } from '../formatting.ts';
import type { Report, TableRow } from '../model.ts';
import { phraseText } from '../phrase.ts';
import { column, fact, row, table } from '../section.ts';
import { buildSheet, sheetClock, type SheetInput } from './sheet.ts';

/** The call sheet of a stop, to be worked off on paper: teams in the order given, a line for every call made. */
export function callSheetReport(
  input: SheetInput,
  stop: KnownStop,
  standings: readonly TeamStanding[],
  nameOf: (team: string) => string,
): Report {
  const { language } = input;
  const word = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, language);
  const clock = sheetClock(input);
  const { value } = stop;
  const heard = standings.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length;
  return buildSheet(input, {
    title: word(CALL_SHEET.title),
    facts: [
      ...fact(word(CALL_SHEET.number), String(value.number)),
      ...fact(
        word(CALL_SHEET.covers),
        value.scope === 'exercise'
          ? word(CALL_SHEET.exercise)
          : phraseText(CALL_SHEET[value.scope], language, { name: value.subjectName }),
      ),
      ...fact(word(CALL_SHEET.orderedBy), value.orderedBy),
      ...fact(word(CALL_SHEET.channel), word(CHANNEL_TERMS[value.channel])),
      ...fact(word(CALL_SHEET.stoppedAt), clock.moment(value.stoppedAt)),
      ...fact(word(CALL_SHEET.reason), value.reason),
      ...fact(
        word(CALL_SHEET.resumedAt),
        value.resumedAt === null ? '' : clock.moment(value.resumedAt),
      ),
      ...fact(word(CALL_SHEET.resumedBy), value.resumedBy),
      ...fact(
        word(CALL_SHEET.state),
        phraseText(CALL_SHEET.heardOf, language, {
          heard: String(heard),
          all: String(standings.length),
        }),
      ),
    ],
    blocks: [
      table(
        word(CALL_SHEET.table),
        [
          column(word(CALL_SHEET.teamColumn), 3),
          column(word(CALL_SHEET.acknowledged), 3),
          column(word(CALL_SHEET.person), 2),
          column(word(CALL_SHEET.contact), 3),
          column(word(CALL_SHEET.calledAt), 3),
          column(word(CALL_SHEET.answer), 3),
        ],
        standings.flatMap((standing) => rowsOf(standing, nameOf, clock.moment, word)),
      ),
    ],
    signs: [word(SHEET.signature)],
  });
}

function rowsOf(
  { team, acknowledgedAt, answer, calls }: TeamStanding,
  nameOf: (team: string) => string,
  moment: (ms: number) => string,
  word: (text: Parameters<typeof inLanguage>[0]) => string,
): TableRow[] {
  const lines: (readonly string[])[] = [
    ...(answer === null
      ? []
      : [[answer.person, '', moment(answer.acknowledgedAt), word(CALL_SHEET.own)]]),
    ...calls.map((call) => [
      call.person,
      call.contact,
      moment(call.calledAt),
      [word(CALL_ANSWER_TERMS[call.answer]), call.note].filter((text) => text !== '').join('；'),
    ]),
  ];
  // A team without a call has an empty line to write on.
  if (lines.length === 0) lines.push(['', '', '', '']);
  return lines.map((line, at) =>
    row(
      textCell(at === 0 ? nameOf(team) : ''),
      at > 0
        ? textCell('')
        : acknowledgedAt === null
          ? textCell(word(CALL_SHEET.silent), 'bad')
          : textCell(moment(acknowledgedAt)),
      ...line.map((text) => textCell(text)),
    ),
  );
}
