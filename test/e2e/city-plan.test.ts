import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '#test/support/journey.ts';

/** Real public data; not part of the project. */
const realList = path.resolve(
  import.meta.dirname,
  '../../../shared/data/assets/dotgov-520-orgs.csv',
);
const TEAMS = 40;
const REFEREES = 60;
/** The first 60 units of the list get somebody who answers for them. */
const DEFENDERS = 60;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

const teamList = (): string =>
  [
    '攻击队,代号,所属机构,联系方式',
    ...Array.from(
      { length: TEAMS },
      (_, at) => `攻击${at + 1}队,代号${at + 1},安全公司${at % 12},1380000${1000 + at}`,
    ),
  ].join('\r\n');

function peopleList(units: readonly string[]): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return [
    '姓名,角色,工作单位,攻击队,防守单位,评审领域',
    '周正,裁判长,市网信办,,,',
    ...Array.from({ length: REFEREES }, (_, at) => `裁判${at + 1},裁判,高校${at % 9},,,`),
    ...Array.from(
      { length: TEAMS },
      (_, at) => `队长${at + 1},攻击队,安全公司${at % 12},攻击${at + 1}队,,`,
    ),
    ...units.slice(0, DEFENDERS).map((unit, at) => `联络人${at + 1},防守单位,,,${quoted(unit)},`),
    '无名氏,防守单位,,,没有这个单位,',
  ].join('\r\n');
}

async function newExercise(page: Page): Promise<void> {
  await button(page, '新建演练').first().click();
  const form = page.getByRole('dialog', { name: '新建演练' });
  await form.getByRole('textbox', { name: /演练名称/ }).fill('全市实战攻防演练');
  await form.getByRole('textbox', { name: /负责人姓名/ }).fill('王敏');
  await form.getByRole('button', { name: '建立演练' }).click();
  await page.waitForURL(/#\/x\/.+\/overview/);
}

async function goToPlan(page: Page, group: string, tab: RegExp): Promise<void> {
  const plan = page
    .getByRole('navigation', { name: '演练导航' })
    .getByRole('link', { name: '策划' });
  await plan.click();
  await page
    .getByRole('navigation', { name: '策划', exact: true })
    .getByRole('link', { name: group })
    .click();
  await page.getByRole('navigation', { name: group }).getByRole('link', { name: tab }).click();
}

/** Takes a list in by the menu of its tab; the check is read before anything is written. */
async function importList(page: Page, name: string, text: string, commit: RegExp): Promise<void> {
  await button(page, '导入导出').first().click(); // an empty list offers it once more
  await page.getByRole('menuitem', { name: '导入…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await dialog.getByRole('button', { name: commit }).click();
  await dialog.waitFor({ state: 'detached' });
}

journey(
  '一个城市的演练由文件排出来：520 个单位、31,564 项资产、40 支队伍、60 名裁判',
  async ({ openApp, skip }) => {
    skip(!existsSync(realList), 'the list of real assets is not on this machine');
    const { page } = await openApp({ locale: 'zh-CN' });
    await newExercise(page);
    await goToPlan(page, '单位与资产', /^资产/);
    await page.getByRole('link', { name: /导入/ }).first().click();
    await page.locator('input[type=file]').setInputFiles(realList);
    await button(page, '下一步：核对').click();
    await button(page, /写入 33,514 条记录/).click();
    await page.getByText('新增资产 31,564 个').waitFor();

    await goToPlan(page, '单位与资产', /^单位\s*520/);
    await page.getByText('共 520 项').waitFor();
    const units = await page
      .getByRole('grid')
      .getByRole('row')
      .locator('[role=gridcell]:nth-child(2), [role=rowheader]')
      .allInnerTexts();
    expect(units.length).toBeGreaterThan(5);

    await goToPlan(page, '队伍与人员', /^攻击队/);
    await importList(page, '攻击队.csv', teamList(), /写入 40 项/);
    await page.getByText(`共 ${TEAMS} 项`).waitFor();
    await goToPlan(page, '队伍与人员', /^人员/);
    const known = units.map((unit) => unit.trim()).filter((unit) => unit !== '');
    const people = 1 + REFEREES + TEAMS + Math.min(DEFENDERS, known.length);
    await importList(page, '人员.csv', peopleList(known), new RegExp(`写入 ${people} 项`));
    await page.getByText(`共 ${people + 1} 项`).waitFor(); // the organiser was there before

    await page.reload();
    await page.getByText(`共 ${people + 1} 项`).waitFor();
    await goToPlan(page, '演练', /^演练方案/);
    await page.getByRole('article').getByText('全市实战攻防演练').first().waitFor();
  },
  300_000,
);
