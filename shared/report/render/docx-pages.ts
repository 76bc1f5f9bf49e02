import type { PageNumberEstimator } from 'docx';
import { assertNever } from '#shared/kernel/result.ts';
import { lineCount } from '../charts/text-measure.ts';
import type { Block, Cell, Fact, HeadingBlock, Report, Run, TableBlock } from '../model.ts';
import { plainText } from '../phrase.ts';
import { FIGURE_CAPTION } from './docx-blocks.ts';
import { bookmarkName, contentsLevels, type HeadingPlaces, headingText } from './docx-contents.ts';
import { type Look, PAPER, PICTURE_SPACING, QUOTE_INDENT, type Setting } from './docx-look.ts';
import { CODE_SIZE } from './docx-runs.ts';
import {
  CELL_MARGINS,
  FACT_LABEL_SHARE,
  FACT_MARGINS,
  shares,
  staysTogether,
} from './docx-table.ts';

/** A stretch of the document that does not break, in twips. */
interface Piece {
  readonly height: number;
  /** Space above and below. Between two pieces only the larger counts, and none above the first of a page. */
  readonly before?: number;
  readonly after?: number;
  /** Stands on the same page as the piece after it. */
  readonly withNext: boolean;
  readonly heading?: HeadingBlock;
}

/**
 * Works out on which page each heading stands. Every pitch of the layout is exact, so that takes only widths of letters, which
 * are estimated: a long report may be a page off near its end, until Word updates the contents.
 */
export function pageNumbersOf(
  report: Report,
  places: HeadingPlaces,
  look: Look,
): PageNumberEstimator {
  const room = PAPER.height - look.margins.top - look.margins.bottom;
  let page = 1;
  let used = 0;
  let below = 0;
  const pages = new Map<string, string>();
  const breakPage = (): void => {
    page++;
    used = 0;
    below = 0;
  };
  const gapAbove = (piece: Piece): number => (used === 0 ? 0 : Math.max(below, piece.before ?? 0));
  const place = (group: readonly Piece[]): void => {
    const height = heightOf(group, below);
    if (used > 0 && used + height > room && height <= room) breakPage();
    for (const piece of group) {
      if (used > 0 && used + gapAbove(piece) + piece.height > room) breakPage();
      used += gapAbove(piece) + piece.height;
      below = piece.after ?? 0;
      while (used > room) {
        page++;
        used -= room;
      }
      const at = piece.heading === undefined ? undefined : places.get(piece.heading);
      if (at !== undefined) pages.set(bookmarkName(at), String(page));
    }
  };
  let group: Piece[] = [];
  for (const block of report.blocks) {
    for (const piece of piecesOf(block, report, look)) {
      if (piece === 'page') {
        if (group.length > 0) place(group);
        group = [];
        breakPage();
        continue;
      }
      group.push(piece);
      if (piece.withNext) continue;
      place(group);
      group = [];
    }
  }
  if (group.length > 0) place(group);
  return () => ({ bookmarks: pages, pageCount: page });
}

/** Height of pieces one below the other, after one that leaves `below`. */
function heightOf(group: readonly Piece[], below: number): number {
  let height = 0;
  let last = below;
  for (const piece of group) {
    height += Math.max(last, piece.before ?? 0) + piece.height;
    last = piece.after ?? 0;
  }
  return height;
}

function piecesOf(block: Block, report: Report, look: Look): (Piece | 'page')[] {
  const { settings, textWidth } = look;
  const indent = look.zh ? 640 : 0;
  switch (block.type) {
    case 'cover':
      return ['page'];
    case 'contents':
      return contentsPieces(report, look);
    case 'heading': {
      const setting = settings[`heading${block.level}`];
      const lines = lineCount(headingText(block), setting.size * 10, textWidth, indent);
      return [{ ...solid(setting, lines, true), heading: block }];
    }
    case 'paragraph':
      return flowing(plainText(block.runs), settings.body, textWidth, indent);
    case 'quotation':
      return [...block.lines, `—— ${block.source}`].flatMap((line) =>
        flowing(line, settings.quote, textWidth - QUOTE_INDENT.left - QUOTE_INDENT.right, 0),
      );
    case 'list':
      return block.items.flatMap((item) =>
        flowing(plainText(item), settings.list, textWidth - (look.zh ? 1120 : 560), 0),
      );
    case 'facts':
      return [...factPieces(block.facts, look), { height: 140, withNext: false }];
    case 'callout': {
      const lines = lineCount(
        plainText(block.runs),
        settings.callout.size * 10,
        textWidth - 320,
        0,
      );
      return [{ height: 440 + (lines + 1) * settings.callout.line, withNext: false }];
    }
    case 'signatures':
      return block.lines.map(() => ({ height: 240 + (look.zh ? 440 : 340), withNext: false }));
    case 'table':
      return tablePieces(block, look);
    case 'figure': {
      const scale = Math.min(1, textWidth / 20 / block.drawing.width);
      const height = block.drawing.height * scale * 20 + PICTURE_SPACING.before;
      return [
        {
          height: height + settings.caption.line + FIGURE_CAPTION.before + FIGURE_CAPTION.after,
          withNext: false,
        },
      ];
    }
    case 'page-break':
      return ['page'];
    default:
      return assertNever(block);
  }
}

