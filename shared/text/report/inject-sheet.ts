import type { Bilingual } from '../language.ts';

type Texts = Readonly<Record<string, Bilingual>>;

/** The list of injects (MSEL) on paper. */
export const INJECT_SHEET = {
  title: { zh: '情景注入清单', en: 'Master scenario events list' },
  count: { zh: '注入数', en: 'Injects' },
  table: { zh: '情景注入', en: 'Injects' },
  number: { zh: '编号', en: 'No.' },
  time: { zh: '计划时间', en: 'Scheduled' },
  inject: { zh: '注入内容', en: 'Inject' },
  parties: { zh: '发出方 → 接收方', en: 'From → to' },
  expected: { zh: '预期行动', en: 'Expected action' },
  evaluator: { zh: '评估人', en: 'Evaluator' },
  state: { zh: '状态', en: 'State' },
  result: { zh: '评估', en: 'Evaluation' },
} as const satisfies Texts;

/** States of an inject. */
export const INJECT_STATE_TERMS = {
  planned: { zh: '待注入', en: 'Planned' },
  delivered: { zh: '已注入', en: 'Delivered' },
  answered: { zh: '已响应', en: 'Answered' },
  skipped: { zh: '已跳过', en: 'Skipped' },
} as const satisfies Texts;
