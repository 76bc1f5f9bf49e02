import { AlignmentType, Document, LevelFormat, Packer } from 'docx';
import type { FigureBlock, Report, ReportMeta } from '../model.ts';
import { printable } from '../printable.ts';
import { BULLET_LIST, ORDERED_LIST, reportChildren } from './docx-blocks.ts';
import { headingPlaces } from './docx-contents.ts';
import { fontTable, type Look, lookOf, stylesOf } from './docx-look.ts';
import { pageFurniture } from './docx-page.ts';
import { pageNumbersOf } from './docx-pages.ts';
import { escapeMarkup } from './escape.ts';
import { clearZipTimes } from './zip-times.ts';

/**
 * The report as a Word document in the layout of GB/T 9704 (Chinese) or a plain A4 report (English): real headings, a table of
 * contents, repeated table heads, pictures as Word shapes that stay sharp and editable. No macros, no links to anything
 * outside. The same report gives the same bytes. Takes a second or more for a long report: call it off the main thread.
 */
export async function renderDocx(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const { meta } = report;
  const look = lookOf(meta.language);
  const headings = headingPlaces(report);
  const document = new Document({
    title: printable(meta.title),
    subject: printable(meta.subtitle),
    creator: printable(meta.host),
    description: `Umpire ${meta.appVersion} · ${meta.stateHash}`,
    styles: stylesOf(look),
    numbering: { config: listFormats(look) },
    evenAndOddHeaderAndFooters: look.zh,
    pageNumbers: pageNumbersOf(report, headings, look),
    sections: [
      {
        ...pageFurniture(meta, look),
        children: reportChildren(report, { meta, look, headings, figures: figurePlaces(report) }),
      },
    ],
  });
  const bytes = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(meta) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  const docx = new Uint8Array(bytes);
  clearZipTimes(docx);
  return docx;
}

const figurePlaces = (report: Report): ReadonlyMap<FigureBlock, number> =>
  new Map(
    report.blocks.filter((block) => block.type === 'figure').map((figure, at) => [figure, at + 1]),
  );

function listFormats(look: Look) {
  const indent = look.zh ? { left: 1120, hanging: 480 } : { left: 560, hanging: 360 };
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } },
  ];
  return [
    { reference: ORDERED_LIST, levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: BULLET_LIST, levels: level(LevelFormat.BULLET, '•') },
  ];
}

/** Document properties with the moment of the report, not of the writing: the library would take the clock's. */
function coreProperties(meta: ReportMeta): string {
  const stamp = new Date(meta.generatedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  const host = escapeMarkup(meta.host);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces.join(' ')}>` +
    `<dc:title>${escapeMarkup(meta.title)}</dc:title><dc:subject>${escapeMarkup(meta.subtitle)}</dc:subject>` +
    `<dc:creator>${host}</dc:creator><dc:description>Umpire ${escapeMarkup(meta.appVersion)} · ${meta.stateHash}</dc:description>` +
    `<cp:lastModifiedBy>${host}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>` +
    `<cp:category>${escapeMarkup(meta.marking)}</cp:category></cp:coreProperties>`
  );
}