const solid = ({ line, before, after }: Setting, lines: number, withNext: boolean): Piece => ({
  height: lines * line,
  before,
  after,
  withNext,
});

/** A paragraph that may break between its lines, but leaves no line alone. */
function flowing(text: string, setting: Setting, width: number, indent: number): Piece[] {
  const lines = lineCount(text, setting.size * 10, width, indent);
  if (lines <= 3) return [solid(setting, lines, false)];
  const { line, before, after } = setting;
  const inner = Array.from({ length: lines - 4 }, () => ({ height: line, withNext: false }));
  return [
    { height: 2 * line, before, withNext: false },
    ...inner,
    { height: 2 * line, after, withNext: false },
  ];
}

function contentsPieces(report: Report, { settings, zh }: Look): (Piece | 'page')[] {
  const entries = contentsLevels(report).map(
    (level): Piece => solid(settings[`contents${level}`], 1, false),
  );
  return [
    { height: 520, withNext: false },
    solid(settings.body, 1, false),
    ...entries,
    solid({ ...settings.body, line: zh ? 560 : 310 }, 1, false),
    'page',
  ];
}

function factPieces(facts: readonly Fact[], { settings, textWidth }: Look): Piece[] {
  const { line, size } = settings.facts;
  const room = FACT_MARGINS.left + FACT_MARGINS.right;
  const label = Math.round(textWidth * FACT_LABEL_SHARE) - room;
  const value = Math.round(textWidth * (1 - FACT_LABEL_SHARE)) - room;
  return facts.map((fact, at) => {
    const lines = Math.max(
      lineCount(fact.label, size * 10, label, 0),
      cellLines(fact.runs, size, value),
    );
    return {
      height: lines * line + FACT_MARGINS.top + FACT_MARGINS.bottom + 10,
      withNext: at < Math.min(facts.length, 10) - 1,
    };
  });
}

function tablePieces(table: TableBlock, look: Look): Piece[] {
  const { settings, textWidth } = look;
  const setting = table.dense === true ? settings.dense : settings.table;
  const widths = shares(table.columns, textWidth).map(
    (width) => width - CELL_MARGINS.left - CELL_MARGINS.right,
  );
  const together = staysTogether(table);
  const rowHeight = (cells: readonly Cell[]): number => {
    const lines = cells.map((cell, at) => cellLines(cell.runs, setting.size, widths[at] ?? 1));
    return Math.max(1, ...lines) * setting.line + CELL_MARGINS.top + CELL_MARGINS.bottom + 10;
  };
  const head = rowHeight(table.columns.map((column) => ({ runs: [{ text: column.title }] })));
  const rows = table.rows.map((row, at): Piece => {
    if (row.type === 'group') {
      const lines = cellLines(
        row.runs,
        setting.size,
        textWidth - CELL_MARGINS.left - CELL_MARGINS.right,
      );
      return {
        height: lines * setting.line + CELL_MARGINS.top + CELL_MARGINS.bottom + 10,
        withNext: true,
      };
    }
    const last = at === table.rows.length - 1;
    return {
      height: rowHeight(row.cells),
      withNext: together && (!last || table.totals !== undefined),
    };
  });
  return [
    solid(
      settings.caption,
      lineCount(`${table.number}　${table.caption}`, settings.caption.size * 10, textWidth, 0),
      true,
    ),
    { height: head, withNext: true },
    ...rows,
    ...(table.totals === undefined ? [] : [{ height: rowHeight(table.totals), withNext: false }]),
    ...(table.note === undefined
      ? [{ height: 180, withNext: false }]
      : flowing(table.note, settings.note, textWidth, 0)),
  ];
}

/** How wide the face of tables is beside the estimate, which lies between those of tables and text. */
const TABLE_FACE = 0.94;

/** Lines of a cell; hashes are set in type that fits on one. */
const cellLines = (runs: readonly Run[], size: number, width: number): number =>
  runs.some((run) => run.style === 'code')
    ? Math.ceil((plainText(runs).length * CODE_SIZE * 6) / width)
    : lineCount(plainText(runs), size * 10 * TABLE_FACE, width, 0);
