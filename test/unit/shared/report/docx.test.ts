import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '#shared/report/phrase.ts';
import { renderDocx } from '#shared/report/render/docx.ts';
import type { Report } from '#shared/report/model.ts';
import { hostileReport } from '#test/support/hostile-report.ts';
import { reportOf, reportWorld } from '#test/support/report-world.ts';

async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory || entry.getData === undefined) continue;
    parts.set(
      entry.filename,
      new TextDecoder('utf-8', { fatal: true }).decode(await entry.getData(new Uint8ArrayWriter())),
    );
  }
  await reader.close();
  return parts;
}

const part = (parts: ReadonlyMap<string, string>, name: string): string => {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`No ${name}`);
  return text;
};

/** What a field code starts with: TOC, PAGE … */
const fieldsOf = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<w:instrText[^>]*>\s*([A-Z]+)/g)].map((match) => match[1] ?? ''));

/** Throws where the mark-up is not closed in the order in which it was opened, or an entity or letter is not allowed. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const match of xml.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const [, close, name = '', , empty] = match;
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  const bare = xml
    .replace(/<\?xml[^?]*\?>/, '')
    .replace(/<\/?[A-Za-z_][\w:.-]*(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, '');
  expect(/.{0,40}[<>].{0,40}/.exec(bare)?.[0]).toBeUndefined();
  expect(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);).{0,40}/.exec(xml)?.[0]).toBeUndefined();
  expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#0;/.exec(xml)).toBeNull();
}

describe('the Word report', () => {
  let report: Report;
  let bytes: Uint8Array<ArrayBuffer>;
  let parts: Map<string, string>;
  let document: string;
  beforeAll(async () => {
    report = reportOf(reportWorld(), 'zh-CN');
    bytes = await renderDocx(report);
    parts = await unzip(bytes);
    document = part(parts, 'word/document.xml');
  });

  it('has the paper and margins of GB/T 9704', () => {
    const size = /<w:pgSz[^>]*>/.exec(document)?.[0] ?? '';
    expect([/w:w="(\d+)"/.exec(size)?.[1], /w:h="(\d+)"/.exec(size)?.[1]]).toEqual([
      '11906',
      '16838',
    ]);
    const mm = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4);
    const margin = (side: string): number =>
      mm(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(document)?.[1]);
    expect([margin('top'), margin('bottom'), margin('left'), margin('right')]).toEqual([
      37, 35, 28, 26,
    ]);
    const body = /<w:style [^>]*w:styleId="ReportBody".*?<\/w:style>/.exec(
      part(parts, 'word/styles.xml'),
    )?.[0];
    expect(body).toContain('w:eastAsia="仿宋"');
    expect(body).toContain('w:line="560"');
    expect(body).toContain('w:lineRule="exact"');
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(part(parts, 'word/fontTable.xml')).toContain('方正小标宋简体');
  });

  it('uses real headings, contents with page numbers, repeated table heads', () => {
    const headings = report.blocks.filter((block) => block.type === 'heading');
    expect(document.match(/<w:pStyle w:val="Heading[123]"\/>/g)).toHaveLength(headings.length);
    expect(document.match(/<w:pStyle w:val="TOC[12]"\/>/g)).toHaveLength(
      headings.filter(({ level }) => level <= 2).length,
    );
    const pages = [
      ...document.matchAll(/PAGEREF _Toc\d+ \\h<\/w:instrText>.*?<w:t[^>]*>(\d+)<\/w:t>/g),
    ].map((match) => Number(match[1]));
    expect(pages).toHaveLength(headings.filter(({ level }) => level <= 2).length);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(
      report.blocks.filter(({ type }) => type === 'table').length,
    );
  });

  it('says everything that the model says', () => {
    const text = [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map((match) => match[1])
      .join('')
      .replaceAll('&amp;', '&');
    for (const block of report.blocks) {
      if (block.type === 'heading') expect(text).toContain(block.text);
      if (block.type === 'paragraph') expect(text).toContain(plainText(block.runs));
      if (block.type === 'table')
        for (const row of block.rows)
          if (row.type === 'cells')
            for (const cell of row.cells) expect(text).toContain(plainText(cell.runs));
    }
  });

  it('carries the marking in every header', () => {
    const headers = [...parts]
      .filter(([name]) => /word\/header\d/.test(name))
      .map(([, xml]) => xml);
    expect(headers.filter((xml) => xml.includes('内部')).length).toBeGreaterThanOrEqual(2);
    expect(document.includes('>内部<')).toBe(true);
  });

  it('draws every figure as shapes whose ids are unique', () => {
    const figures = report.blocks.filter(({ type }) => type === 'figure');
    expect(document.match(/<wpg:wgp>/g)).toHaveLength(figures.length);
    const ids = [...document.matchAll(/<(?:wp:docPr|wps:cNvPr|wpg:cNvPr)[^>]* id="(\d+)"/g)].map(
      (match) => match[1],
    );
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same bytes every time', async () => {
    expect(await renderDocx(reportOf(reportWorld(), 'zh-CN'))).toEqual(bytes);
  });

  it.each(['zh-CN', 'en'] as const)('reads hostile text as text (%s)', async (language) => {
    const hostile = await unzip(await renderDocx(hostileReport(language)));
    for (const [name, xml] of hostile) {
      expectWellFormed(xml);
      expect(
        name +
          (/TargetMode="External"|<w:fldSimple|<w:altChunk|<w:object|INCLUDETEXT[^<]*<\/w:instrText/.exec(
            xml,
          )?.[0] ?? ''),
      ).toBe(name);
      expect(
        [...fieldsOf(xml)].filter(
          (field) => !['TOC', 'PAGE', 'PAGEREF', 'NUMPAGES'].includes(field),
        ),
      ).toEqual([]);
      expect(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.exec(xml)).toBeNull();
    }
    expect(
      [...hostile.keys()].filter((name) => /vba|embeddings|activeX|customXml/i.test(name)),
    ).toEqual([]);
    expect(part(hostile, 'word/document.xml').includes('[U+202E]')).toBe(true);
  });
});
