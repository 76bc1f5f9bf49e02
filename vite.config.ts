import { chmodSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { shippedPartsPlugin } from './scripts/shipped-parts.mjs';

const abs = (relative: string): string => path.resolve(import.meta.dirname, relative);

/** One output per environment; a part whose entry is not there yet is left out, with a line that says so. */
const entries = {
  client: 'renderer/index.html',
  main: 'electron/main/index.ts',
  preload: 'electron/preload/index.ts',
  serve: 'electron/main/serve/index.ts',
  cli: 'electron/cli/index.ts',
} as const;

interface NodeOutput {
  readonly entry: string;
  readonly outDir: string;
  readonly file: string;
  readonly format: 'es' | 'cjs';
  readonly target: string;
  readonly banner?: string;
}

/** A single self-contained file for Node or Electron: nothing is looked up in node_modules when it runs. */
function nodeFile({ entry, outDir, file, format, target, banner }: NodeOutput): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: ['electron'], conditions: ['node'] },
    build: {
      outDir: abs(outDir),
      emptyOutDir: false, // main and preload share a folder; buildApp empties it once
      minify: false,
      sourcemap: false,
      copyPublicDir: false,
      target,
      rolldownOptions: {
        input: abs(entry),
        external: ['electron', /^electron\//],
        platform: 'node',
        output: {
          format,
          entryFileNames: file,
          codeSplitting: false,
          ...(banner === undefined ? {} : { banner }),
        },
      },
    },
  };
}

export default defineConfig({
  root: abs('renderer'),
  base: './', // the same files are served by app:// and by a loopback server
  // What a build is told from outside: the public key of releases (docs/formats.md, "Update manifest"), and nothing else.
  envPrefix: 'UMPIRE_UPDATE_KEY',
  publicDir: false, // what the renderer needs of assets/ is imported, so that unused files stay out
  cacheDir: abs('.cache/vite'),
  plugins: [react(), shippedPartsPlugin(import.meta.dirname)],
  worker: { format: 'es', plugins: () => [shippedPartsPlugin(import.meta.dirname)] },
  server: { host: '127.0.0.1', port: 5317, strictPort: true },
  environments: {
    client: {
      build: {
        outDir: abs('dist/renderer'),
        emptyOutDir: true,
        target: 'chrome150',
        sourcemap: false,
        assetsInlineLimit: 0, // the CSP allows no data: addresses
        modulePreload: { polyfill: false }, // it would fetch(), which connect-src 'none' forbids
        chunkSizeWarningLimit: 1500, // read from disk, not from a network
        rolldownOptions: { input: abs(entries.client) },
      },
    },
    main: nodeFile({
      entry: entries.main,
      outDir: 'dist/electron',
      file: 'main.js',
      format: 'es',
      target: 'node24', // the Node inside Electron 45
    }),
    preload: nodeFile({
      entry: entries.preload,
      outDir: 'dist/electron',
      file: 'preload.cjs', // a sandboxed preload can be neither an ES module nor several files
      format: 'cjs',
      target: 'chrome150',
    }),
    // Serves the renderer where there is no Electron: the same file table and headers as app://.
    serve: nodeFile({
      entry: entries.serve,
      outDir: 'dist/serve',
      file: 'serve.js',
      format: 'es',
      target: 'node20.19',
    }),
    cli: nodeFile({
      entry: entries.cli,
      outDir: 'dist/cli',
      file: 'umpire.js',
      format: 'es',
      target: 'node20.19',
      banner: '#!/usr/bin/env node',
    }),
  },
  builder: {
    async buildApp(builder) {
      for (const dir of ['dist/renderer', 'dist/electron', 'dist/serve', 'dist/cli'])
        rmSync(abs(dir), { recursive: true, force: true });
      for (const [name, entry] of Object.entries(entries)) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`vite.config: no environment ${name}`);
        if (existsSync(abs(entry))) await builder.build(environment);
        else console.warn(`build: skipped ${name}, ${entry} is not there`);
      }
      if (existsSync(abs('dist/cli/umpire.js'))) chmodSync(abs('dist/cli/umpire.js'), 0o755);
    },
  },
});
