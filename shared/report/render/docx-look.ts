import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType, convertMillimetersToTwip } from 'docx';
import type { Language } from '#shared/text/language.ts';

/** Page, fonts and sizes of one edition. Lengths are twips (1/20 point) unless said otherwise. */
export interface Look {
  readonly zh: boolean;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly textWidth: number;
  readonly body: IFontAttributesProperties;
  readonly heading: IFontAttributesProperties;
  readonly second: IFontAttributesProperties;
  readonly title: IFontAttributesProperties;
  readonly small: IFontAttributesProperties;
  readonly code: IFontAttributesProperties;
  /** Half-points. */
  readonly sizes: { readonly body: number; readonly title: number; readonly table: number; readonly dense: number; readonly caption: number };
}

const fonts = (eastAsia: string, latin: string): IFontAttributesProperties => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });
const mm = convertMillimetersToTwip;
/** A4 as Word writes it; its own conversion from millimetres falls a twip short. */
export const PAPER = { width: 11_906, height: 16_838 } as const;

/** Chinese: GB/T 9704-2012, 版心 156 × 225 mm, 3号 (16 pt). English: the same paper, its own fonts. */
export function lookOf(language: Language): Look {
  const zh = language === 'zh-CN';
  const margins = zh
    ? { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) }
    : { top: mm(29), bottom: mm(25), left: mm(26), right: mm(24) };
  return {
    zh,
    margins,
    textWidth: PAPER.width - margins.left - margins.right,
    body: zh ? fonts('仿宋', 'Times New Roman') : fonts('宋体', 'Cambria'),
    heading: zh ? fonts('黑体', 'Times New Roman') : fonts('黑体', 'Calibri'),
    second: zh ? fonts('楷体', 'Times New Roman') : fonts('黑体', 'Calibri'),
    title: zh ? fonts('方正小标宋简体', 'Times New Roman') : fonts('黑体', 'Calibri'),
    small: zh ? fonts('宋体', 'Times New Roman') : fonts('宋体', 'Calibri'),
    code: fonts('宋体', 'Courier New'),
    sizes: zh
      ? { body: 32, title: 44, table: 21, dense: 18, caption: 24 }
      : { body: 22, title: 52, table: 19, dense: 17, caption: 20 },
  };
}

/** Ids of the paragraph styles of our own. */
export const STYLE = {
  body: 'ReportBody',
  cover: 'ReportCover',
  table: 'ReportTable',
  caption: 'Caption',
  quote: 'ReportQuote',
  callout: 'ReportCallout',
  list: 'ReportList',
  note: 'ReportNote',
  picture: 'ReportPicture',
} as const;

