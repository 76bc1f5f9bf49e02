import type { Ruling } from '#shared/domain/judging.ts';
import { METHOD_TERMS, VERDICT_TERMS } from '#shared/text/domain-terms.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { RULES } from '#shared/text/report/rules.ts';
import type { FindingFact, ResponseFact } from '../facts/submissions.ts';
import { cell, count, exactText, textCell } from '../formatting.ts';
import type { Block, Run } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** §11: penalties that were ruled, and findings out of scope. */
export function violations(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const penalties = facts.scores.lines.filter(
    (line) => line.kind === 'penalty' && line.given !== '0',
  );
  const outside = facts.findings.filter((finding) => finding.status === 'out-of-scope');
  const title = heading(1, 'violations', word(HEADINGS.violations));
  if (penalties.length === 0 && outside.length === 0)
    return [title, paragraph(say(RULES.violationsNone))];
  const text = paragraph(
    say(RULES.violationsText, {
      penalties: count(penalties.length, 'ruling'),
      outOfScope: count(outside.length, 'ruling'),
    }),
  );
  return [title, text, ...penaltyTable(penalties, context), ...outsideTable(outside, context)];
}

function penaltyTable(
  lines: SectionContext['facts']['scores']['lines'],
  { facts, word, points }: SectionContext,
): Block[] {
  if (lines.length === 0) return [];
  const subjects = new Map(facts.findings.map((finding) => [finding.id, finding]));
  const rows = lines.map((line) =>
    row(
      textCell(facts.register.team(line.team)),
      textCell(subjects.get(line.subject)?.content.title ?? ''),
      textCell(itemName(line.item, word, facts)),
      cell(points(facts.scores.inPoints(line.given), [line.id])),
    ),
  );
  const columns = [
    column(word(RULES.team), 3),
    column(word(RULES.finding), 5),
    column(word(RULES.item), 4),
    column(word(RULES.points), 2, 'number'),
  ];
  return [table(word(RULES.penalties), columns, rows)];
}

/** Name of an item of the book; its id where the book has none. */
export const itemName = (
  item: string,
  word: SectionContext['word'],
  facts: SectionContext['facts'],
): string => {
  const found = facts.scores.index.items.get(item);
  return found === undefined ? item : word(found.item.name);
};

function outsideTable(findings: readonly FindingFact[], { facts, word }: SectionContext): Block[] {
  if (findings.length === 0) return [];
  const rows = findings.map((finding) =>
    row(
      textCell(finding.sequence === null ? '—' : String(finding.sequence)),
      textCell(facts.register.team(finding.team)),
      textCell(finding.content.title),
      textCell(finding.ruling?.reason ?? ''),
    ),
  );
  const columns = [
    column(word(RULES.number), 1.5, 'number'),
    column(word(RULES.team), 3),
    column(word(RULES.finding), 5),
    column(word(RULES.reason), 5),
  ];
  return [table(word(RULES.outOfScope), columns, rows)];
}

/** §12: where referees differed, and how that was settled. Sealed marks are left out. */
export function disputes(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const all: readonly (FindingFact | ResponseFact)[] = [...facts.findings, ...facts.responses];
  const compared = all.filter(({ reviews }) => reviews.length >= 2);
  const split = compared.filter(
    ({ reviews }) => new Set(reviews.map(({ verdict }) => verdict)).size > 1,
  );
  const by = (method: Ruling['method']) => all.filter(({ ruling }) => ruling?.method === method);
  const [chief, median] = [by('chief'), by('median')];
  const title = heading(1, 'disputes', word(HEADINGS.disputes));
  const shown = [...new Set([...split, ...chief, ...median])].filter(
    ({ reviews }) => reviews.length > 0,
  );
  if (split.length === 0 && chief.length === 0 && median.length === 0) {
    return [title, paragraph(say(RULES.disputesNone))];
  }
  const text = paragraph(
    say(RULES.disputesText, {
      compared: count(compared.length, 'review'),
      split: count(split.length, 'review'),
      chief: count(chief.length, 'ruling'),
      median: count(median.length, 'ruling'),
    }),
  );
  return shown.length === 0 ? [title, text] : [title, text, disputeTable(shown, context)];
}

function disputeTable(
  subjects: readonly (FindingFact | ResponseFact)[],
  context: SectionContext,
): Block {
  const { word } = context;
  const rows = subjects.map((subject) =>
    row(
      textCell(subject.sequence === null ? '—' : String(subject.sequence)),
      textCell(subject.content.title),
      cell(opinions(subject, context)),
      cell(rulingRuns(subject, context)),
    ),
  );
  const columns = [
    column(word(RULES.number), 1.5, 'number'),
    column(word(RULES.subject), 5),
    column(word(RULES.opinions), 5),
    column(word(RULES.ruling), 4),
  ];
  return table(word(RULES.disputed), columns, rows);
}

function opinions(
  { reviews }: FindingFact | ResponseFact,
  { facts, word, say }: SectionContext,
): Run[] {
  return reviews.flatMap((review, at) => {
    const units = review.awards.reduce((sum, award) => sum + award.points, 0);
    const verdict = word(VERDICT_TERMS[review.verdict]);
    const mark =
      units === 0
        ? [{ text: verdict }]
        : say(RULES.opinion, { verdict, points: exactText(facts.scores.inPoints(units)) });
    const name: Run = { text: `${facts.register.person(review.referee)} `, sensitive: 'person' };
    return at === 0 ? [name, ...mark] : [{ text: word(FRAME.separator) }, name, ...mark];
  });
}

function rulingRuns({ ruling }: FindingFact | ResponseFact, { word }: SectionContext): Run[] {
  if (ruling === undefined) return [{ text: word(RULES.pending) }];
  const head = `${word(VERDICT_TERMS[ruling.verdict])} · ${word(METHOD_TERMS[ruling.method])}`;
  return ruling.reason === ''
    ? [{ text: head }]
    : [{ text: head }, { text: `　${ruling.reason}`, style: 'quiet' }];
}
