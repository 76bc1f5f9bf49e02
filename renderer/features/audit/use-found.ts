import { useCallback, useMemo, useState } from 'react';

/** Rows of a list that hold what is searched for. */
export interface Found<Row> {
  readonly search: string;
  setSearch(search: string): void;
  /** Places in the list, for a grid. */
  readonly places: readonly number[];
  rowAt(place: number): Row;
}

/** Searches a list by the words of each row; every word of the search must be in it. `textOf` must stay the same while it means the same. */
export function useFound<Row>(rows: readonly Row[], textOf: (row: Row) => string): Found<Row> {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const texts = useMemo(
    () => (wanted === '' ? null : rows.map((row) => textOf(row).toLowerCase())),
    // The words are only worth making while somebody searches, and then once for all letters typed.
    // oxlint-disable-next-line react/exhaustive-deps
    [rows, textOf, wanted === ''],
  );
  const places = useMemo(() => {
    const words = wanted.split(/\s+/);
    return rows.flatMap((_, place) => {
      const text = texts?.[place];
      return text === undefined || words.every((word) => text.includes(word)) ? [place] : [];
    });
  }, [rows, texts, wanted]);
  const rowAt = useCallback((place: number) => rows[place] as Row, [rows]);
  return { search, setSearch, places, rowAt };
}
