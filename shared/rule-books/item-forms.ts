import type { EvidenceNeed, Item } from '#shared/scoring/rule-book.ts';
import type { Bilingual } from '#shared/scoring/rule-book-values.ts';

const plain = {
  limit: null,
  target: null,
  eliminates: false,
  voidsResult: false,
  disqualifies: false,
  chief: false,
  closeOnly: false,
  source: 'sample',
  sources: {},
} as const;

type Special = Partial<Omit<Item, 'id' | 'category' | 'name' | 'worth'>>;

/** Evidence that every gained privilege must come with. */
const PRIVILEGE_EVIDENCE: EvidenceNeed[] = ['screenshot', 'ownership', 'path'];

const named = (zh: string, en: string): Bilingual => ({ zh, en });

/** Forms the items of one category with fixed points. */
export const fixedItems =
  (category: string, clause: string) =>
  (id: string, zh: string, en: string, points: number, special: Special = {}): Item => ({
    ...plain,
    id,
    category,
    name: named(zh, en),
    worth: { type: 'points', points },
    evidenceRequired: PRIVILEGE_EVIDENCE,
    dedupe: 'book',
    clause,
    ...special,
  });

/** Forms the items of one category whose points a referee chooses within bands: `[zh, en, min, max]` from low to high. */
export const bandedItems =
  (category: string, clause: string) =>
  (
    id: string,
    zh: string,
    en: string,
    bands: readonly (readonly [zh: string, en: string, min: number, max: number])[],
    special: Special = {},
  ): Item => ({
    ...plain,
    id,
    category,
    name: named(zh, en),
    worth: {
      type: 'bands',
      bands: bands.map(([bandZh, bandEn, min, max], at) => ({
        id: `${id}-${at + 1}`,
        name: named(bandZh, bandEn),
        min,
        max,
      })),
    },
    evidenceRequired: ['screenshot', 'ownership', 'path', 'record-count'],
    dedupe: 'book',
    clause,
    ...special,
  });

/** Forms the sub-items of one defence dimension, in thousandths of the points lost. */
export const sharedItems =
  (category: string, source: Item['source']) =>
  (id: string, zh: string, en: string, permille: number, special: Special = {}): Item => ({
    ...plain,
    id,
    category,
    name: named(zh, en),
    worth: { type: 'percent-of-linked', permille },
    evidenceRequired: ['log', 'screenshot'],
    dedupe: 'none',
    clause: 'dimensions',
    source,
    ...special,
  });
