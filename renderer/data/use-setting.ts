import { useCallback, useEffect, useState } from 'react';
import { useAppData } from './app-data-context.tsx';

/** What was read or written since the program started: a page that is opened again has it at once. */
const read = new Map<string, unknown>();

/**
 * A choice that this device remembers: columns, sizes of panes. Null until it was read and while nobody has chosen;
 * `parse` turns what is stored (perhaps by another version) into a value or null and must be the same function each time.
 */
export function useSetting<T>(
  key: string,
  parse: (stored: unknown) => T | null,
): readonly [value: T | null, set: (value: T) => void] {
  const appData = useAppData();
  const [, draw] = useState(0);
  useEffect(() => {
    if (read.has(key)) return;
    void appData.readSetting(key).then((stored) => {
      if (!read.has(key)) read.set(key, stored);
      draw((count) => count + 1);
    });
  }, [appData, key]);
  const set = useCallback(
    (value: T): void => {
      read.set(key, value);
      draw((count) => count + 1);
      void appData.writeSetting(key, value);
    },
    [appData, key],
  );
  return [parse(read.get(key)), set];
}
