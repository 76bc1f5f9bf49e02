import { decimalText, type Exact, exact } from '#shared/kernel/decimal.ts';
import { METHOD_TERMS, PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import {
  EXPLANATION_TEXTS,
  PROVISIONAL_TEXTS,
  WITHHELD_TEXTS,
} from '#shared/text/scoring-terms.ts';
import { indexBook } from './book-index.ts';
import type { AttackLine, LedgerLine, ProtectionLine, ReportLine, Withheld } from './ledger.ts';
import type { RuleBook } from './rule-book.ts';
import type { ProvisionalReason } from './score.ts';

/** What a line of the ledger is explained with. */
export interface ExplainContext {
  /** The book that decided, or the last one where it is no longer at hand. */
  readonly book: RuleBook;
  readonly language: Language;
  /** Name of a team, unit or referee; the id itself where it must stay hidden. */
  nameOf(id: string): string;
}

/** A line in words: one sentence for each input, factor, limit and cap, for what was not given and why, and for who decided. */
export function explainLine(line: LedgerLine, context: ExplainContext): string[] {
  const words = wordsFor(context);
  const own = ownSentences(line, words, context);
  const missing = line.withheld.map((one) => withheldSentence(line, one, words));
  return [
    ...own,
    ...missing,
    ...decided(line, words, context),
    ...clauseSentence(line, words, context),
  ];
}

/** Why a board is provisional, in words. */
export function explainProvisional(reason: ProvisionalReason, language: Language): string {
  const text = inLanguage(PROVISIONAL_TEXTS[reason.type], language);
  return reason.type === 'phase'
    ? fill(text, { phase: inLanguage(PHASE_TERMS[reason.phase], language) })
    : fill(text, { count: String(reason.count) });
}

interface Words {
  say(text: Bilingual, values?: Readonly<Record<string, string>>): string;
  item(id: string): string;
  category(id: string): string;
  rule(id: string): string;
  /** Units as points. */
  points(units: string | number): string;
}

function wordsFor({ book, language }: ExplainContext): Words {
  const index = indexBook(book);
  const named = (part: { readonly name: Bilingual } | undefined, id: string): string =>
    part === undefined ? id : inLanguage(part.name, language);
  return {
    say: (text, values = {}) => fill(inLanguage(text, language), values),
    item: (id) => named(index.items.get(id)?.item, id),
    category: (id) => named(index.categories.get(id), id),
    rule: (id) => named(index.multipliers.get(id), id),
    points: (units) => readable(exact(units).div(book.arithmetic.unitsPerPoint)),
  };
}

/** Amounts of points are shown with at most four places. */
const readable = (value: Exact): string => decimalText(value, 4);

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing for {${name}} in: ${template}`);
    return value;
  });
}

function ownSentences(line: LedgerLine, words: Words, context: ExplainContext): string[] {
  switch (line.kind) {
    case 'result':
    case 'extra':
    case 'penalty':
      return attackSentences(line, words, context);
    case 'report':
    case 'report-bonus':
      return reportSentences(line, words);
    case 'protection':
      return [protectionSentence(line, words)];
  }
}

function attackSentences(line: AttackLine, words: Words, context: ExplainContext): string[] {
  const sentences = [attackInputs(line, words, context)];
  const from = line.unit ?? line.organisation;
  if (from !== null)
    sentences.push(words.say(EXPLANATION_TEXTS.attacked, { unit: context.nameOf(from) }));
  if (line.sequence !== null) {
    sentences.push(words.say(EXPLANATION_TEXTS.received, { sequence: String(line.sequence) }));
  }
  for (const { rule, factor, clause, ordinal } of line.factors) {
    sentences.push(
      ordinal === null
        ? words.say(EXPLANATION_TEXTS.factor, { rule: words.rule(rule), factor, clause })
        : words.say(EXPLANATION_TEXTS['repeat-factor'], {
            ordinal: String(ordinal),
            factor,
            clause,
          }),
    );
  }
  if (line.factors.length > 0 || line.inputs.counted !== line.inputs.quantity) {
    if (line.computed !== '') sentences.push(computation(line, words));
  }
  return [...sentences, givenSentence(line, words)];
}

function attackInputs(line: AttackLine, words: Words, context: ExplainContext): string {
  if (line.item === '') return words.say(EXPLANATION_TEXTS['no-claim']);
  const inputs = {
    team: context.nameOf(line.team),
    item: words.item(line.item),
    quantity: String(line.inputs.quantity),
  };
  if (line.kind === 'penalty') return words.say(EXPLANATION_TEXTS['penalty-inputs'], inputs);
  if (line.standing !== 'confirmed') return words.say(EXPLANATION_TEXTS['claim-inputs'], inputs);
  const awarded = words.points(line.inputs.awarded);
  return words.say(EXPLANATION_TEXTS['result-inputs'], { ...inputs, awarded });
}

function computation(line: AttackLine, words: Words): string {
  const { quantity, counted } = line.inputs;
  const factors = line.factors.map(({ factor }) => factor);
  const share = counted === quantity ? [] : [`${counted}/${quantity}`];
  const above = line.withheld.find(({ reason }) => reason === 'above-maximum')?.points ?? '0';
  const base = exact(line.inputs.awarded).sub(exact(above)).toFraction();
  return words.say(EXPLANATION_TEXTS.computed, {
    formula: [words.points(base), ...factors, ...share].join(' × '),
    computed: words.points(line.computed),
    rounded: words.points(line.rounded),
  });
}

const givenSentence = (line: LedgerLine, words: Words): string =>
  line.given === '0'
    ? words.say(EXPLANATION_TEXTS['given-nothing'])
    : words.say(EXPLANATION_TEXTS.given, { given: words.points(line.given) });

function reportSentences(line: ReportLine, words: Words): string[] {
  const sentences = [reportInputs(line, words)];
  if (line.sequence !== null) {
    sentences.push(words.say(EXPLANATION_TEXTS.received, { sequence: String(line.sequence) }));
  }
  return [...sentences, givenSentence(line, words)];
}

function reportInputs(line: ReportLine, words: Words): string {
  const { lost, permille, achieved, share } = line.inputs;
  const item = words.item(line.item);
  const awarded = words.points(line.inputs.awarded);
  if (line.standing !== 'confirmed') {
    return line.item === ''
      ? words.say(EXPLANATION_TEXTS['no-claim'])
      : words.say(EXPLANATION_TEXTS['claim-report'], { item });
  }
  if (line.kind === 'report-bonus') {
    return line.item === ''
      ? words.say(EXPLANATION_TEXTS['bonus-plain'], { awarded })
      : words.say(EXPLANATION_TEXTS['bonus-inputs'], { item, awarded });
  }
  return words.say(EXPLANATION_TEXTS['report-inputs'], {
    item,
    lost: words.points(lost),
    percent: readable(exact(permille).div(10)),
    achieved: readable(exact(achieved).div(10)),
    share,
  });
}

function protectionSentence(line: ProtectionLine, words: Words): string {
  const { deduction, base, bonus } = line.inputs;
  const values = {
    base: words.points(base),
    bonus: words.points(bonus),
    value: readable(exact(line.given)),
  };
  return deduction === '0'
    ? words.say(EXPLANATION_TEXTS['protection-untouched'], values)
    : words.say(EXPLANATION_TEXTS['protection-inputs'], {
        ...values,
        deduction: words.points(deduction),
      });
}

/** Amounts of points among the params of a reason; the others are counts, factors and ids. */
const POINT_PARAMS: ReadonlySet<string> = new Set(['maximum', 'cap']);

function withheldSentence(line: LedgerLine, withheld: Withheld, words: Words): string {
  const values: Record<string, string> = {
    points: withheld.points === null ? '—' : words.points(withheld.points),
    item: words.item(line.item),
  };
  for (const [name, value] of Object.entries(withheld.params)) {
    values[name] = POINT_PARAMS.has(name) ? words.points(value) : String(value);
  }
  const { category, rule } = withheld.params;
  if (category !== undefined) values['category'] = words.category(String(category));
  if (rule !== undefined) values['rule'] = words.rule(String(rule));
  return words.say(WITHHELD_TEXTS[withheld.reason], values);
}

function decided(line: LedgerLine, words: Words, context: ExplainContext): string[] {
  if (line.kind === 'protection') return [];
  const sentences: string[] = [];
  if (line.evidence.length > 0) {
    sentences.push(words.say(EXPLANATION_TEXTS.evidence, { count: String(line.evidence.length) }));
  }
  if (line.judged === null) return sentences;
  const method = inLanguage(METHOD_TERMS[line.judged.method], context.language);
  const names = line.judged.referees.map((id) => context.nameOf(id));
  const referees = names.join(context.language === 'zh-CN' ? '、' : ', ');
  sentences.push(
    referees === ''
      ? words.say(EXPLANATION_TEXTS.judged, { method })
      : words.say(EXPLANATION_TEXTS['judged-by'], { method, referees }),
  );
  return sentences;
}

function clauseSentence(
  line: LedgerLine,
  words: Words,
  { book, language }: ExplainContext,
): string[] {
  const clause = indexBook(book).clauses.get(line.clause);
  return clause === undefined
    ? []
    : [
        words.say(EXPLANATION_TEXTS.clause, {
          clause: clause.id,
          text: inLanguage(clause.text, language),
        }),
      ];
}
