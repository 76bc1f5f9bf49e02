import type { MarkInput } from '#shared/commands/mark.ts';
import type { Award, Case, Review, Verdict } from '#shared/domain/judging.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { FindingFate, ResponseFate } from './sample-plan.ts';
import type { SampleWorld } from './sample-world.ts';

/** What becomes of whatever is judged. */
export type Fate = FindingFate | ResponseFate;

type BookItem = (typeof municipalBook.items)[number];

const ITEMS: ReadonlyMap<string, BookItem> = new Map(
  municipalBook.items.map((item) => [item.id, item]),
);
const CHIEF_CATEGORIES = new Set(
  municipalBook.categories.flatMap(({ id, chief }) => (chief ? [id] : [])),
);

/** Whether the book leaves the decision on such awards to the chief referee. */
export const needsChief = (awards: readonly Award[]): boolean =>
  awards.some(({ item }) => {
    const found = ITEMS.get(item);
    return found !== undefined && (found.chief || CHIEF_CATEGORIES.has(found.category));
  });

/** Whether two referees see the case so differently that the chief referee decides. */
export const isDisputed = (fate: Fate): boolean =>
  fate === 'disputed-points' || fate === 'disputed-verdict' || fate === 'disputed-open';

const REASONS: Readonly<Record<Exclude<Verdict, 'confirm'>, Bilingual>> = {
  reject: {
    zh: '证据不足以证明取得权限，截图与日志时间不一致。',
    en: 'The evidence does not prove the access; screenshot and log disagree on the time.',
  },
  return: {
    zh: '请补充完整攻击路径与资产归属证明。',
    en: 'Please add the whole path and proof of ownership.',
  },
  duplicate: {
    zh: '与此前成果为同一漏洞、同一入口。',
    en: 'The same flaw by the same entry point as an earlier finding.',
  },
  'out-of-scope': {
    zh: '目标不在授权范围内。',
    en: 'The target is outside the authorised scope.',
  },
};

const AGREED: Bilingual = {
  zh: '证据完整，路径清晰，予以认定。',
  en: 'Evidence complete, path clear: confirmed.',
};

const FIRST_VERDICT: Partial<Record<Fate, Verdict>> = {
  reject: 'reject',
  duplicate: 'duplicate',
  'out-of-scope': 'out-of-scope',
  return: 'return',
};

/** The mark of the `place`-th referee (0 or 1) of a case. */
export function markOf(
  world: SampleWorld,
  brief: Case,
  fate: Fate,
  place: number,
): Omit<MarkInput, 'submission'> {
  const isSplit = fate === 'disputed-verdict' || fate === 'disputed-open';
  const verdict = isSplit && place === 1 ? 'reject' : (FIRST_VERDICT[fate] ?? 'confirm');
  if (verdict !== 'confirm') return { verdict, awards: [], reason: world.say(REASONS[verdict]) };
  const awards = brief.claims.map(({ item, quantity }) =>
    awardOf(world, item, quantity, fate, place),
  );
  if (fate === 'confirm-with-penalty') {
    awards.push({ item: 'not-cleaned-up', quantity: 1, points: -100, permille: 0 });
  }
  return { verdict, awards, reason: world.say(AGREED) };
}

function awardOf(
  world: SampleWorld,
  item: string,
  quantity: number,
  fate: Fate,
  place: number,
): Award {
  const worth = ITEMS.get(item)?.worth;
  if (worth === undefined) throw new Error(`The built-in rule book has no item ${item}`);
  switch (worth.type) {
    case 'points':
      return { item, quantity, points: worth.points * quantity, permille: 0 };
    case 'percent-of-linked':
      return {
        item,
        quantity: 1,
        points: 0,
        permille: Math.min(1000, world.random.int(6, 10) * 100),
      };
    case 'bands': {
      const low = worth.bands[0]?.min ?? 0;
      const high = worth.bands.at(-1)?.max ?? 0;
      const share = fate === 'disputed-points' ? ([15, 90][place] ?? 50) : 48 + 3 * place;
      return {
        item,
        quantity,
        points: low + Math.round(((high - low) * share) / 100),
        permille: 0,
      };
    }
  }
}

/** Awards between two marks: the mean, halves up. What only one of them awards counts half. */
export function meanAwards(marks: readonly Review[]): Award[] {
  const items = new Map<string, Award[]>();
  for (const { awards } of marks) {
    for (const award of awards) items.set(award.item, [...(items.get(award.item) ?? []), award]);
  }
  const mean = (values: readonly number[]): number =>
    Math.floor(values.reduce((sum, value) => sum + value, 0) / marks.length + 0.5);
  return [...items].map(([item, awards]) => ({
    item,
    quantity: Math.max(...awards.map(({ quantity }) => quantity)),
    points: mean(awards.map(({ points }) => points)),
    permille: mean(awards.map(({ permille }) => permille)),
  }));
}
