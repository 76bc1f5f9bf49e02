import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The rules a SPEC.md sets: lines, list items, headings or table rows that begin with an id such as `L4`. */
export function rulesOf(spec: string): string[] {
  const ids = spec.split('\n').map((line) => {
    const [, id] =
      /^(?:[-*]\s+|#+\s+|\|\s*)?(?:\*\*|`)?([A-Z]\d+)(?:\*\*|`)?(?=[\s.:|]|$)/.exec(line) ?? [];
    return id ?? '';
  });
  return ids.filter((id) => id !== '');
}

/** The ids that the titles of tests begin with: `L4 keeps …`, `L4, L7 keeps …`. */
export function rulesNamedBy(source: string): string[] {
  const titles = [
    ...source.matchAll(/\b(?:test|it|describe)(?:\.\w+(?:\([^)]*\))?)?\(\s*(['"`])(.*?)\1/g),
  ];
  return titles.flatMap(([, , title = '']) => {
    const [start = ''] = /^(?:[A-Z]\d+(?:,?\s+|$))+/.exec(title) ?? [];
    return start.match(/[A-Z]\d+/g) ?? [];
  });
}

/** The test sources below some folders, joined. */
export function testSources(root: string, folders: readonly string[]): string {
  return folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.test\.tsx?$/.test(file))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    )
    .join('\n');
}
