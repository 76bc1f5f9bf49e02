import { INJECT_COLUMNS, type InjectColumn } from '#shared/commands/import-injects.ts';
import type { ColumnPlan } from '../table/column-mapping.ts';

/** How the headers of a list of injects (MSEL) are recognised, in Chinese and English. */
export const INJECT_LIST: ColumnPlan<InjectColumn> = {
  columns: INJECT_COLUMNS,
  headers: {
    number: ['编号', '序号', 'number', 'no', 'msel', 'mselno', 'injectnumber', 'id', 'event'],
    scheduledAt: [
      '时间',
      '计划时间',
      '注入时间',
      'time',
      'scenariotime',
      'scheduledtime',
      'scheduled',
    ],
    title: ['标题', '名称', '情景', '事件', 'title', 'subject', 'name', 'inject'],
    text: ['内容', '注入内容', '事件描述', '描述', 'text', 'message', 'description', 'content'],
    from: ['发出方', '发送方', '来源', 'from', 'sender', 'controller'],
    to: ['接收方', '对象', '注入对象', 'to', 'recipient', 'receiver', 'player'],
    channel: ['方式', '渠道', '注入方式', 'channel', 'mode', 'method', 'delivery'],
    objective: ['目标', '检验目标', 'objective', 'capability'],
    expected: [
      '预期行动',
      '预期响应',
      '期望行动',
      'expectedaction',
      'expected',
      'expectedresponse',
    ],
    evaluator: ['评估人', '评估员', '评估', 'evaluator', 'observer'],
  },
};
