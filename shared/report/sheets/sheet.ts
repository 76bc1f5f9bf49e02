import type { Exercise } from '#shared/domain/exercise.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { MARKING_TERMS } from '#shared/text/domain-terms.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { FRAME } from '#shared/text/report/frame.ts';
import { SHEET } from '#shared/text/report/sheets.ts';
import { type Clockwork, clockwork, zoneOf } from '../formatting.ts';
import type { Block, Fact, Report } from '../model.ts';
import { phraseText } from '../phrase.ts';
import { fact, paragraph } from '../section.ts';

/** What every sheet is printed with. */
export interface SheetInput {
  readonly exercise: Exercise;
  readonly language: Language;
  /** Milliseconds since 1970 that it is dated with. */
  readonly now: number;
  readonly appVersion: string;
  readonly stateHash: Sha256;
}

/** Facts and blocks of one sheet under its title. */
export interface SheetContent {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  /** Who signs below, in words. */
  readonly signs: readonly string[];
}

/** Clock of the exercise as sheets show it. */
export const sheetClock = ({ exercise, language }: SheetInput): Clockwork =>
  clockwork(exercise.timeZone, language);

/** A short paper: marking, title, facts, its own blocks, a line to sign on. */
export function buildSheet(input: SheetInput, content: SheetContent): Report {
  const { exercise, language, now } = input;
  const word = (text: Parameters<typeof inLanguage>[0]): string => inLanguage(text, language);
  const clock = sheetClock(input);
  const marking = word(MARKING_TERMS[exercise.marking]);
  const sampleLabel = word(FRAME.sample);
  const furniture = [marking, exercise.sample ? sampleLabel : ''].filter((text) => text !== '');
  const blocks: Block[] = [
    paragraph([{ text: furniture.join(' · '), style: 'strong' }]),
    { type: 'heading', level: 1, id: 'sheet', number: '', text: content.title },
    {
      type: 'facts',
      facts: [
        ...fact(word(SHEET.exercise), exercise.title),
        ...content.facts,
        ...fact(word(SHEET.printed), clock.moment(now)),
      ],
    },
    ...content.blocks,
    { type: 'signatures', lines: content.signs, dateLabel: word(SHEET.date) },
  ];
  return {
    meta: {
      kind: 'sheet',
      language,
      title: content.title,
      subtitle: exercise.title,
      host: exercise.host,
      marking,
      sample: exercise.sample,
      sampleLabel,
      provisional: false,
      versionLabel: phraseText(FRAME.version, language, { day: clock.day(now) }),
      appVersion: input.appVersion,
      stateHash: input.stateHash,
      generatedAt: now,
      timeZone: zoneOf(exercise.timeZone),
      words: {
        contents: word(FRAME.contents),
        pageOf: phraseText(FRAME.pageOf, language, PAGE_MARKS),
        stateHash: word(FRAME.stateHash),
        listSeparator: word(FRAME.separator),
        ledgerLines: phraseText(FRAME.ledgerLines, language, PAGE_MARKS),
      },
    },
    blocks,
  };
}

/** Renderers fill these in. */
const PAGE_MARKS = { page: '{page}', pages: '{pages}', lines: '{lines}' };
