/** `npm run package -- [arguments of electron-builder]`: builds, then packs the desktop app into release/. */
import { inModules, runNode } from './run.mjs';

const steps = [
  [inModules('vite/bin/vite.js'), 'build', '--app', '--logLevel', 'warn'],
  [inModules('electron-builder/cli.js'), '--publish', 'never', ...process.argv.slice(2)],
];

for (const step of steps) {
  const { code } = await runNode(step, { show: true });
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}
