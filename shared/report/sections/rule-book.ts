import { assertNever } from '#shared/kernel/result.ts';
import { isSample, sourceOf } from '#shared/scoring/rule-book-values.ts';
import type { Item } from '#shared/scoring/rule-book.ts';
import { HEADINGS } from '#shared/text/report/frame.ts';
import { RULES } from '#shared/text/report/rules.ts';
import { groupBy } from '../facts/grouping.ts';
import { cell, exactText, textCell } from '../formatting.ts';
import type { Block, Cell, TableRow } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** Appendix: every item of the rule book, with its worth and where that comes from. */
export function ruleBook(context: SectionContext): Block[] {
  const { facts, word } = context;
  const { book } = facts.scores;
  const byCategory = groupBy(book.items, (item) => item.category);
  const rows = book.categories.flatMap((category): TableRow[] => {
    const items = byCategory.get(category.id) ?? [];
    if (items.length === 0) return [];
    return [
      { type: 'group', runs: [{ text: word(category.name) }] },
      ...items.map((item) => itemRow(item, context)),
    ];
  });
  const columns = [
    column(word(RULES.item), 6),
    column(word(RULES.worth), 3, 'number'),
    column(word(RULES.limit), 2, 'number'),
    column(word(RULES.source), 2),
  ];
  return [
    heading(1, 'appendix-book', word(HEADINGS.book)),
    paragraph([{ text: word(book.note) }]),
    table(word(RULES.items), columns, rows, { dense: true, note: word(RULES.bookNote) }),
  ];
}

function itemRow(item: Item, { word, facts }: SectionContext): TableRow {
  return row(
    textCell(word(item.name)),
    worthCell(item, facts),
    textCell(item.limit === null ? '' : String(item.limit.count)),
    textCell(sourceText(item, word)),
  );
}

const sourceText = (item: Item, word: SectionContext['word']): string => {
  const source = sourceOf(item, 'worth');
  if (isSample(source)) return word(RULES.sample);
  return source.startsWith('published') ? word(RULES.published) : word(RULES.unofficial);
};

function worthCell(item: Item, facts: SectionContext['facts']): Cell {
  const { worth } = item;
  const { inPoints } = facts.scores;
  const trace = { type: 'rule', item: item.id } as const;
  switch (worth.type) {
    case 'points':
      return cell({ text: exactText(inPoints(worth.points)), trace });
    case 'bands': {
      const least = Math.min(...worth.bands.map((band) => band.min));
      const most = Math.max(...worth.bands.map((band) => band.max));
      return cell({ text: `${exactText(inPoints(least))}–${exactText(inPoints(most))}`, trace });
    }
    case 'percent-of-linked':
      return cell({ text: `${worth.permille / 10}%`, trace });
    default:
      return assertNever(worth);
  }
}
