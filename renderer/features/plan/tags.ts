import { elementsOf, type Recorded } from '#shared/journal/read.ts';

/** Tags of a record as they are shown and typed: 甲、乙. */
export const tagsText = (record: Recorded<object> | undefined): string =>
  record === undefined ? '' : elementsOf(record.row, 'tag').join('、');

/** The tags in what somebody typed, whatever they put between them. */
export const tagsOf = (text: string): string[] =>
  text
    .split(/[,;|，；、]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
