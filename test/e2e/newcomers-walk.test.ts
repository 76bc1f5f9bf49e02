import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '#test/support/journey.ts';

/** An 8 × 8 picture: what somebody would paste from the clipboard. */
const SCREENSHOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFklEQVR4nGP8z4APMOGVHbHSEkBhwB0AAQgBBZfqqWUAAAAASUVORK5CYII=',
  'base64',
);

const ASSETS = [
  '主机名,业务系统,单位名称,IP地址',
  'web1.example,政务门户,临江市政务服务局,10.0.0.1',
  'db1.example,政务门户,临江市政务服务局,10.0.0.2',
  ',政务门户,临江市政务服务局,10.0.0.9',
  'his.example,医院信息系统,临江市第一医院,10.1.0.1',
].join('\n');

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.locator('[role=dialog],[role=alertdialog]').last();

async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.keyboard.type(words);
  await page
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .click();
}

async function create(page: Page): Promise<void> {
  await button(page, '新建演练').click();
  await page.getByRole('textbox', { name: /演练名称/ }).fill('全市网络安全实战攻防演练');
  await page.getByRole('textbox', { name: /组织单位/ }).fill('临江市网络安全指挥部');
  await page.getByRole('textbox', { name: /负责人姓名/ }).fill('王敏');
  await button(page, '建立演练').click();
  await page.waitForURL(/overview/);
}

async function goLive(page: Page): Promise<void> {
  for (const phase of ['报备', '已授权', '备战', '实战']) {
    await button(page, `进入“${phase}”`).click();
    await dialog(page).getByRole('textbox', { name: /依据/ }).fill('指演〔2026〕1号');
    // Where the plan still lacks something, it is named, and a newcomer says why it goes on all the same.
    const reason = dialog(page).getByRole('textbox', { name: '理由' });
    if (await reason.isVisible()) await reason.fill('首次试用，其余内容随后补齐');
    await dialog(page)
      .getByRole('button', { name: `进入“${phase}”` })
      .click();
    await dialog(page).waitFor({ state: 'detached' });
  }
}

async function importAssets(page: Page): Promise<void> {
  await page.getByRole('link', { name: '导入单位、系统和资产' }).click();
  await page.setInputFiles('input[type=file]', {
    name: '资产.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(ASSETS),
  });
  await page.getByRole('button', { name: /下一步/ }).click();
  await page.getByText('缺少名称').first().waitFor();
  await page.getByRole('button', { name: /写入 \d+ 条记录/ }).click();
  await page.getByText('新增资产 3 个').waitFor();
}

async function goToPlan(page: Page, tab: RegExp): Promise<void> {
  await goTo(page, '策划');
  await page.getByRole('link', { name: '队伍与人员' }).click();
  await page.getByRole('link', { name: tab }).click();
}

async function addTeam(page: Page): Promise<void> {
  await goToPlan(page, /^攻击队/);
  await button(page, '添加攻击队').first().click();
  await page.getByRole('textbox', { name: /名称/ }).first().fill('蓝鲸攻击队');
  await button(page, '添加').click();
  await page.getByRole('gridcell', { name: '蓝鲸攻击队' }).waitFor();
}

async function addPerson(page: Page, name: string, role: string, side?: string): Promise<void> {
  await goToPlan(page, /^人员/);
  await button(page, '添加人员').click();
  await page.getByRole('textbox', { name: /姓名/ }).fill(name);
  await page.getByRole('button', { name: /角色/ }).last().click();
  await page.getByRole('option', { name: role, exact: true }).click();
  if (side !== undefined) {
    await page.getByRole('combobox').first().click();
    await page.keyboard.type(side);
    await page.getByRole('option').first().click();
  }
  await button(page, '添加').click();
  await page.getByRole('gridcell', { name }).waitFor();
}

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: / · / }).click();
  await page.getByRole('menuitem', { name: new RegExp(name) }).click();
  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(name) })
    .waitFor();
}

