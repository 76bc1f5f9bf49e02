import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type BookField, type BookPart, partsOf } from '#shared/scoring/book-fields.ts';
import type { BookRemark } from '#shared/scoring/check-book.ts';
import type { Item, Multiplier, RuleBook, Worth } from '#shared/scoring/rule-book.ts';
import type { Bilingual } from '#shared/scoring/rule-book-values.ts';
import { useBookWords } from '../use-book-words.ts';

/** Where the words for the choices of a field stand, where they are not this page's own. */
const CHOICES: Readonly<Record<string, string>> = {
  effectiveBy: 'plan:rules.effectiveByIs',
  rounding: 'plan:rules.roundingIs',
  roundAt: 'plan:rules.roundAt',
  side: 'plan:rules.side',
  capScope: 'plan:rules.scope',
  evidenceRequired: 'plan:rules.need',
  effectiveAt: 'plan:rules.eliminationAt',
  lateBy: 'plan:rules.lateBy',
  merge: 'plan:rules.mergeIs',
  attack: 'plan:rules.tie',
  defence: 'plan:rules.tie',
  target: 'terms:designationValue',
};

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** Parts, fields and values of a rule book in words. */
export interface PartWords {
  partName(part: BookPart, id: string): string;
  fieldName(part: BookPart, field: BookField): string;
  choiceName(field: BookField, choice: string): string;
  valueText(field: BookField, value: unknown): string;
  remarkText(remark: BookRemark): string;
}

/** The words for one book. Ids of what it does not have stay as they are. */
export function usePartWords(book: RuleBook): PartWords {
  const { t } = useTranslation(['ruleBook', 'plan', 'terms']);
  const words = useBookWords(book);
  return useMemo(() => {
    const say = t as unknown as Say;
    const parts = partsOf(book);
    const nameOf = (part: BookPart, id: string): string => {
      const value = parts.find((one) => one.part === part && one.id === id)?.value;
      const { name } = (value ?? {}) as { readonly name?: Bilingual };
      return name === undefined ? id : words.text(name);
    };
    const choiceName = (field: BookField, choice: string): string =>
      say(`${CHOICES[field.path] ?? `choice.${field.path}`}.${choice}`);
    const valueText = (field: BookField, value: unknown): string =>
      textOf({ say, words, choiceName, nameOf }, field, value);
    return {
      partName: (part, id) => (id === '' ? say(`part.${part}`) : nameOf(part, id)),
      fieldName: (part, field) => say(`field.${part}.${field.path.replaceAll('.', '_')}`),
      choiceName,
      valueText,
      remarkText: (remark) => remarkText({ say, words, nameOf }, remark),
    };
  }, [t, words, book]);
}

interface Tools {
  readonly say: Say;
  readonly words: ReturnType<typeof useBookWords>;
  readonly nameOf: (part: BookPart, id: string) => string;
}

type ValueTools = Tools & { readonly choiceName: PartWords['choiceName'] };

