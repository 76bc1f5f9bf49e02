import type { Bilingual } from './language.ts';

type Terms = Readonly<Record<string, Bilingual>>;

/** How orders and reports come in (the keys are those of `CHANNELS`). */
export const CHANNEL_TERMS = {
  'in-person': { zh: '当面', en: 'In person' },
  telephone: { zh: '电话', en: 'Telephone' },
  radio: { zh: '对讲机', en: 'Radio' },
  chat: { zh: '即时通信', en: 'Chat' },
  written: { zh: '书面', en: 'In writing' },
} as const satisfies Terms;

/** What a call about a stop came to. */
export const CALL_ANSWER_TERMS = {
  acknowledged: { zh: '已确认停止', en: 'Acknowledged' },
  'no-answer': { zh: '无人接听', en: 'No answer' },
  'message-left': { zh: '已留言', en: 'Message left' },
  refused: { zh: '拒不执行', en: 'Refused' },
} as const satisfies Terms;

/** What a line of a list change order does. */
export const LIST_CHANGE_TERMS = {
  join: { zh: '加入', en: 'Join' },
  withdraw: { zh: '退出', en: 'Withdraw' },
  merge: { zh: '并入', en: 'Merge into' },
  exempt: { zh: '豁免', en: 'Exempt' },
  'key-unit': { zh: '重点单位', en: 'Key unit' },
  target: { zh: '靶标', en: 'Target' },
  tag: { zh: '标签', en: 'Tag' },
} as const satisfies Terms;
