import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridSort as OrderBy } from '#renderer/data/grid-order.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import type { GridColumn, GridSort } from '#renderer/ui/grid-column.ts';
import type { Recorded } from '#shared/journal/read.ts';

/** A column of a register: how it is drawn and, where it can be sorted, by what. */
export interface RegisterColumn<Value extends object> extends GridColumn<Recorded<Value>> {
  readonly text?: (record: Recorded<Value>) => string | null;
  readonly figure?: (record: Recorded<Value>) => number | null;
  /** Shown only once somebody chooses it. */
  readonly isHiddenAtFirst?: boolean;
}

type TextParts<Value extends object> = Omit<RegisterColumn<Value>, 'render' | 'text' | 'figure'> & {
  readonly text: (record: Recorded<Value>) => string;
};

/** A column of plain text, sorted as people of the language sort. */
export const textColumn = <Value extends object>(
  parts: TextParts<Value>,
): RegisterColumn<Value> => ({
  isSortable: true,
  ...parts,
  render: parts.text,
});

/** Which columns this device wants to see of a register. */
export function useColumnChoice<Value extends object>(
  register: string,
  columns: readonly RegisterColumn<Value>[],
): readonly [visible: ReadonlySet<string>, choose: (visible: ReadonlySet<string>) => void] {
  const [chosen, set] = useSetting(`plan.columns.${register}`, stringsOf);
  const visible = useMemo(
    () =>
      new Set(
        chosen ?? columns.filter((column) => column.isHiddenAtFirst !== true).map(({ id }) => id),
      ),
    [chosen, columns],
  );
  return [visible, (next) => set([...next])];
}

const stringsOf = (stored: unknown): readonly string[] | null =>
  Array.isArray(stored) && stored.every((item) => typeof item === 'string') ? stored : null;

/** The order that a header asks for, as the data layer wants it. */
export function useOrder<Value extends object>(
  columns: readonly RegisterColumn<Value>[],
  sort: GridSort | null,
): OrderBy<Value> | null {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const column = columns.find(({ id }) => id === sort?.column);
    if (sort === null || column === undefined) return null;
    const descending = sort.direction === 'descending';
    if (column.figure !== undefined) return { type: 'number', value: column.figure, descending };
    if (column.text === undefined) return null;
    return { type: 'text', locale: i18n.language, value: column.text, descending };
  }, [columns, sort, i18n.language]);
}
