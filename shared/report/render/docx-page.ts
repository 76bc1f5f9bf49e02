import {
  BorderStyle,
  convertMillimetersToTwip,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportMeta } from '../model.ts';
import { printable } from '../printable.ts';
import { type Look, PAPER, STYLE } from './docx-look.ts';

/** Paper, margins, and what stands above and below every page: marking and title, version and page number. */
export function pageFurniture(meta: ReportMeta, look: Look) {
  const marks = [meta.marking, meta.sample ? meta.sampleLabel : '']
    .filter((part) => part !== '')
    .join(' · ');
  return {
    properties: {
      titlePage: true,
      page: {
        size: PAPER,
        margin: {
          ...look.margins,
          header: convertMillimetersToTwip(look.zh ? 22 : 14),
          footer: convertMillimetersToTwip(look.zh ? 25 : 13),
        },
      },
    },
    headers: {
      default: header(marks, meta.title, look),
      even: header(marks, meta.title, look),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    footers: {
      default: footer(meta, look, 'right'),
      even: footer(meta, look, look.zh ? 'left' : 'right'),
      first: new Footer({ children: [new Paragraph({ children: [] })] }),
    },
  };
}

function header(marks: string, title: string, look: Look): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.table,
        tabStops: [{ type: TabStopType.RIGHT, position: look.textWidth }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '9AA2AD', space: 4 } },
        children: [
          new TextRun({ text: printable(marks), font: look.heading, size: 21, bold: !look.zh }),
          new TextRun({ children: [new Tab(), printable(title)], size: 18, color: '434B56' }),
        ],
      }),
    ],
  });
}

function footer(meta: ReportMeta, look: Look, side: 'left' | 'right'): Footer {
  const version = new TextRun({
    text: `${printable(meta.versionLabel)} · ${meta.words.stateHash} ${meta.stateHash.slice(0, 12)}`,
    size: 16,
    color: '5C6570',
  });
  const [before = '', between = '', after = ''] = meta.words.pageOf.split(/\{page\}|\{pages\}/);
  const page = new TextRun({
    size: look.zh ? 28 : 18,
    font: look.small,
    children: [
      before,
      PageNumber.CURRENT,
      between,
      ...(meta.words.pageOf.includes('{pages}') ? [PageNumber.TOTAL_PAGES] : []),
      after,
    ],
  });
  const tab = new TextRun({ children: [new Tab()] });
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.table,
        tabStops: [{ type: TabStopType.RIGHT, position: look.textWidth }],
        children: side === 'right' ? [version, tab, page] : [page, tab, version],
      }),
    ],
  });
}
