import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { gb18030 } from '#test/support/gb18030.ts';
import { journey } from '#test/support/journey.ts';

/** Real public data; not part of the project. */
const realList = path.resolve(
  import.meta.dirname,
  '../../../shared/data/assets/dotgov-520-orgs.csv',
);

async function newExercise(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建演练' }).first().click();
  const form = page.getByRole('dialog', { name: '新建演练' });
  await form.getByRole('textbox', { name: /演练名称/ }).fill('2026 年市级实战攻防演练');
  await form.getByRole('textbox', { name: /组织方负责人姓名/ }).fill('李敏');
  await form.getByRole('button', { name: '建立演练' }).click();
  await page.waitForURL(/#\/x\/.+\/overview/);
}

async function goToImport(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: '演练导航' })
    .getByRole('link', { name: '策划' })
    .click();
  await page.getByRole('link', { name: '单位与资产' }).click();
  await page.getByRole('link', { name: /^资产/ }).click();
  await page.getByRole('link', { name: '导入清单' }).first().click();
  await page.getByRole('heading', { name: '导入单位、系统、资产', exact: true }).waitFor();
}

const give = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });

/** 60 good rows of four organisations, and four that are wrong in different ways. */
function chineseList(): Buffer {
  const organisations = [
    '市水务局',
    '市教育局',
    '市卫生健康委员会',
    '某某区政务服务和数据管理局信息中心',
  ];
  const rows = Array.from({ length: 60 }, (_, at) => {
    const system = ['门户网站', '业务审批', '数据平台'][at % 3];
    const target = at === 2 ? '主靶标' : '';
    return `主机${at},${system},${organisations[at % 4]},${at % 5 === 0 ? '三级' : '二级'},${target},10.0.0.${at}`;
  });
  const wrong = [
    '只有两个,单元格',
    '主机1,业务审批,市教育局,,,',
    ',门户网站,市水务局,,,',
    '主机99,门户网站,市水务局,九级,,',
  ];
  const text = ['设备,业务系统,所属单位,等保级别,靶标,IP地址', ...rows, ...wrong].join('\r\n');
  return Buffer.from(gb18030(text));
}

journey(
  'a Chinese list in GB18030: columns, rejected rows, assets in the register',
  async ({ openApp }) => {
    const { page } = await openApp();
    await newExercise(page);
    await goToImport(page);
    await give(page, '资产台账.csv', chineseList());
    await page
      .getByRole('button', { name: /文件编码/ })
      .filter({ hasText: 'GB18030' })
      .waitFor();
    // „设备“ is no header that is recognised: without it nothing can go on.
    const next = page.getByRole('button', { name: '下一步：核对' });
    expect(await next.isEnabled()).toBe(true); // the address stands in for the name
    await page.getByRole('button', { name: /“设备”对应为/ }).click();
    await page.getByRole('option', { name: '资产名称' }).click();
    await page.getByRole('textbox', { name: /依据（文号）/ }).fill('靶标清单〔2026〕1号');
    await next.click();

    await page.getByText('拒绝的行：4').waitFor();
    const reasons = await page
      .getByRole('grid', { name: '拒绝的行' })
      .getByRole('row')
      .allInnerTexts();
    expect(reasons.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '行号 原因',
      '62 有 2 个单元格，表头有 6 个',
      '63 与第 3 行重复（同一单位、同一系统中的同名记录）',
      '64 缺少资产名称',
      '65 “等保级别”不是 1 至 5 级中的一级',
    ]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载拒绝的行' }).click();
    const saved = readFileSync(await (await download).path(), 'utf8');
    expect(saved.split('\r\n')[0]).toBe(
      '\u{FEFF}行号,原因,设备,业务系统,所属单位,等保级别,靶标,IP地址',
    );
    expect(saved).toContain('64,缺少资产名称,,门户网站,市水务局');

    await page.getByRole('button', { name: /写入 \d+ 条记录/ }).click();
    await page.getByText('“资产台账.csv”已导入').waitFor();
    await page.getByRole('link', { name: '查看资产' }).click();
    await page.getByText('共 60 项').waitFor();
    await page
      .getByRole('navigation', { name: '单位与资产' })
      .getByRole('link', { name: /系统/ })
      .click();
    await page.getByRole('searchbox', { name: '搜索' }).fill('卫生');
    await page.getByText('找到 3 项，共 12 项').waitFor();
    expect(await page.getByRole('gridcell', { name: '主靶标' }).count()).toBe(1);

    // The same list once more changes nothing, and what was imported is still there after a restart.
    await page.reload();
    await goToImport(page);
    await give(page, '资产台账.csv', chineseList());
    await page.getByRole('button', { name: /“设备”对应为/ }).click();
    await page.getByRole('option', { name: '资产名称' }).click();
    await next.click();
    await page.getByText('清单中的资产都已在册，没有变化。').waitFor();
  },
);

journey('what is no list is refused, and nothing is imported', async ({ openApp }) => {
  const { page } = await openApp();
  await newExercise(page);
  await goToImport(page);
  const refused = async (name: string, buffer: Buffer, text: string): Promise<void> => {
    await give(page, name, buffer);
    const alert = page.getByRole('alert').filter({ hasText: text });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(`“${name}”没有导入，演练数据未改动`);
  };
  await refused('空.csv', Buffer.alloc(0), '文件中没有带表头的数据');
  await refused('工作簿.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '已损坏或不完整');
  await refused(
    '没有表头.csv',
    Buffer.from('10.0.0.1,10.0.0.2\n10.0.0.3,10.0.0.4\n'),
    '第 1 行应当是表头',
  );
  await refused('引号.csv', Buffer.from('主机名,单位\na,"b\nc,d\n'), '从第 2 行开始的引号没有闭合');
  await page.goto(page.url().replace('/import', '/assets'));
  await page.getByText('还没有资产').waitFor();
});

journey('31,564 real assets come in, are found and come back', async ({ openApp, skip }) => {
  skip(!existsSync(realList), 'the list of real assets is not on this machine');
  const { page } = await openApp();
  await newExercise(page);
  await goToImport(page);
  await page.locator('input[type=file]').setInputFiles(realList);
  await page.getByRole('button', { name: '下一步：核对' }).click();
  await page.getByRole('button', { name: '写入 33,514 条记录' }).click();
  await page.getByRole('link', { name: '查看资产' }).click();
  await page.getByText('共 31,564 项').waitFor();
  await page.getByRole('searchbox', { name: '搜索' }).fill('Town of Southampton');
  await page.getByText(/找到 \d+ 项，共 31,564 项/).waitFor();
  await page.getByRole('gridcell', { name: 'southamptontownnypolice.gov' }).first().click();
  await page.getByRole('textbox', { name: '备注' }).fill('已核实');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已保存修改').waitFor();
  await page.reload();
  await page.getByText('共 31,564 项').waitFor();
  await page.getByRole('searchbox', { name: '搜索' }).fill('已核实');
  await page.getByText('找到 1 项，共 31,564 项').waitFor();
  expect(await page.getByRole('gridcell', { name: 'southamptontownnypolice.gov' }).count()).toBe(2);
});
