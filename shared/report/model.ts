import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { Language } from '#shared/text/language.ts';
import type { Drawing } from './drawing.ts';
import type { Tone } from './tone.ts';

/**
 * A report as content, without any layout: what a renderer turns into docx, HTML, Markdown or JSON.
 * Text from records stands in it as recorded; every renderer makes it printable and escapes it.
 */
export interface Report {
  readonly meta: ReportMeta;
  readonly blocks: readonly Block[];
}

/** What stands on the cover and in the header of every page. */
export interface ReportMeta {
  /** `sheet`: a short paper such as a call sheet or a list change order. */
  readonly kind: 'after-action' | 'sheet' | 'plan';
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly host: string;
  /** Marking as printed (密级/TLP). */
  readonly marking: string;
  /** Made-up data: every page says so. */
  readonly sample: boolean;
  readonly sampleLabel: string;
  /** Provisional until the exercise is final. */
  readonly provisional: boolean;
  readonly versionLabel: string;
  readonly appVersion: string;
  /** Hash of the folded state that every figure was computed from. */
  readonly stateHash: Sha256;
  /** Milliseconds since 1970, as passed in. */
  readonly generatedAt: number;
  /** IANA name; every time in the report is in it. */
  readonly timeZone: string;
  /** Words that renderers need themselves. */
  readonly words: ReportWords;
}

/** Fixed words of the page furniture, in the report's language. */
export interface ReportWords {
  readonly contents: string;
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string;
  readonly stateHash: string;
  readonly listSeparator: string;
  readonly ledgerLines: string;
}

/** Where a number comes from, so that a reader can check it. */
export type Trace =
  /** Ids of the score ledger lines that add up to it. */
  | { readonly type: 'ledger'; readonly lines: readonly string[] }
  /** A named metric. */
  | { readonly type: 'metric'; readonly metric: string }
  /** A count of records of this kind. */
  | { readonly type: 'records'; readonly kind: string }
  /** A value of the rule book. */
  | { readonly type: 'rule'; readonly item: string };

/** A stretch of text with one look. `sensitive` names what a redacted edition would hide. */
export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'code' | 'quiet';
  readonly sensitive?: Sensitive;
  readonly trace?: Trace;
  /** The number that `text` shows, for typed cells and plurals. */
  readonly value?: number;
}

/** What an edition for other readers may have to hide. */
export type Sensitive = 'person' | 'address' | 'finding';

export type ColumnType = 'text' | 'number' | 'moment' | 'hash';

export interface Column {
  readonly title: string;
  readonly type: ColumnType;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
}

export interface Cell {
  readonly runs: readonly Run[];
  readonly tone?: Tone;
}

export type TableRow =
  /** `anchor`: the ledger line that the row tells of; the first cell holds its number. */
  | { readonly type: 'cells'; readonly cells: readonly Cell[]; readonly anchor?: string }
  /** A heading within the table, across all columns. */
  | { readonly type: 'group'; readonly runs: readonly Run[] };

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  readonly id: string;
  /** 一、 or 1.2; empty while the report is being put together. */
  readonly number: string;
  readonly text: string;
}

export interface TableBlock {
  readonly type: 'table';
  /** 表 3 / Table 3; empty while the report is being put together. */
  readonly number: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly totals?: readonly Cell[];
  readonly note?: string;
  /** Small print, for long registers. */
  readonly dense?: boolean;
}

export interface FigureBlock {
  readonly type: 'figure';
  readonly number: string;
  readonly caption: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly drawing: Drawing;
}

export interface CoverBlock {
  readonly type: 'cover';
  /** The title in lines, so that it breaks where it makes sense. */
  readonly titleLines: readonly string[];
  readonly facts: readonly Fact[];
  readonly approvals: readonly string[];
  readonly notice: string;
}

export interface Fact {
  readonly label: string;
  readonly runs: readonly Run[];
}

export type Block =
  | CoverBlock
  | { readonly type: 'contents' }
  | HeadingBlock
  | { readonly type: 'paragraph'; readonly runs: readonly Run[] }
  /** Text that people wrote, shown as a quotation. */
  | { readonly type: 'quotation'; readonly lines: readonly string[]; readonly source: string }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Run[])[];
    }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | {
      readonly type: 'callout';
      readonly tone: Tone;
      readonly title: string;
      readonly runs: readonly Run[];
    }
  | { readonly type: 'signatures'; readonly lines: readonly string[]; readonly dateLabel: string }
  | TableBlock
  | FigureBlock
  | { readonly type: 'page-break' };
