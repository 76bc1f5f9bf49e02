import type { RegisterFile } from '#renderer/workers/import-register.ts';
import { type ListName, LISTS } from '#shared/commands/list-rows.ts';
import { COLUMN_PLANS } from '#shared/formats/register/list-columns.ts';
import type { ListReading } from '#shared/formats/register/list-table.ts';
import {
  asRemembered,
  headerFingerprint,
  recalled,
  rememberable,
} from '#shared/formats/table/column-mapping.ts';
import type { AppData } from './app-data.ts';

type Settings = Pick<AppData, 'readSetting' | 'writeSetting'>;

const keyOf = (header: readonly string[]): string =>
  `table.mapping.register.${headerFingerprint(header)}`;

/** How a file is read: as somebody settled it for sheets with such headers before, else as guessed. */
export async function recallReading(
  settings: Settings,
  { sheets, reading }: RegisterFile,
): Promise<{ readonly reading: ListReading; readonly remembered: ReadonlySet<number> }> {
  const remembered = new Set<number>();
  const found = await Promise.all(
    sheets.map(async ({ header }, at) => {
      const guess = reading[at] ?? null;
      const stored = await settings.readSetting(keyOf(header));
      if (!Array.isArray(stored)) return guess;
      const list = LISTS.find((one) => one === stored[0]);
      const pairs = asRemembered(stored[1]);
      if (list === undefined || pairs === null) return guess;
      const mapping = recalled(COLUMN_PLANS[list], header, pairs);
      if (mapping === null) return guess;
      remembered.add(at);
      const defaultSystem: unknown = stored[2];
      return {
        list,
        mapping,
        ...(typeof defaultSystem === 'string' ? { defaultSystem } : {}),
      };
    }),
  );
  return { reading: found, remembered };
}

/** Keeps how each sheet that was taken is read. */
export async function rememberReading(
  settings: Settings,
  { sheets }: Pick<RegisterFile, 'sheets'>,
  reading: ListReading,
): Promise<void> {
  await Promise.all(
    sheets.map(async ({ header }, at) => {
      const how = reading[at];
      if (how === null || how === undefined) return;
      const stored: [ListName, unknown, string] = [
        how.list,
        rememberable(how.mapping, header),
        how.defaultSystem ?? '',
      ];
      await settings.writeSetting(keyOf(header), stored);
    }),
  );
}
