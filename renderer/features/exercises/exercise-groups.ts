import type { useExerciseList } from '#renderer/data/app-data-context.tsx';
import { dayAt } from '#shared/domain/zoned-time.ts';

export type ListItem = ReturnType<typeof useExerciseList>[number];

/** Exercises of one series in one year. */
export interface SeriesGroup {
  /** Empty: those without a series. */
  readonly series: string;
  readonly items: readonly ListItem[];
}

export interface YearGroup {
  readonly year: number;
  readonly series: readonly SeriesGroup[];
}

/** Year of the plan, else the year in which it starts, else in which it was made. */
function yearOf({ head, createdAt }: ListItem): number {
  if (head?.planYear !== null && head?.planYear !== undefined) return head.planYear;
  return Number(dayAt(head?.startsAt ?? createdAt, head?.timeZone ?? 'UTC').slice(0, 4));
}

/** Exercises by year, the newest first, and in it by series; within a series in the order of the list. */
export function groupExercises(items: readonly ListItem[]): readonly YearGroup[] {
  const years = new Map<number, Map<string, ListItem[]>>();
  for (const item of items) {
    const year = yearOf(item);
    const series = item.head?.series ?? '';
    const ofYear = years.get(year) ?? new Map<string, ListItem[]>();
    years.set(year, ofYear);
    ofYear.set(series, [...(ofYear.get(series) ?? []), item]);
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({
      year,
      series: [...ofYear]
        .map(([series, list]) => ({ series, items: list }))
        .sort((a, b) => Number(a.series === '') - Number(b.series === '')),
    }));
}

/** The plan of a year: in order of the start, those without one last. */
export const inPlanOrder = (items: readonly ListItem[]): readonly ListItem[] =>
  [...items].sort((a, b) => (a.head?.startsAt ?? Infinity) - (b.head?.startsAt ?? Infinity));