async function logFinding(page: Page): Promise<void> {
  await goTo(page, '成果');
  await page
    .getByRole('link', { name: /新建成果/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: /标题/ }).fill('弱口令获取政务门户管理员权限');
  await button(page, '开始记录').click();
  await button(page, '此刻').click();
  await choose(page, '目标资产', 'web1');
  await choose(page, '添加申报项', 'WebShell');
  await page.getByRole('textbox', { name: '漏洞', exact: true }).fill('弱口令');
  await page.getByRole('textbox', { name: '摘要' }).fill('后台弱口令，获得管理员权限。');
  await paste(page);
  await page.getByText('截图.png').first().waitFor();
  await button(page, '提交').click();
  await dialog(page).getByRole('button', { name: '提交' }).click();
  await button(page, '受理').click();
  await button(page, '通知防守单位').click();
  await dialog(page).getByRole('button', { name: '发出通知' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

/** Pastes a picture as the system's clipboard would hand it over. */
const paste = (page: Page): Promise<void> =>
  page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], '截图.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    [...SCREENSHOT],
  );

async function logResponse(page: Page): Promise<void> {
  await goTo(page, '处置');
  await button(page, '据此新建处置报告').click();
  await page.getByRole('textbox', { name: '摘要' }).fill('告警后封禁来源，已修复并恢复。');
  for (const now of await page.getByRole('button', { name: '此刻' }).all()) await now.click();
  await page.getByText('及时性', { exact: true }).click();
  await page.getByRole('textbox', { name: '及时性' }).fill('一分钟内自行发现。');
  await button(page, '提交').click();
  await dialog(page).getByRole('button', { name: '提交' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function receiveResponse(page: Page): Promise<void> {
  await goTo(page, '处置');
  await page.getByRole('row', { name: /弱口令/ }).click();
  await button(page, '受理').click();
  await page.getByText('已受理').first().waitFor();
}

/** Marks everything that lies on the desk, by keyboard. */
async function mark(page: Page): Promise<void> {
  await goTo(page, '评判');
  for (const row of [1, 2]) {
    await page.getByRole('row', { name: /待评$/ }).first().click();
    await page.getByRole('heading', { name: '评审意见' }).click();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`已评 ${row} / 2`).waitFor();
  }
}

async function rule(page: Page): Promise<void> {
  await goTo(page, '评判');
  for (const type of ['成果', '处置']) {
    await page.getByRole('row', { name: '待裁定' }).filter({ hasText: type }).first().click();
    await button(page, '启封评审意见').click();
    await button(page, '裁定').click();
    await page.getByRole('row', { name: '认定' }).filter({ hasText: type }).first().waitFor();
  }
}

async function exportedReport(page: Page): Promise<string> {
  await goTo(page, '报告');
  await page.getByRole('article').getByText('总结报告').first().waitFor();
  await button(page, '导出').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /docx/ }).click();
  return (await download).path();
}

async function exportedPackage(page: Page): Promise<string> {
  await goTo(page, '交换');
  const download = page.waitForEvent('download');
  await button(page, '导出成果包…').click();
  const folder = await mkdtemp(path.join(tmpdir(), 'umpire-walk-'));
  const file = path.join(folder, (await download).suggestedFilename());
  await (await download).saveAs(file);
  return file;
}

/** The hash that two people read to each other to know that they see the same. */
async function stateHashOf(page: Page): Promise<string> {
  await goTo(page, '交换');
  const panel = page.getByRole('region', { name: '本机现状' });
  const label = await panel
    .getByRole('button', { name: /[0-9a-f]{64}/ })
    .first()
    .getAttribute('aria-label');
  return /[0-9a-f]{64}/.exec(label ?? '')?.[0] ?? '';
}

const withoutSavePicker = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  await page.reload();
};

journey(
  '新手走完一场演练，另一台电脑打开成果包得到同样的状态',
  async ({ openApp }) => {
    const { page } = await openApp({ locale: 'zh-CN' });
    await withoutSavePicker(page);
    await create(page);
    await importAssets(page);
    await addTeam(page);
    await addPerson(page, '周正', '裁判长');
    await addPerson(page, '李裁判', '裁判');
    await addPerson(page, '赵裁判', '裁判');
    await addPerson(page, '孙防守', '防守单位', '政务');
    await goTo(page, '总览');
    await goLive(page);
    await logFinding(page);
    await actAs(page, '孙防守');
    await logResponse(page);
    await actAs(page, '王敏');
    await receiveResponse(page);
    await goTo(page, '评判');
    await button(page, '自动分配裁判').click();
    await page.getByText('已为 2 件分配裁判').waitFor();
    for (const referee of ['李裁判', '赵裁判']) {
      await actAs(page, referee);
      await mark(page);
    }
    await actAs(page, '周正');
    await rule(page);

    await goTo(page, '成绩');
    await page.getByRole('row', { name: /蓝鲸攻击队 100/ }).waitFor();
    await page.getByText('WebShell/应用后台').first().waitFor();

    await actAs(page, '王敏');
    const report = await readFile(await exportedReport(page));
    expect(report.subarray(0, 2).toString()).toBe('PK');
    const file = await exportedPackage(page);
    const hash = await stateHashOf(page);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);

    const second = await openApp({ locale: 'zh-CN' });
    await second.page.getByRole('link', { name: '打开成果包' }).click();
    await second.page.setInputFiles('input[type=file]', file);
    await button(second.page, '打开这个演练').click();
    await second.page.waitForURL(/#\/x\//);
    expect(await stateHashOf(second.page)).toBe(hash);
    await goTo(second.page, '成绩');
    await second.page.getByRole('row', { name: /蓝鲸攻击队 100/ }).waitFor();
  },
  300_000,
);
