import { useMemo } from 'react';
import { useSetting } from './use-setting.ts';

const columnsOf = (stored: unknown): readonly string[] | null =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null;
const sizeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);

const DETAIL_SIZE = 460;

/** Columns and size of the detail of a list, as this device remembers them. */
export function useCaseListSettings(list: 'findings' | 'responses', first: readonly string[]) {
  const [chosen, setChosen] = useSetting(`${list}.columns`, columnsOf);
  const [size, setSize] = useSetting(`${list}.detail`, sizeOf);
  const visible = useMemo(() => new Set(chosen ?? first), [chosen, first]);
  return {
    visible,
    setVisible: (next: ReadonlySet<string>): void => setChosen([...next]),
    detailSize: size ?? DETAIL_SIZE,
    setDetailSize: setSize,
  };
}
