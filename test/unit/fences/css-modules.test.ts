import path from 'node:path';
import { expect, test } from 'vitest';
import { nameProblems } from '#test/support/css-names.ts';
import { plantTree, project } from '#test/support/planted-tree.ts';

/** The compiler takes any name of a CSS module, so a misspelt one would only be seen as a missing style. */
test('every class name that a component takes from its CSS module is there, and none is left over', () => {
  expect(nameProblems(path.join(project, 'renderer'))).toEqual([]);
});

test('misspelt and left-over names are found', () => {
  const planted = plantTree({
    'renderer/ui/a.module.css': `
      /* .comment { color: red } */
      .good, .good:hover > .inner-name { margin: 0.5em; }
      @media (width < 40em) { .nested { color: var(--x); } }
      .left-over { color: red; }
    `,
    'renderer/ui/a.tsx': `
      import styles from './a.module.css';
      export const A = () => <p className={styles.good}><b className={styles['inner-name']}>
        <i className={styles.nested} /><u className={styles['mispelt']} /></b></p>;
    `,
    'renderer/ui/b.module.css': '.small {} .large {}',
    'renderer/ui/b.tsx': `
      import styles from './b.module.css';
      export const B = ({ size }: { size: 'small' | 'large' }) => <p className={styles[size]} />;
    `,
  });
  const problems = nameProblems(path.join(planted.root, 'renderer'));
  planted.remove();
  expect(problems).toEqual([
    { file: path.join('ui', 'a.module.css'), name: 'mispelt', problem: 'not defined' },
    { file: path.join('ui', 'a.module.css'), name: 'left-over', problem: 'not used' },
  ]);
});
