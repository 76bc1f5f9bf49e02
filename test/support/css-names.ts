import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A class name on one side of a CSS module that the other side does not know. */
export interface NameProblem {
  readonly file: string;
  readonly name: string;
  readonly problem: 'not defined' | 'not used';
}

/** The class names a CSS module defines. */
export function definedNames(css: string): Set<string> {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/:global\([^)]*\)/g, '');
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector);
  return new Set(
    selectors.flatMap((selector) =>
      [...selector.matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name = '']) => name),
    ),
  );
}

/** The names a source takes from `binding`; `dynamic` when it also computes names. */
export function usedNames(
  source: string,
  binding: string,
): { readonly names: ReadonlySet<string>; readonly dynamic: boolean } {
  const literal = new RegExp(
    String.raw`\b${binding}(?:\.([A-Za-z_]\w*)|\[['"]([^'"]+)['"]\])`,
    'g',
  );
  const names = [...source.matchAll(literal)].map(([, dot, key]) => dot ?? key ?? '');
  return {
    names: new Set(names),
    dynamic: new RegExp(String.raw`\b${binding}\[[^'"\]]`).test(source),
  };
}

/** Compares every CSS module below `root` with the sources that import it. */
export function nameProblems(root: string): NameProblem[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const used = new Map<string, { names: Set<string>; dynamic: boolean }>();
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
    const source = readFileSync(path.join(root, file), 'utf8');
    for (const [, binding = '', from = ''] of source.matchAll(
      /import (\w+) from '(\.[^']+\.module\.css)'/g,
    )) {
      const css = path.join(path.dirname(file), from);
      const here = usedNames(source.replaceAll(/^import .*$/gm, ''), binding);
      const before = used.get(css) ?? { names: new Set(), dynamic: false };
      used.set(css, {
        names: new Set([...before.names, ...here.names]),
        dynamic: before.dynamic || here.dynamic,
      });
    }
  }
  const sheets = files.filter((name) => name.endsWith('.module.css'));
  return sheets.flatMap((file) => {
    const defined = definedNames(readFileSync(path.join(root, file), 'utf8'));
    const { names, dynamic } = used.get(file) ?? { names: new Set<string>(), dynamic: false };
    const missing = [...names].filter((name) => !defined.has(name));
    const idle = dynamic ? [] : [...defined].filter((name) => !names.has(name));
    return [
      ...missing.map((name) => ({ file, name, problem: 'not defined' as const })),
      ...idle.map((name) => ({ file, name, problem: 'not used' as const })),
    ];
  });
}
