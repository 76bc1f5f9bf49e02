import type { Option } from './option-item.tsx';

export interface MatchedOptions<Id extends string> {
  readonly shown: readonly Option<Id>[];
  readonly hidden: number;
}

/** The first `limit` options whose label or detail contains every word of the query, and how many more there are. */
export function matchOptions<Id extends string>(
  options: readonly Option<Id>[],
  query: string,
  limit: number,
): MatchedOptions<Id> {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const shown: Option<Id>[] = [];
  let matches = 0;
  for (const option of options) {
    const text = `${option.label}\n${option.detail ?? ''}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    matches += 1;
    if (shown.length < limit) shown.push(option);
  }
  return { shown, hidden: matches - shown.length };
}
