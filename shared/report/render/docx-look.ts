import {
  AlignmentType,
  type IFontAttributesProperties,
  type IStylesOptions,
  LineRuleType,
  convertMillimetersToTwip,
} from 'docx';
import type { Language } from '#shared/text/language.ts';

/** Page, fonts and sizes of one edition. Lengths are twips (1/20 point) unless said otherwise. */
export interface Look {
  readonly zh: boolean;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly textWidth: number;
  readonly body: IFontAttributesProperties;
  readonly heading: IFontAttributesProperties;
  readonly second: IFontAttributesProperties;
  readonly title: IFontAttributesProperties;
  readonly small: IFontAttributesProperties;
  readonly code: IFontAttributesProperties;
  readonly settings: Readonly<Record<SettingName, Setting>>;
}

/**
 * Size, line pitch and space around a kind of paragraph. Pitches are exact: pages break alike whatever fonts a machine has,
 * and the page numbers of the contents can be worked out.
 */
export interface Setting {
  /** Half-points. */
  readonly size: number;
  readonly line: number;
  readonly before: number;
  readonly after: number;
}

export type SettingName =
  | 'body'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'title'
  | 'table'
  | 'dense'
  | 'facts'
  | 'caption'
  | 'quote'
  | 'callout'
  | 'list'
  | 'note'
  | 'contents1'
  | 'contents2';

const set = (size: number, line: number, before = 0, after = 0): Setting => ({
  size,
  line,
  before,
  after,
});

/** GB/T 9704: 3号 (16 pt) on a pitch of 28 pt for the text; tables and notes smaller. */
const CHINESE: Look['settings'] = {
  body: set(32, 560),
  heading1: set(32, 560, 280, 120),
  heading2: set(32, 560, 120, 0),
  heading3: set(32, 560, 60, 0),
  title: set(44, 720, 60, 120),
  table: set(21, 290),
  dense: set(18, 250),
  facts: set(26, 360),
  caption: set(24, 400, 200, 80),
  quote: set(28, 440, 40, 40),
  callout: set(28, 440),
  list: set(32, 560),
  note: set(18, 260, 60, 200),
  contents1: set(26, 400, 60, 0),
  contents2: set(26, 400),
};

const ENGLISH: Look['settings'] = {
  body: set(22, 310, 0, 140),
  heading1: set(34, 460, 480, 160),
  heading2: set(27, 380, 320, 100),
  heading3: set(23, 330, 220, 80),
  title: set(52, 800, 60, 120),
  table: set(19, 260),
  dense: set(17, 235),
  facts: set(21, 290),
  caption: set(20, 300, 200, 80),
  quote: set(21, 290, 40, 40),
  callout: set(21, 290),
  list: set(22, 310, 0, 80),
  note: set(17, 240, 60, 200),
  contents1: set(21, 280, 50, 0),
  contents2: set(21, 270),
};

const fonts = (eastAsia: string, latin: string): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
});
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
    settings: zh ? CHINESE : ENGLISH,
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

/** Spacing of a setting as Word takes it. */
export const spacingOf = ({ line, before, after }: Setting) => ({
  line,
  before,
  after,
  lineRule: LineRuleType.EXACT,
});

/** Style sheet of the document: real headings, contents levels, captions, so that people can go on editing it. */
export function stylesOf(look: Look): IStylesOptions {
  const { zh, settings } = look;
  const indent = zh ? { indent: { firstLine: 640, firstLineChars: 200 } } : {};
  const heading = (
    name: 'heading1' | 'heading2' | 'heading3',
    font: IFontAttributesProperties,
    bold: boolean,
  ) => ({
    run: { font, size: settings[name].size, bold, color: '000000' },
    paragraph: { keepNext: true, spacing: spacingOf(settings[name]), ...indent },
  });
  return {
    default: {
      document: {
        run: { font: look.body, size: settings.body.size },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: heading('heading1', look.heading, !zh),
      heading2: heading('heading2', look.second, !zh),
      heading3: heading('heading3', zh ? look.body : look.heading, true),
    },
    paragraphStyles: [
      paragraphStyle(STYLE.body, 'Report Body', settings.body, look.body, {
        alignment: AlignmentType.BOTH,
        ...indent,
      }),
      paragraphStyle(STYLE.cover, 'Report Cover', settings.body, look.body),
      paragraphStyle(STYLE.table, 'Report Table', settings.table, look.small),
      paragraphStyle(STYLE.caption, 'caption', settings.caption, look.heading, {
        keepNext: true,
        alignment: AlignmentType.CENTER,
      }),
      paragraphStyle(STYLE.quote, 'Report Quote', settings.quote, zh ? look.second : look.body, {
        indent: QUOTE_INDENT,
        border: { left: { style: 'single', size: 18, color: 'C3C9D2', space: 10 } },
      }),
      paragraphStyle(STYLE.callout, 'Report Callout', settings.callout, look.body),
      paragraphStyle(STYLE.list, 'Report List', settings.list, look.body),
      paragraphStyle(STYLE.note, 'Report Note', settings.note, look.small),
      paragraphStyle(STYLE.picture, 'Report Picture', settings.table, look.small, {
        keepNext: true,
        alignment: AlignmentType.CENTER,
        // A picture stands on its line: the line must grow with it.
        spacing: { ...PICTURE_SPACING, line: 240, lineRule: LineRuleType.AUTO },
      }),
      contentsStyle(1, look),
      contentsStyle(2, look),
    ],
  };
}

/** Indents of quotations, and room above pictures, in twips. */
export const QUOTE_INDENT = { left: 480, right: 240 } as const;
export const PICTURE_SPACING = { before: 160, after: 0 } as const;

const paragraphStyle = (
  id: string,
  name: string,
  setting: Setting,
  font: IFontAttributesProperties,
  more: Record<string, unknown> = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font, size: setting.size },
  paragraph: { spacing: spacingOf(setting), ...more },
});

const contentsStyle = (level: 1 | 2, look: Look) => {
  const setting = look.settings[`contents${level}`];
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: {
      font: level === 1 && look.zh ? look.heading : look.body,
      size: setting.size,
      bold: level === 1 && !look.zh,
    },
    paragraph: {
      tabStops: [{ type: 'right' as const, position: look.textWidth, leader: 'dot' as const }],
      indent: { left: level === 1 ? 0 : 420 },
      spacing: spacingOf(setting),
    },
  };
};

/**
 * Font table with second names, for machines that lack a font: Word, WPS and LibreOffice look them up before they guess.
 * @see ECMA-376 part 1, 17.8.3.1 altName
 */
export function fontTable(): string {
  const rows: readonly (readonly [name: string, alt: string, family: string, charset: string])[] = [
    [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S;方正小标宋_GBK;华文中宋;宋体;SimSun;Noto Serif CJK SC',
      'roman',
      '86',
    ],
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
