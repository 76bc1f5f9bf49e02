import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  PageBreak,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { assertNever } from '#shared/kernel/result.ts';
import type { Block, CoverBlock, FigureBlock, Report, ReportMeta, Run } from '../model.ts';
import type { Tone } from '../tone.ts';
import { printable } from '../printable.ts';
import { contentsToWord, type HeadingPlaces, headingToWord } from './docx-contents.ts';
import { DrawingRun } from './docx-drawing.ts';
import { type Look, spacingOf, STYLE } from './docx-look.ts';
import { runsToWord } from './docx-runs.ts';
import { dataTable, factsTable } from './docx-table.ts';

/** Reference of the two list formats in the document's numbering. */
export const ORDERED_LIST = 'report-ordered';
export const BULLET_LIST = 'report-bullet';

/** What writing one document needs at every block. */
export interface DocxContext {
  readonly meta: ReportMeta;
  readonly look: Look;
  readonly figures: ReadonlyMap<FigureBlock, number>;
  readonly headings: HeadingPlaces;
}

/** All blocks of the report as paragraphs and tables of Word. */
export const reportChildren = (report: Report, context: DocxContext): FileChild[] =>
  report.blocks.flatMap((block) => blockToWord(block, context));

function blockToWord(block: Block, context: DocxContext): FileChild[] {
  const { look } = context;
  switch (block.type) {
    case 'cover':
      return coverToWord(block, context);
    case 'contents':
      return contentsToWord(context);
    case 'heading':
      return [headingToWord(block, context.headings)];
    case 'paragraph':
      return [new Paragraph({ style: STYLE.body, children: runsToWord(block.runs, look) })];
    case 'quotation':
      return [
        ...block.lines.map((line) => quoteLine(line)),
        quoteLine(`—— ${block.source}`, AlignmentType.RIGHT),
      ];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            style: STYLE.list,
            numbering: {
              reference: block.ordered ? ORDERED_LIST : BULLET_LIST,
              level: 0,
              ...(index === 0 ? { restart: true } : {}),
              custom: true,
            },
            children: runsToWord(item, look),
          }),
      );
    case 'facts':
      return [factsTable(block.facts, look), spacer(120)];
    case 'callout':
      return calloutToWord(block.title, block.runs, block.tone, look);
    case 'signatures':
      return block.lines.map((line) => signatureLine(line, block.dateLabel, look));
    case 'table':
      return [
        new Paragraph({
          style: STYLE.caption,
          children: [new TextRun(printable(`${block.number}　${block.caption}`))],
        }),
        dataTable(block, look),
        block.note === undefined
          ? spacer(160)
          : new Paragraph({ style: STYLE.note, children: [new TextRun(printable(block.note))] }),
      ];
    case 'figure':
      return [
        new Paragraph({
          style: STYLE.picture,
          children: [
            new DrawingRun(block.drawing, block.alt, look, context.figures.get(block) ?? 0),
          ],
        }),
        new Paragraph({
          style: STYLE.caption,
          keepNext: false,
          spacing: { ...spacingOf(look.settings.caption), ...FIGURE_CAPTION },
          children: [new TextRun(printable(`${block.number}　${block.caption}`))],
        }),
      ];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return assertNever(block);
  }
}

/** Space around the caption below a picture, in twips. */
export const FIGURE_CAPTION = { before: 80, after: 240 } as const;

const spacer = (after: number): Paragraph =>
  new Paragraph({ spacing: { before: 0, after, line: 20, lineRule: 'exact' }, children: [] });

const quoteLine = (line: string, alignment?: 'right'): Paragraph =>
  new Paragraph({
    style: STYLE.quote,
    ...(alignment === undefined ? {} : { alignment }),
    children: [new TextRun(printable(line))],
  });

function coverToWord(block: CoverBlock, { meta, look }: DocxContext): FileChild[] {
  const line = (
    text: string,
    options: {
      size: number;
      before?: number;
      after?: number;
      alignment?: 'center' | 'left';
      color?: string;
      second?: boolean;
    },
  ): Paragraph =>
    new Paragraph({
      style: STYLE.cover,
      alignment: options.alignment ?? AlignmentType.LEFT,
      spacing: {
        before: options.before ?? 0,
        after: options.after ?? 0,
        line: options.size * 14,
        lineRule: 'exact',
      },
      children: [
        new TextRun({
          text: printable(text),
          size: options.size,
          font: options.second === true ? look.heading : look.title,
          bold: options.second !== true,
          ...(options.color === undefined ? {} : { color: options.color }),
        }),
      ],
    });
  return [
    line(meta.marking, { size: 32, second: true }),
    ...(meta.sample
      ? [line(meta.sampleLabel, { size: 24, second: true, color: 'B82424', before: 80 })]
      : []),
    ...block.titleLines.map((text, at) =>
      line(text, {
        size: look.settings.title.size,
        alignment: 'center',
        before: at === 0 ? (look.zh ? 1300 : 1900) : 60,
        after: 120,
      }),
    ),
    line(meta.subtitle, {
      size: look.zh ? 32 : 28,
      alignment: 'center',
      second: true,
      before: 120,
      after: look.zh ? 900 : 1200,
    }),
    factsTable(block.facts, look, 0.86),
    spacer(500),
    ...block.approvals.map((label) => signatureLine(label, '', look)),
    new Paragraph({
      style: STYLE.note,
      spacing: { ...spacingOf(look.settings.note), before: 360 },
      children: [new TextRun(printable(block.notice))],
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function signatureLine(label: string, dateLabel: string, look: Look): Paragraph {
  const half = Math.round(look.textWidth * (dateLabel === '' ? 0.8 : 0.6));
  const stops = [
    { type: TabStopType.LEFT, position: half, leader: 'underscore' as const },
    ...(dateLabel === ''
      ? []
      : [{ type: TabStopType.LEFT, position: look.textWidth, leader: 'underscore' as const }]),
  ];
  const rest = dateLabel === '' ? [] : [`  ${dateLabel} `, new Tab()];
  return new Paragraph({
    style: STYLE.cover,
    spacing: { before: 240, after: 0, line: look.zh ? 440 : 340, lineRule: 'exact' },
    tabStops: stops,
    children: [
      new TextRun({
        size: look.zh ? 28 : 22,
        children: [`${printable(label)} `, new Tab(), ...rest],
      }),
    ],
  });
}

const CALLOUT_COLOURS: Readonly<Record<Tone, readonly [fill: string, edge: string]>> = {
  neutral: ['F3F4F6', '7D8692'],
  good: ['E2F3E7', '1A6E36'],
  caution: ['FBEED6', '855300'],
  bad: ['FCE8E6', 'B82424'],
  attack: ['FAE6F1', 'A3246E'],
  defence: ['DFF2F5', '0B6A7D'],
};

function calloutToWord(title: string, runs: readonly Run[], tone: Tone, look: Look): FileChild[] {
  const [fill, edge] = CALLOUT_COLOURS[tone];
  const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: edge, space: 6 };
  const box = {
    style: STYLE.callout,
    indent: { left: 160, right: 160 },
    shading: { type: ShadingType.CLEAR, fill },
    border: { top: thin, bottom: thin, right: thin, left: { ...thin, size: 24 } },
    keepLines: true,
  };
  return [
    spacer(120),
    new Paragraph({
      ...box,
      keepNext: true,
      children: [new TextRun({ text: printable(title), font: look.heading, bold: !look.zh })],
    }),
    new Paragraph({ ...box, children: runsToWord(runs, look) }),
    spacer(160),
  ];
}
