import type { IconShape } from './icon.tsx';

/** Something that can be done or gone to by typing. */
export interface PaletteItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Title of the group it stands in. */
  readonly section: string;
  readonly detail?: string | undefined;
  readonly icon?: IconShape | undefined;
  readonly keys?: readonly string[] | undefined;
  /** Other words it is found by: pinyin, English, old names. */
  readonly keywords?: string | undefined;
}
