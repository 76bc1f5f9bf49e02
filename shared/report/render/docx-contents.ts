import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  PageBreak,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { HeadingBlock, Report, ReportMeta } from '../model.ts';
import { printable } from '../printable.ts';
import { type Look, STYLE } from './docx-look.ts';

/** Number of every heading's bookmark. Given by us, since the library counts on from document to document. */
export type HeadingPlaces = ReadonlyMap<HeadingBlock, number>;

/** Bookmark numbers from 1, in reading order. */
export const headingPlaces = (report: Report): HeadingPlaces =>
  new Map(
    report.blocks
      .filter((block) => block.type === 'heading')
      .map((heading, at) => [heading, at + 1]),
  );

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Name of a heading's bookmark. */
export const bookmarkName = (place: number): string => `_Toc${String(place).padStart(6, '0')}`;

/** A heading as people see it: 一、总则, 1.2 Scope, 附录 A 清单. */
export const headingText = (heading: HeadingBlock): string => {
  const joined = /[、）]$/.test(heading.number) ? '' : ' ';
  return printable(`${heading.number}${joined}${heading.text}`);
};

/** Levels of the headings that the contents list, in order. */
export const contentsLevels = (report: Report): (1 | 2)[] =>
  report.blocks.flatMap((block) =>
    block.type === 'heading' && block.level !== 3 ? [block.level] : [],
  );

/** A real heading with a bookmark that the contents point at. */
export function headingToWord(heading: HeadingBlock, places: HeadingPlaces): Paragraph {
  const place = places.get(heading) ?? 0;
  const level = LEVELS[heading.level - 1] ?? HeadingLevel.HEADING_3;
  const paragraph = new Paragraph({ heading: level });
  paragraph.addChildElement(new BookmarkStart(bookmarkName(place), place));
  paragraph.addChildElement(new TextRun(headingText(heading)));
  paragraph.addChildElement(new BookmarkEnd(place));
  return paragraph;
}

/** What the contents are made from. */
interface ContentsParts {
  readonly headings: HeadingPlaces;
  readonly meta: ReportMeta;
  readonly look: Look;
}

/**
 * A table of contents that is filled in already, page numbers as estimated from the layout, and that Word can update.
 */
export function contentsToWord({ headings, meta, look }: ContentsParts): FileChild[] {
  const entries = [...headings]
    .filter(([heading]) => heading.level <= 2)
    .map(
      ([heading, place]) =>
        new Paragraph({
          style: `TOC${heading.level}`,
          tabStops: [{ type: TabStopType.RIGHT, position: look.textWidth, leader: 'dot' }],
          children: [
            new InternalHyperlink({
              anchor: bookmarkName(place),
              children: [
                new TextRun(headingText(heading)),
                new TextRun({ children: [new Tab()] }),
                new PageReference(bookmarkName(place), { hyperlink: true }),
              ],
            }),
          ],
        }),
    );
  return [
    new Paragraph({
      style: STYLE.cover,
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 120, line: 400, lineRule: 'exact' },
      children: [
        new TextRun({
          text: meta.words.contents,
          font: look.title,
          size: look.zh ? 36 : 30,
          bold: !look.zh,
        }),
      ],
    }),
    new TableOfContents(meta.words.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      contentChildren: entries,
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}
