// Builds the gallery, serves it under the app's own security headers, photographs every page in both languages,
// both themes and two widths, and fails when axe or the console has something to say.
//   node test/support/gallery/shoot.mjs [folder] [page]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { build, preview } from 'vite';
import { launchBrowser } from '../chromium.mjs';
import { frameTimes } from './frame-times.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(here, '../../../.cache/gallery-shots'));
const only = process.argv[3];
const configFile = path.join(here, 'vite.config.ts');

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, query: string, act?: (page: Page) => Promise<void> }} Scene
 */

/** @type {readonly Scene[]} */
const scenes = [
  { name: 'controls', query: 'page=controls' },
  { name: 'showing', query: 'page=showing' },
  { name: 'shell', query: 'page=shell', act: openRow },
  { name: 'empty', query: 'page=shell&rows=0' },
  { name: 'dialog', query: 'page=controls', act: pressDialog(0) },
  { name: 'confirm', query: 'page=controls', act: pressDialog(1) },
  { name: 'palette', query: 'page=controls', act: pressDialog(2) },
  { name: 'toasts', query: 'page=controls', act: pressDialog(3) },
  { name: 'menu', query: 'page=controls', act: openMenu },
];

/** @param {number} at @returns {(page: Page) => Promise<void>} */
function pressDialog(at) {
  return async (page) => {
    await page.locator('main section').last().getByRole('button').nth(at).click();
  };
}

/** @param {Page} page */
async function openMenu(page) {
  await page.locator('main section').first().locator('[aria-haspopup]').first().click();
}

/** @param {Page} page */
async function openRow(page) {
  await page.getByRole('grid').focus();
  for (const key of ['Home', 'j', 'j', 'j', 'ArrowDown']) await page.keyboard.press(key);
}

await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 0 }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await launchBrowser({});
mkdirSync(folder, { recursive: true });
const problems = [];
try {
  for (const scene of scenes.filter(({ name }) => only === undefined || name === only))
    for (const [lang, theme, width] of looks(scene.name))
      problems.push(...(await shoot(scene, lang, theme, width)));
  if (only === undefined || only === 'shell') problems.push(...(await scroll()));
} finally {
  await browser.close();
  await server.close();
}
for (const problem of problems) console.error(problem);
console.log(`${folder}: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** @param {string} name @returns {[string, 'light' | 'dark', number][]} */
function looks(name) {
  const all = /** @type {[string, 'light' | 'dark', number][]} */ ([
    ['zh-CN', 'light', 1440],
    ['en', 'dark', 1440],
    ['en', 'light', 1100],
    ['zh-CN', 'dark', 1100],
  ]);
  return ['controls', 'showing', 'shell'].includes(name) ? all : all.slice(0, 2);
}

/** @param {Scene} scene @param {string} lang @param {'light' | 'dark'} theme @param {number} width */
async function shoot(scene, lang, theme, width) {
  const context = await browser.newContext({
    locale: lang,
    colorScheme: theme,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  const name = `${scene.name}-${lang}-${theme}-${width}`;
  /** @type {string[]} */
  const found = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      found.push(`${name}: console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${name}: ${error.message}`));
  await page.goto(`${address}?${scene.query}&lang=${lang}&theme=${theme}`);
  await page.locator('h1').first().waitFor();
  await scene.act?.(page);
  await page.waitForTimeout(400); // what moves has arrived, skeletons have appeared
  await page.screenshot({
    path: path.join(folder, `${name}.png`),
    fullPage: ['controls', 'showing'].includes(scene.name),
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const violation of violations)
    for (const node of violation.nodes)
      found.push(
        `${name}: axe ${violation.id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`,
      );
  await context.close();
  return found;
}

/** The promise of the grid: 100,000 rows, no frame over 50 ms once it is there. */
async function scroll() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}?page=shell`);
  await page.getByRole('row').nth(5).waitFor();
  await page.waitForTimeout(500);
  for (const pixels of [120, 1500, 40_000]) {
    const { p50, p99, max } = await frameTimes(page, '[role=grid]', pixels);
    console.log(`scrolling ${pixels} px a frame: p50 ${p50} ms, p99 ${p99} ms, longest ${max} ms`);
  }
  await page.close();
  return [];
}
