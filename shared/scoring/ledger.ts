import type { Award } from '#shared/domain/judging.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Judged, Standing } from './subject-facts.ts';
import type { Participation } from './unit-placement.ts';

/** Why points were not given. The first seven say where the submission stands. */
export type WithheldReason =
  | Exclude<Standing, 'confirmed'>
  | 'unknown-item'
  | 'wrong-side'
  | 'not-a-target'
  | 'voided'
  | 'late'
  | 'late-line'
  | 'higher-privilege'
  | 'above-maximum'
  | 'repeat'
  | 'factor'
  | 'factor-limit'
  | 'item-limit'
  | 'cap'
  | 'not-linked'
  | 'linked-pending'
  | 'not-own-event'
  | 'already-reported'
  | 'report-limit'
  | 'not-achieved'
  | 'too-slow'
  | 'base-cap'
  | 'bonus-cap'
  | 'no-item'
  | 'not-verified'
  | 'in-grace'
  | 'not-over-defence'
  | 'still-running';

/** Points that a line did not give, and why. */
export interface Withheld {
  readonly reason: WithheldReason;
  /** Exact text in smallest units (`13.65`, `1/3`), null while nobody can know it. Of a submission not yet judged: at most. */
  readonly points: string | null;
  /** What the words of the reason need: numbers as texts, ids of categories, findings and factors. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A factor that changed the points of a line. */
export interface AppliedFactor {
  /** `repeat`, `first-blood`, `late-submission`, or the id of a multiplier. */
  readonly rule: string;
  readonly factor: string;
  readonly clause: string;
  /** Repeats: 1 for the first submission of a vulnerability, 2 for the second … */
  readonly ordinal: number | null;
}

interface Line {
  /** Unique in the ledger, and the same however often it is computed: `<subject>#<place>`. */
  readonly id: string;
  readonly subject: RecordId;
  readonly unit: RecordId | null;
  /** Item of the book, empty where nothing was claimed. */
  readonly item: string;
  readonly category: string;
  readonly clause: string;
  /** Id and version of the book that decided. */
  readonly book: string;
  /** Exact text in smallest units. */
  readonly given: string;
  readonly withheld: readonly Withheld[];
}

interface SubmittedLine extends Line {
  readonly submission: RecordId;
  /** Number of the receipt. */
  readonly sequence: number | null;
  readonly standing: Standing;
  readonly judged: Judged | null;
  /** SHA-256 of the evidence that was frozen with the submission. */
  readonly evidence: readonly string[];
}

/** One award on a finding, or one claim of a finding that gives nothing (yet). */
export interface AttackLine extends SubmittedLine {
  readonly kind: 'result' | 'extra' | 'penalty';
  readonly team: RecordId;
  readonly organisation: RecordId | null;
  readonly system: RecordId | null;
  /** Topmost body of the tree whose caps were used. */
  readonly tree: string;
  readonly participation: Participation;
  readonly inputs: {
    readonly quantity: number;
    /** How many of them counted under the limits. */
    readonly counted: number;
    /** Units that the ruling awards for all of them. */
    readonly awarded: number;
    readonly attackedAt: number | null;
    /** Penalties that take a share: units that it is a share of, and thousandths for all of the quantity. */
    readonly percent: { readonly of: number; readonly permille: number } | null;
  };
  readonly factors: readonly AppliedFactor[];
  /** Exact text before the last rounding; empty where nothing was computed. */
  readonly computed: string;
  /** Rounded, before caps. */
  readonly rounded: number;
}

/** One award on a response: a share of the points lost in its event, or bonus. */
export interface ReportLine extends SubmittedLine {
  readonly kind: 'report' | 'report-bonus';
  readonly team: null;
  readonly unit: RecordId;
  readonly linked: RecordId | null;
  readonly inputs: {
    /** Units that the unit lost in the event, exact text. */
    readonly lost: string;
    /** Thousandths of the points lost that the item is worth. */
    readonly permille: number;
    /** Thousandths of the item that were achieved. */
    readonly achieved: number;
    /** Share of it that a report earns (0.8). */
    readonly share: string;
    /** Units of bonus that the ruling awards. */
    readonly awarded: number;
    /** How fast it was, where the book rates that. */
    readonly time: TimeInput | null;
  };
}

/** A time that the book rates. */
export interface TimeInput {
  /** Id of the scale of time. */
  readonly band: string;
  /** Whole minutes from the attack, null where a moment is missing. */
  readonly minutes: number | null;
  readonly factor: string;
}

/** What over-defence (非正常防守) of a unit has cost up to the moment that the score was asked for. */
export interface DripLine extends Line {
  readonly kind: 'drip';
  readonly team: null;
  readonly unit: RecordId;
  readonly sequence: null;
  readonly inputs: {
    readonly number: number;
    readonly notifiedAt: number | null;
    /** End of the grace period, null before the notice. */
    readonly graceUntil: number | null;
    readonly correctedAt: number | null;
    /** Moment up to which periods were counted, null where none could be. */
    readonly until: number | null;
    /** Started periods by what each cost, in order. */
    readonly periods: readonly { readonly points: number; readonly count: number }[];
  };
}

/** How the 防护值 of a unit came about. */
export interface ProtectionLine extends Line {
  readonly kind: 'protection';
  readonly team: null;
  readonly unit: RecordId;
  readonly sequence: null;
  readonly inputs: {
    readonly deduction: string;
    readonly base: string;
    readonly bonus: string;
    /** Units that over-defence cost. */
    readonly drip: number;
    /** What they are taken from. */
    readonly dripFrom: 'value' | 'deduction';
  };
}

/** One line per point given or not given. Replaying the lines gives the boards. */
export type LedgerLine = AttackLine | ReportLine | DripLine | ProtectionLine;

/** Name of a book as lines carry it. */
export const bookName = (book: { readonly id: string; readonly version: string }): string =>
  `${book.id} ${book.version}`;

/** An award as a ruling holds it, or a claim in the same form while there is no ruling. */
export type AwardLike = Pick<Award, 'item' | 'quantity' | 'points' | 'permille'>;
