import { expect, test } from 'vitest';
import { groupBy } from '../../../scripts/node-20.mjs';

test('groups in order of first appearance, as Map.groupBy does', () => {
  const groups = groupBy([5, 2, 7, 4], (number, index) => (index === 3 ? 'last' : number % 2));
  expect([...groups]).toEqual([
    [1, [5, 7]],
    [0, [2]],
    ['last', [4]],
  ]);
});
