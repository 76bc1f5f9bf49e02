import type { Bilingual } from '../language.ts';

type Texts = Readonly<Record<string, Bilingual>>;

/** What every sheet says besides its own matter. */
export const SHEET = {
  exercise: { zh: '演练', en: 'Exercise' },
  printed: { zh: '打印时间', en: 'Printed' },
  signature: { zh: '签字', en: 'Signature' },
  date: { zh: '日期', en: 'Date' },
} as const satisfies Texts;

/** The call sheet of a stop. */
export const CALL_SHEET = {
  title: { zh: '叫停点名单', en: 'Call sheet of an emergency stop' },
  number: { zh: '叫停编号', en: 'Stop' },
  covers: { zh: '叫停范围', en: 'What is stopped' },
  exercise: { zh: '全部演练', en: 'The whole exercise' },
  unit: { zh: '单位：{name}', en: 'Unit: {name}' },
  system: { zh: '系统：{name}', en: 'System: {name}' },
  team: { zh: '攻击队：{name}', en: 'Attack team: {name}' },
  orderedBy: { zh: '下达人', en: 'Ordered by' },
  channel: { zh: '下达方式', en: 'Channel' },
  stoppedAt: { zh: '叫停时间', en: 'Stopped at' },
  reason: { zh: '原因', en: 'Reason' },
  resumedAt: { zh: '恢复时间', en: 'Resumed at' },
  resumedBy: { zh: '恢复下达人', en: 'Resumed by' },
  state: { zh: '确认情况', en: 'Acknowledgement' },
  heardOf: { zh: '{heard} / {all} 队已确认', en: '{heard} of {all} teams have acknowledged' },
  table: { zh: '各攻击队点名', en: 'Teams called' },
  teamColumn: { zh: '攻击队', en: 'Attack team' },
  acknowledged: { zh: '确认时间', en: 'Acknowledged' },
  silent: { zh: '未确认', en: 'Not yet' },
  person: { zh: '被叫人', en: 'Called' },
  contact: { zh: '电话', en: 'Number' },
  calledAt: { zh: '呼叫时间', en: 'Time' },
  answer: { zh: '结果', en: 'Answer' },
  own: { zh: '本队在系统内确认', en: 'Acknowledged in the program' },
} as const satisfies Texts;

/** A list change order. */
export const LIST_ORDER_SHEET = {
  title: { zh: '演练名单变更单', en: 'List change order' },
  counterTitle: { zh: '演练名单变更撤销单', en: 'Counter-order to a list change order' },
  number: { zh: '文号', en: 'Number' },
  subject: { zh: '事由', en: 'Subject' },
  basis: { zh: '依据', en: 'Basis' },
  orderedBy: { zh: '签发人', en: 'Ordered by' },
  signedAt: { zh: '签发时间', en: 'Signed at' },
  counters: { zh: '撤销的变更单', en: 'Order taken back' },
  changes: { zh: '变更事项', en: 'Changes' },
  type: { zh: '事项', en: 'Change' },
  who: { zh: '对象', en: 'Subject' },
  what: { zh: '内容', en: 'Content' },
  from: { zh: '生效时间', en: 'In force from' },
  moves: { zh: '签发时对成绩的影响', en: 'Effect on the scores when signed' },
  noMoves: {
    zh: '签发时两个榜单的得分与名次均无变化。',
    en: 'When it was signed, no points and no ranks changed on either board.',
  },
  side: { zh: '榜单', en: 'Board' },
  attack: { zh: '攻击队', en: 'Attack teams' },
  defence: { zh: '防守单位', en: 'Defender units' },
  name: { zh: '名称', en: 'Name' },
  before: { zh: '变更前', en: 'Before' },
  after: { zh: '变更后', en: 'After' },
  rank: { zh: '名次', en: 'Rank' },
  rankMove: { zh: '{before} → {after}', en: '{before} → {after}' },
  noRank: { zh: '无', en: 'none' },
  note: {
    zh: '生效时间以前的成绩按原名单计算。',
    en: 'What happened before it came into force is scored by the former list.',
  },
} as const satisfies Texts;
