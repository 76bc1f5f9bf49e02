import { readdirSync } from 'node:fs';
import path from 'node:path';
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualPage } from '#renderer/features/manual/manual-page.tsx';
import { loadManual, MANUAL_PAGES, manualText } from '#renderer/features/manual/manual-texts.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';

const folder = path.resolve(import.meta.dirname, '../../../../../docs/manual');

let machine: AppWorld;
beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

describe('the manual in the program', () => {
  it.each(LANGUAGES)('holds every page that there is in %s', async (language) => {
    const files = readdirSync(path.join(folder, language)).map((name) => name.replace('.md', ''));
    expect(files.toSorted()).toEqual([...MANUAL_PAGES].toSorted());
    for (const page of MANUAL_PAGES) {
      const text = await loadManual(page, language);
      expect(text?.title, page).toBeTruthy();
      expect(text?.sections.length, page).toBeGreaterThan(0);
      for (const section of text?.sections ?? []) expect(section.text, page).not.toMatch(/\.md\)/);
    }
  });

  it('shows a page with its headings, and the way to the others', async () => {
    await machine.show(<ManualPage page="report" />, null);
    expect(await screen.findByRole('heading', { name: '成绩' })).toBeVisible();
    const contents = screen.getByRole('navigation', { name: '手册目录' });
    expect(within(contents).getByRole('link', { name: '数据安全' })).toHaveAttribute(
      'href',
      '#/manual/data-safety',
    );
    expect(within(contents).getAllByRole('link')).toHaveLength(MANUAL_PAGES.length);
  });

  it('begins at the beginning when there is no such page', async () => {
    await machine.show(<ManualPage page="../../secret" />, null, 'en');
    expect(await screen.findByRole('heading', { name: 'Try it first' })).toBeVisible();
  });
});

describe('a page of the manual', () => {
  it('has lines as long as their sentences, in both languages', () => {
    const source =
      '# 标题\n\n第一行没有\n完，用 age\n工具 and\nmore。见[别处](x.md)。\n\n## 节\n\n- 一项\n  接着\n- 二项\n\n| a | b |\n|---|---|\n| c | d |\n\n```sh\none\ntwo\n```\n';
    expect(manualText(source, 'zh-CN')).toEqual({
      title: '标题',
      sections: [
        { heading: null, text: '\n第一行没有完，用 age工具 and more。见别处。\n\n' },
        {
          heading: '节',
          text: '\n- 一项接着\n- 二项\n\n| a | b |\n|---|---|\n| c | d |\n\n```sh\none\ntwo\n```\n\n',
        },
      ],
    });
    expect(manualText('# T\n\nfirst\nsecond\n', 'en').sections[0]?.text).toBe('\nfirst second\n\n');
  });
});
