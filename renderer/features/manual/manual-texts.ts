import type { Language } from '#shared/text/language.ts';

/** Pages of the manual in the order of its contents; the names of its files. */
export const MANUAL_PAGES = [
  'README',
  'organiser',
  'drill-control',
  'referee',
  'attack-team',
  'defender',
  'report',
  'installing',
  'data-safety',
  'command-line',
  'glossary',
] as const;
export type ManualPage = (typeof MANUAL_PAGES)[number];

/** A page of the manual: what comes before its first heading, and what stands below each. */
export interface ManualText {
  readonly title: string;
  readonly sections: readonly { readonly heading: string | null; readonly text: string }[];
}

/** The manual is part of the program: each page is a script of its own, so that it is there without a network. */
const PAGES = import.meta.glob<string>('../../../docs/manual/*/*.md', {
  query: '?raw',
  import: 'default',
});

/** Null where this language has no such page. */
export async function loadManual(page: ManualPage, language: Language): Promise<ManualText | null> {
  const load = PAGES[`../../../docs/manual/${language}/${page}.md`];
  return load === undefined ? null : manualText(await load(), language);
}

/** A page of the manual in parts, each line as long as its sentence, without links: the tabs lead to the other pages. */
export function manualText(source: string, language: Language): ManualText {
  const plain = source.replaceAll(/\[([^\]]+)\]\([^)\s]+\)/g, '$1');
  const [title = '', ...lines] = unwrapped(plain.split(/\r?\n/), language);
  const sections: { heading: string | null; text: string }[] = [{ heading: null, text: '' }];
  for (const line of lines) {
    if (line.startsWith('## ')) sections.push({ heading: line.slice(3), text: '' });
    else {
      const last = sections.at(-1);
      if (last !== undefined) last.text += `${line}\n`;
    }
  }
  return {
    title: title.replace(/^# /, ''),
    sections: sections.filter(({ heading, text }) => heading !== null || text.trim() !== ''),
  };
}

const STARTS_BLOCK = /^\s*(?:#|\||>|```|[-*+] |\d+[.)] )/;

/** The files are wrapped for their writers; a line goes on where the one before has not ended its block. */
function unwrapped(lines: readonly string[], language: Language): string[] {
  const joined: string[] = [];
  let isCode = false;
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    const isFence = line.startsWith('```');
    const goesOn =
      !isCode &&
      !isFence &&
      line.trim() !== '' &&
      before.trim() !== '' &&
      !STARTS_BLOCK.test(line) &&
      !/^\s*(?:#|\||```)/.test(before);
    if (isFence) isCode = !isCode;
    if (!goesOn) joined.push(line);
    else joined[joined.length - 1] = `${before}${gap(before, line.trim(), language)}${line.trim()}`;
  }
  return joined;
}

/** Chinese puts no space where a line was broken, but around Latin words that meet there. */
const gap = (before: string, after: string, language: Language): string =>
  language === 'zh-CN' && !(/[A-Za-z0-9`]$/.test(before) && /^[A-Za-z0-9`]/.test(after)) ? '' : ' ';