/** Style sheet of the document: real headings, contents levels, captions, so that people can go on editing it. */
export function stylesOf(look: Look): IStylesOptions {
  const { zh, sizes } = look;
  const line = zh ? { line: 560, lineRule: LineRuleType.EXACT } : { line: 300, lineRule: LineRuleType.AUTO };
  const headingRun = (font: IFontAttributesProperties, size: number, bold: boolean) => ({ font, size, bold, color: '000000' });
  const headingParagraph = (before: number, after: number) => ({
    keepNext: true,
    spacing: { ...line, before, after },
    ...(zh ? { indent: { firstLine: 640, firstLineChars: 200 } } : {}),
  });
  const paragraph = (id: string, name: string, size: number, options: Record<string, unknown>, font = look.body) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font, size },
    paragraph: options,
  });
  const tight = { before: 0, after: 0, line: 260, lineRule: LineRuleType.AUTO };
  return {
    default: {
      document: { run: { font: look.body, size: sizes.body }, paragraph: { spacing: { before: 0, after: 0 } } },
      heading1: { run: headingRun(look.heading, zh ? 32 : 34, !zh), paragraph: headingParagraph(zh ? 280 : 480, zh ? 120 : 160) },
      heading2: { run: headingRun(look.second, zh ? 32 : 27, !zh), paragraph: headingParagraph(zh ? 120 : 320, zh ? 0 : 100) },
      heading3: { run: headingRun(zh ? look.body : look.heading, zh ? 32 : 23, true), paragraph: headingParagraph(zh ? 60 : 220, zh ? 0 : 80) },
    },
    paragraphStyles: [
      paragraph(STYLE.body, 'Report Body', sizes.body, {
        spacing: zh ? line : { ...line, after: 140 },
        alignment: AlignmentType.BOTH,
        ...(zh ? { indent: { firstLine: 640, firstLineChars: 200 } } : {}),
      }),
      paragraph(STYLE.cover, 'Report Cover', sizes.body, { spacing: { ...line } }),
      paragraph(STYLE.table, 'Report Table', sizes.table, { spacing: tight }, look.small),
      paragraph(STYLE.caption, 'caption', sizes.caption, {
        keepNext: true,
        alignment: AlignmentType.CENTER,
        spacing: { before: 200, after: 80, line: 320, lineRule: LineRuleType.AUTO },
      }, look.heading),
      paragraph(STYLE.quote, 'Report Quote', zh ? 28 : 21, {
        spacing: { before: 40, after: 40, line: zh ? 440 : 290, lineRule: zh ? LineRuleType.EXACT : LineRuleType.AUTO },
        indent: { left: 480, right: 240 },
        border: { left: { style: 'single', size: 18, color: 'C3C9D2', space: 10 } },
      }, zh ? look.second : look.body),
      paragraph(STYLE.callout, 'Report Callout', zh ? 28 : 21, {
        spacing: { before: 0, after: 0, line: zh ? 440 : 290, lineRule: zh ? LineRuleType.EXACT : LineRuleType.AUTO },
      }),
      paragraph(STYLE.list, 'Report List', sizes.body, { spacing: zh ? line : { ...line, after: 80 } }),
      paragraph(STYLE.note, 'Report Note', zh ? 18 : 17, { spacing: { before: 60, after: 200, line: 260, lineRule: LineRuleType.AUTO } }, look.small),
      paragraph(STYLE.picture, 'Report Picture', sizes.table, {
        keepNext: true,
        alignment: AlignmentType.CENTER,
        spacing: { before: 160, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      }),
      contentsStyle(1, look),
      contentsStyle(2, look),
    ],
  };
}

const contentsStyle = (level: 1 | 2, look: Look) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  run: { font: level === 1 && look.zh ? look.heading : look.body, size: look.zh ? 26 : 21, bold: level === 1 && !look.zh },
  paragraph: {
    tabStops: [{ type: 'right' as const, position: look.textWidth, leader: 'dot' as const }],
    indent: { left: level === 1 ? 0 : 420 },
    spacing: { before: level === 1 ? 60 : 0, after: 0, line: look.zh ? 400 : 280, lineRule: look.zh ? LineRuleType.EXACT : LineRuleType.AUTO },
  },
});

/**
 * Font table with second names, for machines that lack a font: Word, WPS and LibreOffice look them up before they guess.
 * @see ECMA-376 part 1, 17.8.3.1 altName
 */
export function fontTable(): string {
  const rows: readonly (readonly [name: string, alt: string, family: string, charset: string])[] = [
    ['方正小标宋简体', 'FZXiaoBiaoSong-B05S;方正小标宋_GBK;华文中宋;宋体;SimSun;Noto Serif CJK SC', 'roman', '86'],
    ['仿宋', 'FangSong;仿宋_GB2312;华文仿宋;STFangsong;Noto Serif CJK SC', 'modern', '86'],
    ['楷体', 'KaiTi;楷体_GB2312;华文楷体;STKaiti;Noto Serif CJK SC', 'modern', '86'],
    ['黑体', 'SimHei;华文黑体;Noto Sans CJK SC', 'modern', '86'],
    ['宋体', 'SimSun;华文宋体;Noto Serif CJK SC', 'roman', '86'],
    ['Times New Roman', 'Liberation Serif', 'roman', '00'],
    ['Cambria', 'Caladea;Georgia', 'roman', '00'],
    ['Calibri', 'Carlito;Arial;Liberation Sans', 'swiss', '00'],
    ['Courier New', 'Liberation Mono', 'modern', '00'],
  ];
  const fontsXml = rows.map(
    ([name, alt, family, charset]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alt}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fontsXml.join('')}</w:fonts>`;
}
