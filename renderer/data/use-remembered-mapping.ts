import { useCallback } from 'react';
import {
  asRemembered,
  type ColumnMapping,
  type ColumnPlan,
  guessMapping,
  headerFingerprint,
  recalled,
  rememberable,
} from '#shared/formats/table/column-mapping.ts';
import { useAppData } from './app-data-context.tsx';

/** Column mappings that this device remembers, each for the headers that it was settled for. */
export interface RememberedMappings<Column extends string> {
  /** What was settled for such a header before, else the guess. */
  recall(header: readonly string[]): Promise<{
    readonly mapping: ColumnMapping<Column>;
    readonly isRemembered: boolean;
  }>;
  /** Keeps what a person settled; call it when the import is committed. */
  remember(header: readonly string[], mapping: ColumnMapping<Column>): Promise<void>;
}

/** Remembered mappings of one kind of list (`assets`, `people` …); `plan` must be the same object each time. */
export function useRememberedMappings<Column extends string>(
  list: string,
  plan: ColumnPlan<Column>,
): RememberedMappings<Column> {
  const appData = useAppData();
  const recall = useCallback<RememberedMappings<Column>['recall']>(
    async (header) => {
      const stored = asRemembered(await appData.readSetting(keyOf(list, header)));
      const mapping = stored === null ? null : recalled(plan, header, stored);
      return { mapping: mapping ?? guessMapping(plan, header), isRemembered: mapping !== null };
    },
    [appData, list, plan],
  );
  const remember = useCallback<RememberedMappings<Column>['remember']>(
    async (header, mapping) => {
      await appData.writeSetting(keyOf(list, header), rememberable(mapping, header));
    },
    [appData, list],
  );
  return { recall, remember };
}

const keyOf = (list: string, header: readonly string[]): string =>
  `table.mapping.${list}.${headerFingerprint(header)}`;
