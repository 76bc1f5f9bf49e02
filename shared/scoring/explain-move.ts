import { decimalText, type Exact, exact } from '#shared/kernel/decimal.ts';
import { assertNever } from '#shared/kernel/result.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import { MOVE_INPUT_TERMS, MOVE_TEXTS } from '#shared/text/what-if-terms.ts';
import { explainWithheld, fill, wordsFor } from './explain.ts';
import type { LedgerLine, WithheldReason } from './ledger.ts';
import type { MoveCause } from './move-causes.ts';
import type { BoardShift, LineMove, WhatIf } from './what-if.ts';

/** What a move is explained with. */
export interface MoveContext extends Pick<WhatIf, 'beforeBook' | 'afterBook'> {
  readonly language: Language;
  nameOf(id: string): string;
}

/** A team or unit that moved, in one sentence. */
export function explainShift(shift: BoardShift, { language, nameOf }: MoveContext): string {
  const rank = (one: number | null): string => (one === null ? '—' : String(one));
  return fill(inLanguage(MOVE_TEXTS.shift, language), {
    who: nameOf(shift.subject),
    before: shown(shift.before),
    after: shown(shift.after),
    rankBefore: rank(shift.rankBefore),
    rankAfter: rank(shift.rankAfter),
  });
}

/** A line that moved, in words: by how much, and a sentence for each cause. */
export function explainMove(move: LineMove, context: MoveContext): string[] {
  const { language } = context;
  const line = move.after ?? move.before;
  const difference = exact(move.difference);
  const values = {
    what: line === null ? move.id : whatIs(line, move.after !== null, context),
    before: shown(move.pointsBefore),
    after: shown(move.pointsAfter),
    difference: `${difference.compare(0) > 0 ? '+' : ''}${readable(difference)}`,
  };
  const head = line?.kind === 'protection' ? MOVE_TEXTS.value : MOVE_TEXTS.line;
  return [
    fill(inLanguage(head, language), values),
    ...move.causes.map((cause) => causeText(cause, move, context)),
  ];
}

const readable = (value: Exact): string => decimalText(value, 4);
const shown = (text: string): string => readable(exact(text));

/** The item of a line, by the book that has it. */
function whatIs(
  line: LedgerLine,
  isAfter: boolean,
  { beforeBook, afterBook, language, nameOf }: MoveContext,
): string {
  const id = line.item;
  if (id === '') return nameOf(line.subject);
  const books = isAfter ? [afterBook, beforeBook] : [beforeBook, afterBook];
  for (const book of books) {
    const item = book.items.find((one) => one.id === id);
    if (item !== undefined) return inLanguage(item.name, language);
  }
  return id;
}

function causeText(cause: MoveCause, move: LineMove, context: MoveContext): string {
  const { language } = context;
  const say = (text: Bilingual, values: Readonly<Record<string, string>> = {}): string =>
    fill(inLanguage(text, language), values);
  switch (cause.type) {
    case 'only-before':
    case 'only-after':
    case 'reckoning':
      return say(MOVE_TEXTS[cause.type]);
    case 'awarded':
      return say(MOVE_TEXTS.awarded, { before: shown(cause.before), after: shown(cause.after) });
    case 'factor': {
      const values = {
        rule: ruleName(cause.rule, cause.after !== null, context),
        before: cause.before ?? '1',
        after: cause.after ?? '1',
      };
      return say(MOVE_TEXTS[`factor-${changeOf(cause)}`], values);
    }
    case 'withheld':
      return say(MOVE_TEXTS[`withheld-${changeOf(cause)}`], {
        reason: reasonText(cause.reason, cause.after !== null, move, context),
        before: cause.before === null || cause.before === '' ? '—' : shown(cause.before),
        after: cause.after === null || cause.after === '' ? '—' : shown(cause.after),
      });
    case 'input':
      return say(MOVE_TEXTS.input, {
        input: inLanguage(MOVE_INPUT_TERMS[cause.input], language),
        before: shown(cause.before),
        after: shown(cause.after),
      });
    default:
      return assertNever(cause);
  }
}

const changeOf = (cause: { readonly before: string | null; readonly after: string | null }) =>
  cause.before === null ? 'new' : cause.after === null ? 'gone' : 'changed';

function ruleName(rule: string, isAfter: boolean, context: MoveContext): string {
  const book = isAfter ? context.afterBook : context.beforeBook;
  return wordsFor({ ...context, book }).rule(rule);
}

/** The sentence that the line itself has for the reason. */
function reasonText(
  reason: WithheldReason,
  isAfter: boolean,
  { before, after }: LineMove,
  context: MoveContext,
): string {
  const line = isAfter ? after : before;
  const withheld = line?.withheld.find((one) => one.reason === reason);
  if (line === null || withheld === undefined) return reason;
  const book = isAfter ? context.afterBook : context.beforeBook;
  return explainWithheld(line, withheld, { ...context, book });
}
