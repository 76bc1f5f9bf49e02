import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  importedPackages,
  packageOf,
  shippedParts,
  shippedPartsPlugin,
} from '../../../scripts/shipped-parts.mjs';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { parts, texts } = shippedParts(root);
const names = new Set(parts.map(({ name }) => name));

describe('the parts that are shipped', () => {
  it('are all that the sources import, with what these need', () => {
    const imported = importedPackages(root);
    expect(imported).toContain('react');
    expect(imported).toContain('dexie');
    for (const name of imported) expect(names, name).toContain(name);
    for (const name of ['scheduler', 'react-aria', '@tanstack/router-core', 'zrender'])
      expect(names).toContain(name);
  });

  it('are also the data of others, with the notice that goes with every copy', () => {
    const attack = parts.find(({ name }) => name === 'MITRE ATT&CK');
    expect(texts[attack?.text ?? -1]).toContain('© 2025 The MITRE Corporation');
  });

  it('are none that only build or test', () => {
    for (const name of [
      'vite',
      'vitest',
      'typescript',
      'oxlint',
      'playwright-core',
      '@types/react',
    ])
      expect(names).not.toContain(name);
  });

  it('each name their version and licence, nearly all with its words', () => {
    for (const part of parts) {
      expect(part.version, part.name).toMatch(/^\d+\.\d+\.\d+/);
      expect(part.licence, part.name).toMatch(/^[A-Za-z0-9.-]+(?: (?:OR|AND) [A-Za-z0-9.-]+)*$/);
      if (part.text !== null) expect(texts[part.text]?.length, part.name).toBeGreaterThan(100);
    }
    const wordless = parts.filter(({ text }) => text === null).map(({ name }) => name);
    expect(wordless.length).toBeLessThan(parts.length / 10);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are found where they lie, nested ones too, and are not followed twice', () => {
    const folder = scratchFolder();
    const put = (place: string, manifest: object): void => {
      const at = path.join(folder, ...place.split('/'));
      mkdirSync(at, { recursive: true });
      writeFileSync(path.join(at, 'package.json'), JSON.stringify({ license: 'MIT', ...manifest }));
    };
    for (const source of ['shared', 'electron', 'renderer']) mkdirSync(path.join(folder, source));
    writeFileSync(
      path.join(folder, 'shared', 'a.ts'),
      "import x from 'one';\nimport { y } from 'node:fs';\nimport './b.ts';\nconst z = import('@two/x/deep');\n",
    );
    put('node_modules/one', {
      name: 'one',
      version: '1.0.0',
      dependencies: { three: '*', one: '*' },
    });
    put('node_modules/one/node_modules/three', { name: 'three', version: '2.0.0' });
    put('node_modules/three', { name: 'three', version: '1.0.0' });
    put('node_modules/@two/x', {
      name: '@two/x',
      version: '1.0.0',
      dependencies: { three: '*', '@types/x': '*' },
      peerDependencies: { gone: '*', maybe: '*' },
      peerDependenciesMeta: { maybe: { optional: true } },
    });
    put('node_modules/maybe', { name: 'maybe', version: '1.0.0' });
    writeFileSync(path.join(folder, 'node_modules/one/LICENCE.md'), 'words\r\n');
    const shipped = shippedParts(folder);
    expect(shipped.parts.map(({ name, version, text }) => [name, version, text])).toEqual([
      ['@two/x', '1.0.0', null],
      ['one', '1.0.0', 0],
      ['three', '1.0.0', null],
      ['three', '2.0.0', null],
    ]);
    expect(shipped.texts).toEqual(['words']);
  });
});

describe('the build', () => {
  const plugin = shippedPartsPlugin(root);
  const bundleWith = (id: string) => ({ a: { type: 'chunk', moduleIds: [id] } });
  const generate = (id: string): void => {
    const hook = plugin.generateBundle as unknown as (
      this: { error(message: string): never },
      options: object,
      bundle: object,
    ) => void;
    const thrower = {
      error(message: string): never {
        throw new Error(message);
      },
    };
    hook.call(thrower, {}, bundleWith(id));
  };

  it('stops when it bundles what is not on the list', () => {
    generate('/x/renderer/app/main.tsx');
    generate('/x/node_modules/react/index.js');
    generate('/x/node_modules/a/node_modules/@tanstack/store/dist/x.js?commonjs');
    expect(() => generate('/x/node_modules/vite/client.js')).toThrow(
      'vite is bundled and not on the list of parts',
    );
  });

  it('knows a package by its import', () => {
    expect(packageOf('react-dom/client')).toBe('react-dom');
    expect(packageOf('@tanstack/react-router/x/y')).toBe('@tanstack/react-router');
  });
});
