import type { Tone } from '#renderer/ui/tone.ts';

export interface SampleRow {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly team: number;
  readonly state: number;
  readonly points: number;
  readonly at: string;
  readonly hash: string;
}

export const states: readonly { readonly tone: Tone; readonly zh: string; readonly en: string }[] =
  [
    { tone: 'info', zh: '已受理', en: 'Received' },
    { tone: 'accent', zh: '评判中', en: 'Judging' },
    { tone: 'positive', zh: '已认定', en: 'Confirmed' },
    { tone: 'caution', zh: '待补正', en: 'Returned' },
    { tone: 'danger', zh: '不予认定', en: 'Rejected' },
  ];

const titles = [
  '统一登录绕过',
  '弱口令进入办公系统',
  '数据库只读权限',
  '供应链更新包替换',
  '工控上位机未授权访问',
  '邮件钓鱼获得终端权限',
];
const units = [
  '某某区政务服务和数据管理局信息中心',
  '市级供水集团',
  '某某医院',
  '城市轨道交通公司',
  '市政务云',
];

/** The same rows every time: the figures mean nothing. */
export function sampleRow(index: number): SampleRow {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  return {
    id: `F-${String(index + 1).padStart(6, '0')}`,
    title: titles[mixed % titles.length] ?? '',
    unit: units[(mixed >>> 5) % units.length] ?? '',
    team: (mixed % 4) + 1,
    state: (mixed >>> 9) % states.length,
    points: (mixed % 3000) / 10,
    at: `2026-11-0${(mixed % 6) + 1} ${String(mixed % 24).padStart(2, '0')}:${String(mixed % 60).padStart(2, '0')}`,
    hash: mixed.toString(16).padStart(8, '0').repeat(8),
  };
}