function textOf(tools: ValueTools, field: BookField, value: unknown): string {
  const { say, words, choiceName, nameOf } = tools;
  const { form } = field;
  const listed = (texts: readonly string[]): string =>
    texts.length === 0 ? say('value.none') : texts.join(say('plan:rules.separator'));
  switch (form.type) {
    case 'points':
      return typeof value === 'number' ? words.points(value) : say('value.unlimited');
    case 'permille':
      return value === null ? say('value.none') : words.percent((value as number) / 1000);
    case 'factor':
      return value as string;
    case 'factors':
      return (value as readonly string[]).join(' → ');
    case 'count':
      if (typeof value !== 'number') return say('value.unlimited');
      return form.unit === undefined
        ? words.figure(value)
        : say(`value.${form.unit}`, { count: value });
    case 'flag':
      return say((value ?? form.unsaid) === true ? 'value.yes' : 'value.no');
    case 'choice':
      return typeof value === 'string' ? choiceName(field, value) : say('value.none');
    case 'choices':
      return listed((value as readonly string[]).map((choice) => choiceName(field, choice)));
    case 'words': {
      const { zh, en } = value as Bilingual;
      return `${zh} / ${en}`;
    }
    case 'clause':
      return value as string;
    case 'category':
      return value === null ? say('value.none') : nameOf('category', value as string);
    case 'categories':
      return listed((value as readonly string[]).map((id) => nameOf('category', id)));
    case 'items':
      return listed((value as readonly string[]).map((id) => nameOf('item', id)));
    case 'fixed':
      return fixedText(tools, value as readonly Grade[]);
    case 'share': {
      const share = value as Item['percent'];
      if (share === null || share === undefined) return say('value.none');
      const part = words.percent(share.permille / 1000);
      return say(`value.share.${share.of}`, { part });
    }
    case 'worth':
      return worthText(tools, value as Worth);
    case 'limit': {
      const limit = value as Item['limit'];
      if (limit === null) return say('value.unlimited');
      const scope = say(`plan:rules.scope.${limit.scope}`);
      return say('plan:rules.limitIs', { count: limit.count, scope });
    }
    case 'condition': {
      const when = value as Multiplier['when'];
      if (when.type !== 'participation') return say(`choice.when.${when.type}`);
      const participation = say(`terms:designationValue.${when.value}`);
      return say('value.participation', { value: participation });
    }
    case 'steps': {
      const steps = value as readonly { readonly fromMinutes: number; readonly points: number }[];
      return listed(
        steps.map((step) =>
          say('value.step', { from: step.fromMinutes, points: words.points(step.points) }),
        ),
      );
    }
  }
}

/** A named grade, or a band of time. */
interface Grade {
  readonly name?: Bilingual;
  readonly points?: number;
  readonly withinMinutes?: number;
  readonly factor?: string;
}

const fixedText = ({ say, words }: Tools, grades: readonly Grade[]): string =>
  grades
    .map(({ name, points, withinMinutes, factor }) =>
      [
        name === undefined ? '' : words.text(name),
        points === undefined ? '' : words.points(points),
        withinMinutes === undefined ? '' : say('value.minutes', { count: withinMinutes }),
        factor === undefined ? '' : `× ${factor}`,
      ]
        .filter((text) => text !== '')
        .join(' '),
    )
    .join(say('plan:rules.separator'));

function worthText({ say, words }: Tools, worth: Worth): string {
  switch (worth.type) {
    case 'points':
      return words.points(worth.points);
    case 'percent-of-linked':
      return words.percent(worth.permille / 1000);
    case 'bands':
      return worth.bands
        .map(
          ({ name, min, max }) => `${words.text(name)} ${words.points(min)}–${words.points(max)}`,
        )
        .join(say('plan:rules.separator'));
  }
}

/** Values of a remark that are no points. */
const SHARES: ReadonlySet<string> = new Set(['total', 'shares', 'permille']);
const COUNTS: ReadonlySet<string> = new Set(['required', 'assigned']);

function remarkText({ say, words, nameOf }: Tools, remark: BookRemark): string {
  const { code, path, id, values } = remark;
  const part = partOfPath(path);
  const figures = Object.entries(values).map(([key, value]) => [
    key,
    SHARES.has(key)
      ? words.percent(value / 1000)
      : COUNTS.has(key)
        ? words.figure(value)
        : words.points(value),
  ]);
  const named = [nameOf('category', id), nameOf('item', id), nameOf('multiplier', id)];
  const name =
    (part === 'category' || part === 'item' || part === 'multiplier') && id !== ''
      ? nameOf(part, id)
      : (named.find((one) => one !== id) ?? say(`part.${part}`));
  return say(`remark.${code}`, { name, id, path, ...Object.fromEntries(figures) });
}

const LIST_PARTS: Readonly<Record<string, BookPart>> = {
  categories: 'category',
  items: 'item',
  multipliers: 'multiplier',
  clauses: 'clause',
  ladders: 'ladder',
  timeBands: 'timeBand',
};
const SINGLE_PARTS: ReadonlySet<string> = new Set([
  'arithmetic',
  'dedupe',
  'elimination',
  'defence',
  'drip',
  'review',
  'appeal',
  'ranking',
  'firstBlood',
  'lateSubmission',
  'testCases',
]);

/** The part that a path of a remark leads into. */
export function partOfPath(path: string): BookPart {
  const [first = ''] = path.split('.');
  return LIST_PARTS[first] ?? (SINGLE_PARTS.has(first) ? (first as BookPart) : 'book');
}
