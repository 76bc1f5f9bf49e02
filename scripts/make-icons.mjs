/**
 * `node scripts/make-icons.mjs`: draws the icons of the installers from our two drawings, in the Chromium that the tests
 * use. Run it after a drawing was changed, and commit what it writes.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../test/support/chromium.mjs';
import { icnsFile, icnsSizes, icoFile, icoSizes } from './icon-files.mjs';
import { project } from './run.mjs';

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const icons = path.join(project, 'assets/icons');

/** @param {readonly number[]} sizes @param {ReadonlyMap<number, Uint8Array>} pictures */
const pick = (sizes, pictures) =>
  sizes.map((size) => {
    const png = pictures.get(size);
    if (png === undefined) throw new Error(`no picture of ${size} pixels`);
    return { size, png };
  });

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} drawing an SVG file
 * @param {readonly number[]} sizes
 */
async function drawn(browser, drawing, sizes) {
  const svg = readFileSync(drawing, 'utf8');
  /** @type {Map<number, Uint8Array>} */
  const pictures = new Map();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
    );
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  return pictures;
}

const sizes = [...new Set([...LINUX_SIZES, ...icoSizes, ...icnsSizes])];
const browser = await launchBrowser();
try {
  for (const [name, drawing] of /** @type {const} */ ([
    ['app', 'renderer/app/icon.svg'],
    ['document', 'assets/icons/document.svg'],
  ])) {
    const pictures = await drawn(browser, path.join(project, drawing), sizes);
    writeFileSync(path.join(icons, `${name}.ico`), icoFile(pick(icoSizes, pictures)));
    writeFileSync(path.join(icons, `${name}.icns`), icnsFile(pick(icnsSizes, pictures)));
    if (name !== 'app') continue;
    rmSync(path.join(icons, 'linux'), { recursive: true, force: true });
    mkdirSync(path.join(icons, 'linux'));
    for (const { size, png } of pick(LINUX_SIZES, pictures)) {
      writeFileSync(path.join(icons, 'linux', `${size}x${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
