import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { attackCategories, attackItems, attackMultipliers } from './municipal-attack.ts';
import { municipalClauses } from './municipal-clauses.ts';
import { defenceCategories, defenceItems } from './municipal-defence.ts';

/**
 * 市级实战攻防演练: an editable sample. Caps, factors and the defence side follow published rules; the points of single items,
 * time limits and whatever else has the source `sample` are this program's own and no authority's.
 */
export const municipalBook: RuleBook = {
  format: 1,
  id: 'municipal',
  version: '1.0',
  title: { zh: '市级实战攻防演练评分标准（示例）', en: 'Municipal attack-defense drill (sample)' },
  note: {
    zh: '可编辑的示例。上限、系数与防守评分取自公开转载的规则，单项分值为本软件示例，并非官方标准。',
    en: 'An editable sample. Caps, factors and the defence side follow rules that were reposted publicly; points of single items are samples of this program, not an official standard.',
  },
  arithmetic: {
    unitsPerPoint: 1,
    rounding: 'ceil',
    roundAt: 'once',
    clause: 'points',
    source: 'published:S3',
    sources: { roundAt: 'sample' },
  },
  effectiveBy: 'attack',
  clauses: [...municipalClauses],
  categories: [...attackCategories, ...defenceCategories],
  items: [...attackItems, ...defenceItems],
  dedupe: {
    keys: ['unit', 'asset', 'vulnerability', 'entry-point', 'privilege'],
    scope: 'global',
    factors: ['1', '0.7', '0.4'],
    afterLast: '0',
    clause: 'repeat',
    source: 'published:S3',
    sources: { keys: 'sample', scope: 'sample' },
  },
  multipliers: [...attackMultipliers],
  elimination: {
    effectiveAt: 'confirm',
    lateBy: 'receipt',
    clause: 'breached',
    source: 'published:S3',
    sources: { effectiveAt: 'sample', lateBy: 'sample' },
  },
  defence: {
    linkedShare: '0.8',
    baseCap: '0.8',
    bonusCap: 3000,
    maxReports: 50,
    protection: { scale: 10_000, bonusWeight: '0.2', untouched: '0.8' },
    clause: 'protection',
    source: 'published:S1',
    sources: {},
  },
  drip: {
    graceMinutes: 120,
    everyMinutes: 30,
    steps: [
      { fromMinutes: 0, points: 10 },
      { fromMinutes: 300, points: 20 },
    ],
    clock: 'notice',
    clause: 'over-defence',
    source: 'published:S1',
    sources: { clock: 'sample' },
  },
  review: {
    assigned: 2,
    required: 2,
    tolerance: { permilleOfMaximum: 100, points: 20 },
    merge: 'mean',
    chiefAbove: 1000,
    source: 'sample',
  },
  appeal: {
    windowHours: 24,
    decideHours: 24,
    levels: 1,
    newEvidence: true,
    publicationHours: 24,
    source: 'sample',
  },
  ranking: {
    attack: ['fewer-violations', 'earlier-last-confirmed'],
    defence: ['smaller-deduction', 'larger-bonus'],
    clause: 'ranking',
    source: 'sample',
  },
};

/** The book as the JSON text that a rule-book record holds. */
export const municipalContent = (): string => JSON.stringify(municipalBook);
