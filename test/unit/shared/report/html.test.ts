import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '#shared/report/model.ts';
import { renderHtml } from '#shared/report/render/html.ts';
import { hostileReport } from '#test/support/hostile-report.ts';
import { reportOf, reportWorld } from '#test/support/report-world.ts';

/** Every tag of an HTML text as it would be read: name and attributes. Text inside quoted attributes is not looked into. */
function tagsOf(html: string): { name: string; attributes: Map<string, string> }[] {
  const body = html.replace(/<style>[^<]*<\/style>/, '<style></style>');
  return [
    ...body.matchAll(/<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-:]+(?:="[^"]*")?)*)\s*\/?>/g),
  ].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...rest.matchAll(/([a-zA-Z-:]+)(?:="([^"]*)")?/g)].map((match) => [
        (match[1] ?? '').toLowerCase(),
        match[2] ?? '',
      ]),
    ),
  }));
}

const KNOWN_TAGS = new Set(
  'html head meta title style body p span main header h1 h2 h3 h4 nav ul ol li a dl div dt dd strong small code aside blockquote footer table caption colgroup col thead tbody tfoot tr th td figure figcaption svg rect line polyline polygon circle text'.split(
    ' ',
  ),
);
const KNOWN_ATTRIBUTES = new Set(
  'lang charset http-equiv content name class id href title scope colspan style aria-label role xmlns viewbox width height x y x1 y1 x2 y2 cx cy r rx points fill stroke stroke-width stroke-dasharray font-family font-size font-weight text-anchor'.split(
    ' ',
  ),
);

describe('the HTML report', () => {
  let report: Report;
  let html: string;
  beforeAll(() => {
    report = reportOf(reportWorld(), 'zh-CN');
    html = renderHtml(report);
  });

  it('is one file that may load and run nothing', () => {
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    );
    expect(html).not.toMatch(/<(?:script|link|iframe|object|embed|base|form|img)\b/i);
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
  });

  it('carries the marking on screen and on every printed sheet', () => {
    expect(html).toContain('内部');
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).toMatch(/@top-left\{content:"内部/);
    expect(style).toContain('counter(page)');
    expect(style).toContain('size:A4');
  });

  it('has a real heading for every heading and a table for every table', () => {
    const count = (type: string): number =>
      report.blocks.filter((block) => block.type === type).length;
    expect(html.match(/<h[234] id="/g)).toHaveLength(count('heading'));
    expect(html.match(/<table /g)).toHaveLength(count('table'));
    expect(html.match(/<caption>/g)).toHaveLength(count('table'));
    expect(html.match(/<svg /g)).toHaveLength(count('figure'));
    expect(html.match(/role="img" aria-label="/g)).toHaveLength(count('figure'));
  });

  it('links its contents to headings that exist', () => {
    const ids = new Set([...html.matchAll(/<h[234] id="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...html.matchAll(/<li class="level-\d"><a href="#([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });

  it('leads from points to the lines of the ledger that they come from', () => {
    const links = [
      ...html.matchAll(/<a class="figure" href="#(line-\d+)" title="评分明细 \d+/g),
    ].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(40);
    const rows = new Set([...html.matchAll(/<tr id="(line-\d+)"/g)].map((match) => match[1]));
    expect(links.filter((link) => !rows.has(link))).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('reads hostile text as text (%s)', (language) => {
    const hostile = renderHtml(hostileReport(language));
    const tags = tagsOf(hostile);
    expect(tags.filter(({ name }) => !KNOWN_TAGS.has(name))).toEqual([]);
    expect(
      [...new Set(tags.flatMap(({ attributes }) => [...attributes.keys()]))].filter(
        (name) => !KNOWN_ATTRIBUTES.has(name),
      ),
    ).toEqual([]);
    expect(hostile.match(/<style>/g)).toHaveLength(1);
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
    expect(hostile).not.toMatch(/<(?:script|img|iframe)/i);
    expect(hostile).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800](?![\udc00-\udfff])/,
    );
    expect(hostile).toContain('[U+202E]');
  });

  it('cannot be broken out of through the style sheet', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(renderHtml(hostileReport('en')))?.[1] ?? '';
    expect(style).not.toContain('<');
    const titles = [...style.matchAll(/content:("(?:[^"\\]|\\.)*")/g)].map(
      (match) => match[1] ?? '',
    );
    expect(titles.find((title) => title.includes('alert'))).toMatch(/^"[A-Za-z0-9 \\]*[^"]*"$/);
  });
});
