import { File as NodeFile } from 'node:buffer';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AssetImportPage } from '#renderer/features/plan/asset-import-page.tsx';
import { assetImportTexts } from '#renderer/locales/asset-import.ts';
import { assetKind, designationKind, organisationKind } from '#shared/domain/register.ts';
import { LISTS } from '#shared/commands/list-rows.ts';
import { COLUMN_PLANS, COLUMNS_OF } from '#shared/formats/register/list-columns.ts';
import { guessMapping } from '#shared/formats/table/column-mapping.ts';
import { readAll } from '#shared/journal/read.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
const user = userEvent.setup();

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
});
afterEach(() => world.close());

/** Hands the page a file as its dialog would; that of Node can be handed on to a worker, which happy-dom's cannot. */
function give(bytes: Uint8Array | string, name = '资产.csv'): void {
  const input = document.querySelector('input[type=file]');
  if (input === null) throw new Error('the page has no place for a file');
  const files = [new NodeFile([bytes], name, { type: 'text/csv' })];
  fireEvent.change(input, { target: { files } });
}

const countOf = (kind: typeof assetKind | typeof organisationKind): number =>
  [...readAll(world.session.store.getState().state, kind as typeof assetKind)].length;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const meaning = (header: string) => button(new RegExp(`“${header}”对应为`));

describe('the way of a list', () => {
  it('file, columns, check, commit, result', async () => {
    await world.show(<AssetImportPage />);
    give(
      '资产,系统,单位,是否重点,别的\na.example,门户,市水务局,是,x\nb.example,门户,市水务局,,y\n,门户,市水务局,,\na.example,门户,市水务局,,\n',
    );
    await user.click(await screen.findByRole('button', { name: '下一步：核对' }));
    expect(await screen.findByText('拒绝的行：2')).toBeVisible();
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toContain('4缺少资产名称');
    expect(rows).toContain('5与第 2 行重复（同一单位、同一系统中的同名记录）');
    expect(rows).toContain('资产2000');
    expect(countOf(assetKind)).toBe(0);
    await user.click(button('下载拒绝的行'));
    await waitFor(() => expect(world.saved).toHaveLength(1));
    expect(world.saved[0]).toEqual({
      name: '资产-拒绝的行.csv',
      text:
        '\u{FEFF}行号,原因,资产,系统,单位,是否重点,别的\r\n4,缺少资产名称,,门户,市水务局,,\r\n' +
        '5,与第 2 行重复（同一单位、同一系统中的同名记录）,a.example,门户,市水务局,,\r\n',
    });
    await user.click(button('写入 5 条记录'));
    expect(await screen.findByText('“资产.csv”已导入')).toBeVisible();
    expect([countOf(assetKind), countOf(organisationKind)]).toEqual([2, 1]);
    const designations = [...readAll(world.session.store.getState().state, designationKind)];
    expect(
      designations.some(({ value }) => value.attribute === 'key-unit' && value.value === 'yes'),
    ).toBe(true);
  });

  it('goes on only when the columns say enough, and one meaning belongs to one column', async () => {
    await world.show(<AssetImportPage />);
    give('甲,乙,单位\na.example,x,市水务局\n');
    expect(await screen.findByText(/请指出哪一列是“资产名称”/)).toBeVisible();
    expect(button('下一步：核对')).toBeDisabled();
    const choose = async (header: string, what: string): Promise<void> => {
      await user.click(meaning(header));
      await user.click(await screen.findByRole('option', { name: what }));
    };
    await choose('乙', '资产名称');
    await choose('甲', '资产名称');
    expect(meaning('乙')).toHaveTextContent('（不导入）');
    expect(screen.getByText(/请指出哪一列是系统，或填写默认系统/)).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /默认系统/ }), '未分系统');
    await user.click(button('下一步：核对'));
    await user.click(await screen.findByRole('button', { name: '写入 3 条记录' }));
    expect(await screen.findByText('新增资产 1 个，更新 0 个。')).toBeVisible();
  });

  it('reads the file again in another encoding or with another delimiter', async () => {
    await world.show(<AssetImportPage />);
    // GB18030 of 主机;单位 and a;b, which is recognised; then read as if the delimiter were a comma
    give(
      Uint8Array.from([
        0xd6, 0xf7, 0xbb, 0xfa, 0xc3, 0xfb, 0x3b, 0xb5, 0xa5, 0xce, 0xbb, 0x0a, 0x61, 0x3b, 0x62,
        0x0a,
      ]),
    );
    expect(await screen.findByRole('button', { name: /文件编码/ })).toHaveTextContent('GB18030');
    expect(meaning('主机名')).toHaveTextContent('资产名称');
    await user.click(button(/分隔符/));
    await user.click(await screen.findByRole('option', { name: /逗号/ }));
    expect(await screen.findByRole('rowheader', { name: '主机名;单位' })).toBeVisible();
  });

  it('is not offered to those who may not, nor when the list holds nothing new', async () => {
    await world.show(<AssetImportPage />, 'en');
    give('name,system,organization\na,s,o\n', 'list.csv');
    await user.click(await screen.findByRole('button', { name: 'Next: check' }));
    await user.click(await screen.findByRole('button', { name: 'Write 3 records' }));
    await user.click(await screen.findByRole('button', { name: 'Import another list' }));
    give('name,system,organization\na,s,o\n', 'list.csv');
    await user.click(await screen.findByRole('button', { name: 'Next: check' }));
    expect(await screen.findByText('There is nothing to write')).toBeVisible();
    expect(button('Write 0 records')).toBeDisabled();
    const actor = { ...world.session.store.getState().actor, role: 'observer' as const };
    await world.session.actAs(actor);
    expect(
      await screen.findByText('You act as “Observer”, who may not change this.'),
    ).toBeVisible();
  });
});

describe('what cannot be read is refused with what and where, and nothing is imported', () => {
  it.each([
    ['an empty file', '', '文件中没有带表头的数据'],
    ['only a header', '主机名,单位\n', '第 1 行是表头，此后没有数据行'],
    ['no header', '10.0.0.1,10.0.0.2\n10.0.0.3,10.0.0.4\n', '出现了像数据的“10.0.0.1”'],
    ['a quote that is never closed', '主机名,单位\na,"b\nc,d\n', '从第 2 行开始的引号没有闭合'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0), '已损坏或不完整'],
    ['bytes of no encoding', Uint8Array.of(0x61, 0xff, 0xff, 0x2c), '有不符合所选编码的字节'],
  ])('%s', async (_, content, text) => {
    await world.show(<AssetImportPage />);
    give(content);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('“资产.csv”没有导入，演练数据未改动');
    expect(alert).toHaveTextContent(text);
    expect(countOf(assetKind)).toBe(0);
  });

  it('a file of another kind', async () => {
    await world.show(<AssetImportPage />);
    give('x', '资产.docx');
    expect(await screen.findByText('“资产.docx”不是 XLSX 或 CSV 文件')).toBeVisible();
  });
});

describe('the empty list', () => {
  it('has headers that are all recognised, in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const list of LISTS) {
        const columns = COLUMNS_OF[list];
        const header = columns.map((column) => assetImportTexts[language].column[column]);
        const mapping = guessMapping(COLUMN_PLANS[list], header);
        expect(Object.keys(mapping).toSorted()).toEqual(columns.toSorted());
      }
    }
    await world.show(<AssetImportPage />);
    await user.click(
      within(screen.getByRole('region', { name: '清单可以包含的列' })).getByRole('button', {
        name: '下载空白模板',
      }),
    );
    await waitFor(() => expect(world.saved[0]?.name).toBe('单位、系统、资产清单.xlsx'));
  });
});
