import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from '../../../shared/ipc/content-security.ts';

const project = path.resolve(import.meta.dirname, '../../..');

/** The components under the content security policy of the real app, in a little app of their own. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  cacheDir: path.join(project, '.cache/vite-gallery'),
  plugins: [react()],
  build: {
    outDir: path.join(project, '.cache/gallery'),
    emptyOutDir: true,
    target: 'chrome150',
    minify: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
  },
  preview: { host: '127.0.0.1', headers: { 'Content-Security-Policy': contentSecurityPolicy } },
});
