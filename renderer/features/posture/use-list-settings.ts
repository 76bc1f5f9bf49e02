import { useMemo } from 'react';
import { useSetting } from '#renderer/data/use-setting.ts';

const columnsOf = (stored: unknown): readonly string[] | null =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : null;
const sizeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);

const DETAIL_SIZE = 480;

/** Columns and size of the detail of a list, as this device remembers them. */
export function useListSettings(list: string, first: readonly string[]) {
  const [chosen, setChosen] = useSetting(`posture.${list}.columns`, columnsOf);
  const [size, setSize] = useSetting(`posture.${list}.detail`, sizeOf);
  const visible = useMemo(() => new Set(chosen ?? first), [chosen, first]);
  return {
    visible,
    setVisible: (next: ReadonlySet<string>): void => setChosen([...next]),
    detailSize: size ?? DETAIL_SIZE,
    setDetailSize: setSize,
  };
}
