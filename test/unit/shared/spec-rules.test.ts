import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const filesBelow = (folder: string, ends: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ends))
    .map((name) => path.join(folder, name));

/** Ids of rules: what stands in bold at the beginning of a line, a list item or a table row. */
const idsOf = (text: string): string[] =>
  [...text.matchAll(/^(?:[-*|] )?\*\*([A-Z]{1,3}\d+)\*\*/gm)].map((match) => match[1] as string);

/** The ids that titles of tests begin with: `X1 …`, or several with commas between. */
const titleIds = (text: string): string[] =>
  [
    ...text.matchAll(
      /\b(?:it|test)(?:\.each(?:<[^(]*>)?\([\s\S]*?\))?\(\s*['"`]((?:[A-Z]{1,3}\d+,? )+)/g,
    ),
  ].flatMap((match) => (match[1] as string).split(/,? /).filter((id) => id !== ''));

/** Whether a file holds tests of a layer: by a folder of its path or by its own name. */
const isOfLayer = (file: string, layer: string): boolean =>
  file.split(path.sep).includes(layer) ||
  path.basename(file).startsWith(`${layer}.`) ||
  path.basename(file).startsWith(`${layer}-`);

describe('rules of the specifications', () => {
  const specs = ['shared', 'electron', 'renderer'].flatMap((folder) =>
    filesBelow(folder, 'SPEC.md'),
  );

  it('are there', () => {
    expect(specs.map((spec) => spec.replaceAll('\\', '/'))).toEqual(
      expect.arrayContaining([
        'shared/exchange/SPEC.md',
        'shared/journal/SPEC.md',
        'shared/merge/SPEC.md',
      ]),
    );
  });

  it.each(specs)('each have a test whose title begins with them: %s', (spec) => {
    const ids = idsOf(readFileSync(path.join(root, spec), 'utf8'));
    expect(ids.length, 'no rule was found: is the form `- **X1** …`?').toBeGreaterThan(0);
    expect(ids, 'an id was given twice').toHaveLength(new Set(ids).size);
    const layer = path.basename(path.dirname(spec));
    const tests = filesBelow('test', '.test.ts').filter((file) => isOfLayer(file, layer));
    const tested = new Set(
      tests.flatMap((file) => titleIds(readFileSync(path.join(root, file), 'utf8'))),
    );
    expect(
      ids.filter((id) => !tested.has(id)),
      `rules of ${spec} without a test`,
    ).toEqual([]);
    const letters = new Set(ids.map((id) => id.replace(/\d+$/, '')));
    const strays = [...tested].filter(
      (id) => letters.has(id.replace(/\d+$/, '')) && !ids.includes(id),
    );
    expect(strays, `tests of rules that ${spec} has not`).toEqual([]);
  });
});
