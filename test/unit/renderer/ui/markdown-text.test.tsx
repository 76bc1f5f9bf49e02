import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MarkdownText } from '#renderer/ui/markdown-text.tsx';
import { markdownTokens } from '#renderer/ui/markdown-tokens.ts';

const shown = (text: string): HTMLElement => render(<MarkdownText text={text} />).container;

describe('what was written in Markdown', () => {
  it('is shown with its headings, lists, code and tables', () => {
    const page = within(
      shown(
        [
          '# 攻击过程',
          '1. 扫描 `198.51.100.7`',
          '2. **提权**',
          '',
          '```',
          'id',
          '```',
          '',
          '| 主机 | 权限 |',
          '|--|--|',
          '| www | root |',
        ].join('\n'),
      ),
    );
    expect(page.getByText('攻击过程')).toBeVisible();
    expect(page.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '扫描 198.51.100.7',
      '提权',
    ]);
    expect(page.getByText('提权').tagName).toBe('STRONG');
    expect(page.getByText('id').tagName).toBe('CODE');
    expect(page.getByRole('cell', { name: 'root' })).toBeVisible();
  });

  it('has no headings among those of the page', () => {
    shown('# One\n\n###### Six');
    expect(screen.queryByRole('heading')).not.toBeInTheDocument();
  });

  it('shows links and pictures with their address and follows neither', () => {
    const element = shown(
      '[报告](https://evil.example/x) ![图](http://evil.example/p.png) https://evil.example/auto www.bus.example',
    );
    expect(element.querySelector('a, img')).toBeNull();
    expect(element).toHaveTextContent(
      '报告 (https://evil.example/x) 图 (http://evil.example/p.png) https://evil.example/auto www.bus.example',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'text <b onclick="alert(1)">bold</b> text',
    '<svg><use href="data:image/svg+xml,..."/></svg>',
    '[x](javascript:alert(1))',
    '<!-- hidden --> shown',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ])('shows markup of other languages as text: %s', (text) => {
    const element = shown(text);
    expect(element.querySelector('script, img, svg, a, iframe, b')).toBeNull();
    const visible = (element.textContent ?? '').replaceAll(/\s+/g, '');
    for (const word of text.match(/[a-z]{4,}/g) ?? []) expect(visible).toContain(word);
  });

  it.each([
    ['quotes in quotes', '> '.repeat(3000)],
    [
      'lists in lists',
      Array.from({ length: 200 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
    ],
    ['a very long text', 'word '.repeat(5000)],
  ])('is shown as typed where it is %s', (_, text) => {
    expect(markdownTokens(text)).toBeNull();
    expect(shown(text).textContent).toBe(text);
  });

  it('is not searched for emphasis in endless paragraphs', () => {
    expect(shown('_a_'.repeat(1000)).querySelector('em')).toBeNull();
    expect(shown('_a_ '.repeat(100)).querySelector('em')).not.toBeNull();
  });
});
