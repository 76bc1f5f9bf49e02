import type { Clause } from '#shared/scoring/rule-book.ts';

/** Clauses of the municipal sample in words, as explanations quote them. */
export const municipalClauses: readonly Clause[] = [
  {
    id: 'points',
    source: 'published:S3',
    text: {
      zh: '各项系数相乘后，一次性向上取整到整数分。',
      en: 'All factors are multiplied first; the product is rounded up to a whole point once.',
    },
  },
  {
    id: 'cap-control',
    source: 'published:S3',
    text: {
      zh: '对同一防守单位（含全部下属单位），“获取系统控制权”累计不超过 3000 分。',
      en: 'Against one defender unit with all its subordinate bodies, control of systems gives at most 3,000 points.',
    },
  },
  {
    id: 'cap-boundary',
    source: 'published:S3',
    text: {
      zh: '对同一防守单位，“突破网络边界”累计不超过 8000 分。',
      en: 'Against one defender unit, breaching network boundaries gives at most 8,000 points.',
    },
  },
  {
    id: 'cap-target',
    source: 'published:S3',
    text: {
      zh: '对同一防守单位，“获取目标系统（靶标）控制权”累计不超过 10000 分。',
      en: 'Against one defender unit, control of target systems gives at most 10,000 points.',
    },
  },
  {
    id: 'cap-data',
    source: 'published:S3',
    text: {
      zh: '对同一防守单位，“获取重要数据”累计不超过 8000 分；只取证，不下载、不留存。',
      en: 'Against one defender unit, important data gives at most 8,000 points; evidence only, no download, no storage.',
    },
  },
  {
    id: 'cap-important',
    source: 'published:S3',
    text: {
      zh: '对同一防守单位，“靶标之外其他重要业务系统权限”累计不超过 8000 分。',
      en: 'Against one defender unit, other important business systems give at most 8,000 points.',
    },
  },
  {
    id: 'cap-total',
    source: 'published:S3',
    text: {
      zh: '同一攻击队对同一防守单位累计不超过 37000 分。',
      en: 'One attack team gains at most 37,000 points against one defender unit.',
    },
  },
  {
    id: 'ownership',
    source: 'published:S3',
    text: {
      zh: '报告须证明资产归属且内容完整，否则不得分；仅权限类漏洞得分，敏感数据泄露除外。',
      en: 'A report must prove who owns the asset and be complete, else it scores 0; only vulnerabilities that give a privilege score, sensitive data excepted.',
    },
  },
  {
    id: 'key-unit',
    source: 'published:S3',
    text: {
      zh: '标注“重点”的单位，得分乘以 1.4，向上取整。',
      en: 'Points taken from a key unit are multiplied by 1.4, rounded up.',
    },
  },
  {
    id: 'repeat',
    source: 'published:S3',
    text: {
      zh: '同一漏洞最多提交三次：第一次 100%，第二次 70%，第三次 40%，向上取整，之后不得分。',
      en: 'The same vulnerability may be submitted three times: 100 %, then 70 %, then 40 %, rounded up; after that it gives nothing.',
    },
  },
  {
    id: 'outside',
    source: 'published:S3',
    text: {
      zh: '名单外单位的本地资产权限按 80% 计分，向上取整，最多三个。',
      en: 'Permissions on local assets of units outside the list give 80 %, rounded up, at most three of them.',
    },
  },
  {
    id: 'withdrawn',
    source: 'sample',
    text: {
      zh: '单位退出演练之后，对其取得的成果不得分。',
      en: 'Results against a unit that has withdrawn give nothing.',
    },
  },
  {
    id: 'ipv6',
    source: 'unofficial:S32',
    text: {
      zh: 'IPv6 环境下取得的成果按三倍计分，但不突破上限。',
      en: 'Results gained over IPv6 count three times, within the caps.',
    },
  },
  {
    id: 'breached',
    source: 'published:S3',
    text: {
      zh: '单位被击穿后退出演练，裁判通报各攻击队，此后提交的成果不得分。',
      en: 'A fully breached unit leaves the exercise; judges notify all teams, and what is submitted afterwards scores 0.',
    },
  },
  {
    id: 'supply-chain',
    source: 'published:S3',
    text: {
      zh: '供应链攻击须事先报备并获批准；供应商自身的权限不得分。',
      en: 'Supply-chain attacks must be filed and approved beforehand; permissions on the supplier itself give nothing.',
    },
  },
  {
    id: 'extra',
    source: 'sample',
    text: {
      zh: '经武器验证员验证的零日漏洞与技战法可得附加分，不计入防守单位扣分。',
      en: 'Zero-days verified by the exploit verifier and tactics write-ups earn extra points, which cost no unit anything.',
    },
  },
  {
    id: 'conduct',
    source: 'sample',
    text: {
      zh: '违反演练纪律的，按情节扣分或取消资格，由裁判长决定。',
      en: 'Breaking the rules of conduct costs points or the place in the ranking; the chief referee decides.',
    },
  },
  {
    id: 'traced',
    source: 'unofficial:S6',
    text: {
      zh: '攻击跳板被防守方溯源的，每次扣 500 分。',
      en: 'Each jump host that a defender traces costs 500 points.',
    },
  },
  {
    id: 'base',
    source: 'published:S1',
    text: {
      zh: '一份报告的基础分 = 该事件失分 × 各项得分比例之和 × 80%；同一起事件不允许出现在多份报告中；每单位最多 50 份；基础分合计不超过扣分的 80%。',
      en: 'Base of a report = points lost in that event × sum of the achieved percentages × 80 %; one event may stand in one report only; at most 50 reports per unit; all bases together at most 80 % of the deduction.',
    },
  },
  {
    id: 'dimensions',
    source: 'published:S1',
    text: {
      zh: '监测发现 25%、分析研判 15%、应急处置 25%、通报预警 15%、协同联动 10%、追踪溯源 10%。',
      en: 'Detection 25 %, analysis 15 %, response 25 %, notification 15 %, coordination 10 %, attribution 10 %.',
    },
  },
  {
    id: 'defence-bonus',
    source: 'published:S1',
    text: {
      zh: '附加分上限 3000 分，各单位均可获得：零日发现与处置、演习外非法攻击线索各不超过 1500 分。',
      en: 'Bonus of at most 3,000 points, open to every unit: zero-day discovery and leads on real attacks, at most 1,500 each.',
    },
  },
  {
    id: 'protection',
    source: 'published:S1',
    text: {
      zh: '防护值 =（基础分 ÷ 扣分 + 附加分 ÷ 3000 × 0.2）× 10000；未失分的单位第一项取 0.8。',
      en: 'Protection value = (base ÷ deduction + bonus ÷ 3,000 × 0.2) × 10,000; where nothing was lost the first term is 0.8.',
    },
  },
  {
    id: 'over-defence',
    source: 'published:S1',
    text: {
      zh: '非正常防守经核实通知后两小时内须改正；逾期每 30 分钟扣 10 分，满 5 小时仍未改正的每 30 分钟扣 20 分。',
      en: 'Over-defence must be corrected within two hours of the notice; then 10 points per 30 minutes, from the fifth hour 20 points per 30 minutes.',
    },
  },
  {
    id: 'ranking',
    source: 'sample',
    text: {
      zh: '同分时依次比较：攻击队违规少者在前、最后一项得分成果受理较早者在前；单位扣分少者在前、附加分多者在前；仍相同则并列。',
      en: 'Equal points: for teams, fewer violations, then the earlier receipt of the last result that gave points; for units, the smaller deduction, then the larger bonus; what is still equal shares the rank.',
    },
  },
];
