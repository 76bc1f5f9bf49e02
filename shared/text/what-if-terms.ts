import type { Bilingual } from './language.ts';

/** Why a line gives something else under other rules. `{before}` and `{after}` are points, factors or percentages. */
export const MOVE_TEXTS = {
  line: {
    zh: '{what}：由 {before} 分变为 {after} 分（{difference}）。',
    en: '{what}: {before} points become {after} ({difference}).',
  },
  value: {
    zh: '防护值由 {before} 变为 {after}（{difference}）。',
    en: 'Protection value {before} becomes {after} ({difference}).',
  },
  shift: {
    zh: '{who}：{before} → {after}，名次 {rankBefore} → {rankAfter}。',
    en: '{who}: {before} → {after}, rank {rankBefore} → {rankAfter}.',
  },
  'only-before': {
    zh: '只在现行规则下有此行。',
    en: 'The line exists under the present rules only.',
  },
  'only-after': { zh: '只在另一规则下有此行。', en: 'The line exists under the other rules only.' },
  awarded: {
    zh: '同样的事实，裁定分由 {before} 变为 {after}。',
    en: 'The same facts are awarded {after} points instead of {before}.',
  },
  'factor-new': { zh: '新适用“{rule}”系数 {after}。', en: '“{rule}” applies: factor {after}.' },
  'factor-gone': {
    zh: '不再适用“{rule}”系数 {before}。',
    en: '“{rule}” no longer applies (factor {before}).',
  },
  'factor-changed': {
    zh: '“{rule}”系数由 {before} 变为 {after}。',
    en: '“{rule}”: factor {before} becomes {after}.',
  },
  'withheld-new': {
    zh: '新增不计：{reason}',
    en: 'Newly not counted: {reason}',
  },
  'withheld-gone': {
    zh: '不再扣减：{reason}',
    en: 'No longer held back: {reason}',
  },
  'withheld-changed': {
    zh: '不计分由 {before} 变为 {after}：{reason}',
    en: 'Not counted {after} instead of {before}: {reason}',
  },
  input: { zh: '{input}由 {before} 变为 {after}。', en: '{input}: {before} becomes {after}.' },
  reckoning: { zh: '取整或计算方式不同。', en: 'Rounded or reckoned in another way.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a line is reckoned from (the keys are those of `MoveInput`). */
export const MOVE_INPUT_TERMS = {
  lost: { zh: '该事件失分', en: 'Points lost in the event' },
  share: { zh: '计分比例', en: 'Share that counts' },
  worth: { zh: '项目占比（千分比）', en: 'Worth of the item (thousandths)' },
  time: { zh: '时间系数', en: 'Factor of time' },
  counted: { zh: '计入数量', en: 'Quantity that counts' },
  percent: { zh: '扣减比例（千分比）', en: 'Share taken (thousandths)' },
  penalty: { zh: '处罚分值', en: 'Points of the penalty' },
  deduction: { zh: '失分', en: 'Points lost' },
  base: { zh: '计算基数', en: 'Base' },
  bonus: { zh: '附加分', en: 'Bonus' },
  'over-defence': { zh: '非正常防守扣分', en: 'Cost of over-defence' },
} as const satisfies Readonly<Record<string, Bilingual>>;
