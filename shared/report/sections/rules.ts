import { RULING_METHODS } from '#shared/domain/judging.ts';
import type { Category } from '#shared/scoring/rule-book.ts';
import { METHOD_TERMS } from '#shared/text/domain-terms.ts';
import { HEADINGS } from '#shared/text/report/frame.ts';
import { RULES, SCOPE_TERMS, SIDE_TERMS } from '#shared/text/report/rules.ts';
import { cell, count, exactText, plain, shareText, textCell } from '../formatting.ts';
import type { Block, Cell } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** §4: rule book, categories and caps, how referees judged. */
export function rules(context: SectionContext): Block[] {
  const { word, say, facts } = context;
  const { book } = facts.scores;
  return [
    heading(1, 'rules', word(HEADINGS.rules)),
    heading(2, 'rules-book', word(RULES.book)),
    paragraph(say(RULES.bookText, { title: word(book.title), id: book.id, version: book.version })),
    categories(context),
    heading(2, 'rules-judging', word(RULES.judging)),
    paragraph(
      say(RULES.judgingText, {
        assigned: {
          text: String(book.review.assigned),
          value: book.review.assigned,
          trace: { type: 'rule', item: 'review' },
        },
      }),
    ),
    methods(context),
    ...referees(context),
  ];
}

function categories(context: SectionContext): Block {
  const { word, facts } = context;
  const rows = facts.scores.book.categories.map((category) =>
    row(
      textCell(word(category.name)),
      textCell(word(SIDE_TERMS[category.side])),
      capCell(category, context),
      textCell(category.cap === null ? '' : word(SCOPE_TERMS[category.capScope])),
    ),
  );
  const columns = [
    column(word(RULES.category), 5),
    column(word(RULES.side), 3),
    column(word(RULES.cap), 2, 'number'),
    column(word(RULES.capScope), 4),
  ];
  return table(word(RULES.ladder), columns, rows);
}

function capCell(category: Category, { word, facts }: SectionContext): Cell {
  if (category.permille !== null) return textCell(`${category.permille / 10}%`);
  if (category.cap === null) return textCell(word(RULES.noCap));
  return cell({
    text: exactText(facts.scores.inPoints(category.cap)),
    trace: { type: 'rule', item: category.id },
  });
}

function methods({ facts, word }: SectionContext): Block {
  const rows = RULING_METHODS.map((method) => {
    const ruled = (list: readonly { ruling: { method: string } | undefined }[]): Cell =>
      cell(count(list.filter((subject) => subject.ruling?.method === method).length, 'ruling'));
    return row(textCell(word(METHOD_TERMS[method])), ruled(facts.findings), ruled(facts.responses));
  });
  const columns = [
    column(word(RULES.method), 4),
    column(word(RULES.findings), 2, 'number'),
    column(word(RULES.responses), 2, 'number'),
  ];
  return table(word(RULES.rulings), columns, rows);
}

/** Marks of each referee that are open and have a ruling to compare with. */
function referees({ facts, word }: SectionContext): Block[] {
  const work = new Map<string, { marks: number; agreeing: number }>();
  for (const { reviews, ruling } of [...facts.findings, ...facts.responses]) {
    if (ruling === undefined) continue;
    for (const review of reviews) {
      const own = work.get(review.referee) ?? { marks: 0, agreeing: 0 };
      own.marks++;
      if (review.verdict === ruling.verdict) own.agreeing++;
      work.set(review.referee, own);
    }
  }
  if (work.size === 0) return [];
  const rows = [...work].map(([referee, { marks, agreeing }]) =>
    row(
      cell(plain(facts.register.person(referee), 'person')),
      cell(count(marks, 'review')),
      cell(count(agreeing, 'review')),
      textCell(shareText(agreeing, marks)),
    ),
  );
  const columns = [
    column(word(RULES.referee), 4),
    column(word(RULES.marks), 2, 'number'),
    column(word(RULES.agreeing), 3, 'number'),
    column(word(RULES.rate), 2, 'number'),
  ];
  return [table(word(RULES.referees), columns, rows, { note: word(RULES.refereesNote) })];
}
