/**
 * What Vitest takes from newer Node versions when it prints a failed test. Without it, Node 20 shows an error of the
 * reporter instead of the failure. Imported by vitest.config.ts; a Node that has it keeps its own.
 */

/**
 * @template K, T
 * @param {Iterable<T>} items
 * @param {(item: T, index: number) => K} keyOf
 * @returns {Map<K, T[]>}
 */
export function groupBy(items, keyOf) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true, writable: true });
}
