import type { Category, Item, RuleBook } from '#shared/scoring/rule-book.ts';
import type { TimeBand, TimeMetric } from '#shared/scoring/rule-book-extras.ts';
import { fixedItems, sharedItems } from './item-forms.ts';
import { municipalBook } from './municipal.ts';

const category = (id: string, zh: string, en: string, special: Partial<Category>): Category => ({
  id,
  side: 'attack',
  name: { zh, en },
  parent: null,
  cap: null,
  capScope: 'team',
  permille: null,
  chief: false,
  clause: 'together',
  source: 'sample',
  ...special,
});

const items: readonly Item[] = [
  fixedItems('objective', 'together')('objective', '演练目标达成', 'Objective reached', 100, {
    dedupe: 'none',
    evidenceRequired: ['log', 'screenshot'],
  }),
  fixedItems('safety', 'safety')('safety-breach', '违反安全约定', 'Safety breach', -100, {
    dedupe: 'none',
    evidenceRequired: ['log'],
    severity: 'grave',
    decidedBy: 'organiser',
  }),
  sharedItems('detection', 'sample')('detected', '发现攻击动作', 'Action detected', 500, {
    clause: 'speed',
  }),
  sharedItems('response', 'sample')('handled', '处置完成', 'Action handled', 500, {
    clause: 'speed',
  }),
];

const scale = (id: string, zh: string, en: string, metric: TimeMetric, item: string): TimeBand => ({
  id,
  name: { zh, en },
  metric,
  bands: [
    { withinMinutes: 30, factor: '1' },
    { withinMinutes: 120, factor: '0.75' },
    { withinMinutes: 720, factor: '0.5' },
    { withinMinutes: 4320, factor: '0.25' },
  ],
  otherwise: '0',
  items: [item],
  clause: 'speed',
  source: 'sample',
  // The limits of the response level of RTASS.
  sources: { bands: 'published:S12' },
});

const grade = (id: string, zh: string, en: string, points: number) => ({
  id,
  name: { zh, en },
  points,
});

/**
 * 紫队演练: an exercise in which attackers and defenders work together, case by case. Nobody has a rank. All values are samples of this
 * program.
 */
export const purpleTeamBook: RuleBook = {
  ...municipalBook,
  id: 'purple-team',
  title: { zh: '紫队演练评价标准（示例）', en: 'Purple-team exercise (sample)' },
  note: {
    zh: '可编辑的示例，全部数值为本软件示例。不排名：按用例评价发现与处置。',
    en: 'An editable sample; every value is this program’s own. Nobody is ranked: detection and handling are rated case by case.',
  },
  clauses: [
    {
      id: 'together',
      source: 'sample',
      text: {
        zh: '攻守双方协同演练，结果用于改进，不作排名。',
        en: 'Both sides work together; results serve improvement, and nobody is ranked.',
      },
    },
    {
      id: 'cases',
      source: 'sample',
      text: {
        zh: '每个用例按结果（阻断、告警、记录、无）与发现深度评价；不适用的不计，未定的不得结束。',
        en: 'Each test case is rated by outcome (blocked, alerted, logged, none) and depth of detection; what does not apply is left out, what is open keeps the exercise open.',
      },
    },
    {
      id: 'speed',
      source: 'sample',
      text: {
        zh: '发现与处置按距攻击的时间分档计。',
        en: 'Detection and handling count by the time from the attack.',
      },
    },
    {
      id: 'safety',
      source: 'sample',
      text: { zh: '只处罚违反安全约定的行为。', en: 'Only breaches of safety are penalised.' },
    },
  ],
  arithmetic: { ...municipalBook.arithmetic, clause: 'together', source: 'sample', sources: {} },
  categories: [
    category('objective', '演练目标', 'Objectives', {}),
    category('safety', '安全约定', 'Safety', { side: 'penalty', clause: 'safety' }),
    category('detection', '发现', 'Detection', {
      side: 'defence',
      permille: 500,
      capScope: 'team-unit',
      clause: 'speed',
    }),
    category('response', '处置', 'Handling', {
      side: 'defence',
      permille: 500,
      capScope: 'team-unit',
      clause: 'speed',
    }),
  ],
  items: [...items],
  dedupe: null,
  multipliers: [],
  elimination: null,
  defence: {
    ...municipalBook.defence,
    linkedShare: '1',
    baseCap: '1',
    maxReports: 10_000,
    clause: 'together',
    source: 'sample',
  },
  drip: null,
  ranking: { attack: [], defence: [], ranked: false, clause: 'together', source: 'sample' },
  timeBands: [
    scale('ttd', '发现时间', 'Time to detect', 'detected', 'detected'),
    scale('ttr', '恢复时间', 'Time to recover', 'recovered', 'handled'),
  ],
  testCases: {
    outcomes: [
      grade('blocked', '阻断', 'Blocked', 100),
      grade('alerted', '告警', 'Alerted', 75),
      grade('logged', '有记录', 'Logged', 40),
      grade('none', '无', 'None', 0),
    ],
    depths: [
      grade('technique', '识别到技术', 'Technique', 100),
      grade('tactic', '识别到战术', 'Tactic', 80),
      grade('general', '一般告警', 'General', 60),
      grade('telemetry', '遥测数据', 'Telemetry', 40),
      grade('none', '无', 'None', 0),
    ],
    delayedFactor: '0.5',
    upward: 'worst',
    clause: 'cases',
    source: 'sample',
    sources: {},
  },
};
