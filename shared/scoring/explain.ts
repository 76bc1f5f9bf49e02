import { decimalText, type Exact, exact } from '#shared/kernel/decimal.ts';
import { METHOD_TERMS, PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import {
  DECIDER_TERMS,
  EXPLANATION_TEXTS,
  FACTOR_TERMS,
  PROVISIONAL_TEXTS,
  SEVERITY_TERMS,
  WITHHELD_TEXTS,
} from '#shared/text/scoring-terms.ts';
import { indexBook } from './book-index.ts';
import type {
  AttackLine,
  DripLine,
  LedgerLine,
  ProtectionLine,
  ReportLine,
  Withheld,
  WithheldReason,
} from './ledger.ts';
import type { RuleBook } from './rule-book.ts';
import type { ProvisionalReason } from './score.ts';

/** What a line of the ledger is explained with. */
export interface ExplainContext {
  /** The book that decided, or the last one where it is no longer at hand. */
  readonly book: RuleBook;
  readonly language: Language;
  /** Name of a team, unit or referee; the id itself where it must stay hidden. */
  nameOf(id: string): string;
  /** Minutes by which the exercise is ahead of UTC, for moments in words; 480 where it is left out. */
  readonly utcOffsetMinutes?: number;
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

/** One reason for what a line does not give, in words. */
export const explainWithheld = (
  line: LedgerLine,
  withheld: Withheld,
  context: ExplainContext,
): string => withheldSentence(line, withheld, wordsFor(context));

/** How parts of a book, amounts and moments are said. */
export interface Words {
  say(text: Bilingual, values?: Readonly<Record<string, string>>): string;
  item(id: string): string;
  category(id: string): string;
  rule(id: string): string;
  /** A scale of time. */
  band(id: string): string;
  moment(at: number): string;
  /** Units as points. */
  points(units: string | number): string;
}

/** The words of a book in a language. */
export function wordsFor({ book, language, utcOffsetMinutes = 480 }: ExplainContext): Words {
  const index = indexBook(book);
  const named = (part: { readonly name: Bilingual } | undefined, id: string): string =>
    part === undefined ? id : inLanguage(part.name, language);
  return {
    say: (text, values = {}) => fill(inLanguage(text, language), values),
    item: (id) => named(index.items.get(id)?.item, id),
    category: (id) => named(index.categories.get(id), id),
    rule: (id) =>
      id in FACTOR_TERMS
        ? inLanguage(FACTOR_TERMS[id as keyof typeof FACTOR_TERMS], language)
        : named(index.multipliers.get(id), id),
    band: (id) =>
      named(
        book.timeBands?.find((one) => one.id === id),
        id,
      ),
    moment: (at) => momentText(at, utcOffsetMinutes),
    points: (units) => readable(exact(units).div(book.arithmetic.unitsPerPoint)),
  };
}

const MINUTE_MS = 60_000;

/** `2026-11-22 14:05`, by the exercise's clock. */
const momentText = (at: number, offsetMinutes: number): string =>
  new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Amounts of points are shown with at most four places. */
const readable = (value: Exact): string => decimalText(value, 4);

/** A sentence with its values; a value that is missing is a mistake of the program. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
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
    case 'drip':
      return dripSentences(line, words);
    case 'protection':
      return protectionSentences(line, words);
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
  return [...sentences, ...penaltySentences(line, words, context), givenSentence(line, words)];
}

/** What is particular to a penalty: its share, how grave it is, and who has to decide. */
function penaltySentences(
  line: AttackLine,
  words: Words,
  { book, language }: ExplainContext,
): string[] {
  const item = indexBook(book).items.get(line.item)?.item;
  if (line.kind !== 'penalty' || item === undefined) return [];
  const sentences: string[] = [];
  const { percent } = line.inputs;
  if (percent !== null) {
    const text = `penalty-share-${item.percent?.of ?? 'result'}` as const;
    sentences.push(
      words.say(EXPLANATION_TEXTS[text], {
        of: words.points(percent.of),
        percent: readable(exact(percent.permille).div(10)),
      }),
    );
  }
  if (item.severity) {
    const severity = inLanguage(SEVERITY_TERMS[item.severity], language);
    sentences.push(words.say(EXPLANATION_TEXTS.severity, { severity }));
  }
  if (item.decidedBy) {
    const decider = inLanguage(DECIDER_TERMS[item.decidedBy], language);
    sentences.push(words.say(EXPLANATION_TEXTS['decided-by'], { decider }));
  }
  return sentences;
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
  const held = (reason: WithheldReason): Exact =>
    exact(line.withheld.find((one) => one.reason === reason)?.points ?? '0');
  const base = exact(line.inputs.awarded)
    .sub(held('above-maximum'))
    .sub(held('higher-privilege'))
    .toFraction();
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
  const { time } = line.inputs;
  if (time !== null) {
    const values = { band: words.band(time.band), factor: time.factor };
    sentences.push(
      time.minutes === null
        ? words.say(EXPLANATION_TEXTS['time-unknown'], values)
        : words.say(EXPLANATION_TEXTS['time-known'], { ...values, minutes: String(time.minutes) }),
    );
  }
  return [...sentences, givenSentence(line, words)];
}

function dripSentences(line: DripLine, words: Words): string[] {
  const { notifiedAt, graceUntil, correctedAt, until, periods } = line.inputs;
  const number = String(line.inputs.number);
  if (notifiedAt === null) return [words.say(EXPLANATION_TEXTS['drip-open'], { number })];
  const sentences = [
    words.say(EXPLANATION_TEXTS['drip-inputs'], {
      number,
      notified: words.moment(notifiedAt),
      grace: words.moment(graceUntil ?? notifiedAt),
    }),
  ];
  if (correctedAt !== null) {
    sentences.push(
      words.say(EXPLANATION_TEXTS['drip-corrected'], { corrected: words.moment(correctedAt) }),
    );
  }
  if (until !== null && until !== correctedAt) {
    sentences.push(words.say(EXPLANATION_TEXTS['drip-until'], { until: words.moment(until) }));
  }
  for (const { points, count } of periods) {
    sentences.push(
      words.say(EXPLANATION_TEXTS['drip-periods'], {
        points: words.points(points),
        count: String(count),
      }),
    );
  }
  if (periods.length > 0) {
    const taken = words.points(exact(line.given).neg().toFraction());
    sentences.push(words.say(EXPLANATION_TEXTS['drip-taken'], { taken }));
  }
  return sentences;
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

function protectionSentences(line: ProtectionLine, words: Words): string[] {
  const { deduction, base, bonus, drip, dripFrom } = line.inputs;
  const values = {
    base: words.points(base),
    bonus: words.points(bonus),
    value: readable(exact(line.given)),
  };
  const loss =
    drip === 0
      ? []
      : [words.say(EXPLANATION_TEXTS[`protection-drip-${dripFrom}`], { drip: words.points(drip) })];
  const isUntouched = deduction === '0' && (drip === 0 || dripFrom === 'value');
  return [
    ...loss,
    isUntouched
      ? words.say(EXPLANATION_TEXTS['protection-untouched'], values)
      : words.say(EXPLANATION_TEXTS['protection-inputs'], {
          ...values,
          deduction: words.points(deduction),
        }),
  ];
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
  const { category, rule, higher, band } = withheld.params;
  if (higher !== undefined) values['higher'] = words.item(String(higher));
  if (band !== undefined) values['band'] = words.band(String(band));
  if (category !== undefined) values['category'] = words.category(String(category));
  if (rule !== undefined) values['rule'] = words.rule(String(rule));
  return words.say(WITHHELD_TEXTS[withheld.reason], values);
}

function decided(line: LedgerLine, words: Words, context: ExplainContext): string[] {
  if (line.kind === 'protection' || line.kind === 'drip') return [];
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
