import type { ExerciseState } from '#shared/journal/state.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { ExerciseMetrics } from '#shared/metrics/response-metrics.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import type { Language } from '#shared/text/language.ts';
import { markingText } from '#shared/text/marking-text.ts';
import { FRAME } from '#shared/text/report/frame.ts';
import { readFacts } from './facts/report-facts.ts';
import { clockwork, zoneOf } from './formatting.ts';
import type { Block, Report, ReportMeta } from './model.ts';
import { numberBlocks } from './numbering.ts';
import { type SectionContext, sectionContext } from './section.ts';
import { attack } from './sections/attack.ts';
import { cases, cleanup } from './sections/cases.ts';
import { cover } from './sections/cover.ts';
import { defence } from './sections/defence.ts';
import { disputes, violations } from './sections/disputes.ts';
import { ledger } from './sections/ledger.ts';
import { metrics } from './sections/metrics.ts';
import { overview } from './sections/overview.ts';
import { parties } from './sections/parties.ts';
import { measures, problems } from './sections/problems.ts';
import { evidenceRegister, findingRegister, people, signatures } from './sections/registers.ts';
import { results } from './sections/results.ts';
import { ruleBook } from './sections/rule-book.ts';
import { rules } from './sections/rules.ts';
import { summary } from './sections/summary.ts';
import { timeline } from './sections/timeline.ts';

/** What a report is made from. It is a function of this alone. */
export interface ReportInput {
  readonly state: ExerciseState;
  /** The rule book in force at the end: its words and values are printed. */
  readonly book: RuleBook;
  readonly score: Score;
  readonly metrics: ExerciseMetrics;
  readonly stateHash: Sha256;
  readonly language: Language;
  /** Milliseconds since 1970 that the report is dated with. */
  readonly now: number;
  /** Long texts by SHA-256; those that are missing are left out. */
  readonly texts: ReadonlyMap<string, string>;
  readonly appVersion: string;
}

/** The after-action report (演练总结报告) of an exercise as it stands. */
export function buildReport(input: ReportInput): Report {
  const facts = readFacts(input.state, input.score, input.book, input.metrics);
  const clock = clockwork(facts.exercise.timeZone, input.language);
  const context = sectionContext(input.language, facts, clock, input.texts);
  const meta = metaOf(input, context);
  const pageBreak: Block = { type: 'page-break' };
  const blocks: Block[] = [
    ...cover(context, meta),
    ...summary(context),
    ...overview(context, meta),
    ...parties(context),
    ...rules(context),
    ...timeline(context),
    ...attack(context),
    ...defence(context),
    ...results(context),
    ...cases(context),
    ...problems(context),
    ...violations(context),
    ...disputes(context),
    ...measures(context),
    ...cleanup(context),
    ...metrics(context),
    pageBreak,
    ...findingRegister(context),
    ...evidenceRegister(context),
    ...ledger(context),
    ...ruleBook(context),
    ...people(context),
    pageBreak,
    ...signatures(context, meta),
  ];
  return { meta, blocks: numberBlocks(blocks, input.language) };
}

/** Phases in which results don't change any more. */
const SETTLED: ReadonlySet<string> = new Set(['final', 'improvement', 'archived']);

function metaOf(input: ReportInput, { facts, word, clock }: SectionContext): ReportMeta {
  const { exercise } = facts;
  const provisional = input.score.provisional || !SETTLED.has(exercise.phase);
  return {
    kind: 'after-action',
    language: input.language,
    title: word(FRAME.title, { exercise: exercise.title || word(FRAME.unnamed) }),
    subtitle: word(provisional ? FRAME.provisional : FRAME.final),
    host: exercise.host,
    marking: markingText(exercise, input.language),
    sample: exercise.sample,
    sampleLabel: word(FRAME.sample),
    provisional,
    versionLabel: word(FRAME.version, { day: clock.day(input.now) }),
    appVersion: input.appVersion,
    stateHash: input.stateHash,
    generatedAt: input.now,
    timeZone: zoneOf(exercise.timeZone),
    words: {
      contents: word(FRAME.contents),
      pageOf: word(FRAME.pageOf, PAGE_MARKS),
      stateHash: word(FRAME.stateHash),
      listSeparator: word(FRAME.separator),
      ledgerLines: word(FRAME.ledgerLines, PAGE_MARKS),
    },
  };
}

/** The renderer fills these in: they stay as they are. */
const PAGE_MARKS = { page: '{page}', pages: '{pages}', lines: '{lines}' };
