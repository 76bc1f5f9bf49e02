import type { Exact } from '#shared/kernel/decimal.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import { type Clockwork, points } from './formatting.ts';
import type { ReportFacts } from './facts/report-facts.ts';
import type { Block, Cell, Column, ColumnType, Fact, Run, TableBlock, TableRow } from './model.ts';
import { type Filling, phrase, phraseText } from './phrase.ts';

/** What every section is written from. Sections read facts and choose words; they compute nothing that is not shown. */
export interface SectionContext {
  readonly language: Language;
  readonly facts: ReportFacts;
  readonly clock: Clockwork;
  /** Long texts by their SHA-256, as far as the caller has them. */
  readonly texts: ReadonlyMap<string, string>;
  say(text: Bilingual, values?: Readonly<Record<string, Filling>>): Run[];
  word(text: Bilingual, values?: Readonly<Record<string, Filling>>): string;
  /** Points as a run that names the ledger lines behind it. */
  points(value: Exact, lines: readonly string[]): Run;
}

/** Writes one section of the report. */
export type Section = (context: SectionContext) => Block[];

/** Context of a language. */
export function sectionContext(
  language: Language,
  facts: ReportFacts,
  clock: Clockwork,
  texts: ReadonlyMap<string, string>,
): SectionContext {
  return {
    language,
    facts,
    clock,
    texts,
    say: (text, values) => phrase(text, language, values),
    word: (text, values) =>
      values === undefined ? inLanguage(text, language) : phraseText(text, language, values),
    points: (value, lines) => points(value, { type: 'ledger', lines }),
  };
}

/** A heading still without its number. */
export const heading = (level: 1 | 2 | 3, id: string, text: string): Block => ({
  type: 'heading',
  level,
  id,
  number: '',
  text,
});

/** A paragraph; undefined where there is nothing to say. */
export const paragraph = (runs: readonly Run[]): Block => ({ type: 'paragraph', runs });

/** A column: what it is called, what it holds, how wide it is beside the others. */
export const column = (title: string, width: number, type: ColumnType = 'text'): Column => ({
  title,
  type,
  width,
});

/** A row of cells. */
export const row = (...cells: readonly Cell[]): TableRow => ({ type: 'cells', cells });

/** A table still without its number. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
  more: Pick<TableBlock, 'totals' | 'note' | 'dense'> = {},
): TableBlock => ({ type: 'table', number: '', caption, columns, rows, ...more });

/** Label and value; left out where the value is empty. */
export const fact = (label: string, value: string | readonly Run[] | Run): Fact[] => {
  const runs: readonly Run[] =
    typeof value === 'string' ? [{ text: value }] : 'text' in value ? [value] : value;
  return runs.every((run) => run.text === '') ? [] : [{ label, runs }];
};

/** Width of pictures in points: the text width of the narrower edition. */
export const PICTURE_WIDTH = 440;
