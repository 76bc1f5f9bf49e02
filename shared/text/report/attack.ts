import type { Bilingual } from '../language.ts';

/** Sections 5, 6, 9 and 14. */
export const ATTACK = {
  phases: { zh: '阶段安排', en: 'Phases' },
  moments: { zh: '关键时间点', en: 'Key moments' },
  momentsText: {
    zh: '下表按时间顺序列出演练中的关键时间点，时间均为{zone}。',
    en: 'The key moments of the exercise in order of time, all in {zone}.',
  },
  moment: { zh: '时间', en: 'Time' },
  event: { zh: '事件', en: 'Event' },
  starts: { zh: '演练开始', en: 'The exercise begins' },
  ends: { zh: '演练结束', en: 'The exercise ends' },
  firstSubmitted: {
    zh: '首项成果提交：{team}《{finding}》',
    en: 'First finding submitted: {team}, “{finding}”',
  },
  firstConfirmed: {
    zh: '首项成果认定：{team}《{finding}》',
    en: 'First finding confirmed: {team}, “{finding}”',
  },
  targetTaken: {
    zh: '{target}“{system}”（{unit}）被{team}攻破',
    en: '{target} “{system}” ({unit}) breached by {team}',
  },
  firstResponse: {
    zh: '首份处置报告提交：{unit}《{response}》',
    en: 'First response reported: {unit}, “{response}”',
  },
  lastRuling: { zh: '最近一次裁定', en: 'Latest ruling' },
  daily: { zh: '每日提交与裁定', en: 'Submissions and rulings by day' },
  day: { zh: '日期', en: 'Day' },
  findings: { zh: '成果提交', en: 'Findings' },
  confirmations: { zh: '成果认定', en: 'Confirmed' },
  responses: { zh: '处置报告', en: 'Responses' },
  dailyAlt: {
    zh: '每日提交成果数与处置报告数的条形图，数据见表。',
    en: 'Bars of findings and responses submitted per day; the table holds the data.',
  },

  overall: { zh: '总体情况', en: 'Overall' },
  overallText: {
    zh: '各攻击队提交与认定情况如下。认定率按已裁定成果计算。',
    en: 'What each team submitted and what became of it. The rate counts findings with a ruling.',
  },
  byTeam: { zh: '攻击队提交与认定情况', en: 'Submissions and rulings by team' },
  team: { zh: '攻击队', en: 'Team' },
  submitted: { zh: '提交', en: 'Submitted' },
  received: { zh: '受理', en: 'Received' },
  confirmed: { zh: '认定', en: 'Confirmed' },
  rejected: { zh: '驳回', en: 'Rejected' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  outOfScope: { zh: '越界', en: 'Out of scope' },
  pending: { zh: '未裁定', en: 'Pending' },
  rate: { zh: '认定率', en: 'Rate' },
  points: { zh: '得分', en: 'Points' },
  composition: { zh: '攻击队得分构成', en: 'Points of the attack teams by category' },
  compositionAlt: {
    zh: '各攻击队按计分类别的得分构成，数据见成绩表。',
    en: 'Points of each attack team by category; the results table holds the data.',
  },
  trend: {
    zh: '攻击队得分走势（按受理时间）',
    en: 'Points of the attack teams over time (by receipt)',
  },
  trendAlt: {
    zh: '各攻击队认定得分随受理时间的累计曲线。',
    en: 'Confirmed points of each attack team, cumulated over the time of receipt.',
  },

  techniques: { zh: '技战法与突破口', en: 'Techniques and entry points' },
  techniquesText: {
    zh: '认定成果的攻击路径共{steps}步，使用 ATT&CK 技术{techniques}种。下图为各攻击队在认定成果中使用各项技术的步数。',
    en: 'The paths of the confirmed findings have {steps} {steps|step|steps} and use {techniques} ATT&CK {techniques|technique|techniques}. The figure counts the steps per technique and team.',
  },
  heat: { zh: '攻击技术使用热图（步数）', en: 'Techniques used by team (steps)' },
  heatAlt: {
    zh: '各攻击队使用各项攻击技术的步数，颜色越深次数越多。',
    en: 'Steps per attack technique and team; darker means more.',
  },
  entries: { zh: '主要突破口', en: 'Main entry points' },
  entry: { zh: '突破口', en: 'Entry point' },
  units: { zh: '涉及单位', en: 'Units' },
  privileges: { zh: '取得的最高权限', en: 'Highest privilege gained' },
  privilege: { zh: '权限', en: 'Privilege' },
  findingCount: { zh: '成果数', en: 'Findings' },

  casesText: {
    zh: '以下案例按认定得分从高到低选取，并附防守方处置情况。',
    en: 'The findings that gave most points, with what the defenders did about them.',
  },
  caseTitle: { zh: '《{finding}》', en: '“{finding}”' },
  caseUnit: { zh: '被攻击单位', en: 'Unit' },
  caseSystem: { zh: '系统与资产', en: 'System and asset' },
  caseAttacked: { zh: '攻击时间', en: 'Attacked' },
  caseVulnerability: { zh: '漏洞类型', en: 'Weakness' },
  caseEntry: { zh: '突破口', en: 'Entry point' },
  casePoints: { zh: '认定得分', en: 'Points' },
  caseNumber: { zh: '受理号', en: 'Receipt' },
  caseReason: { zh: '裁定理由', en: 'Reason of the ruling' },
  casePath: { zh: '《{finding}》攻击路径', en: 'Attack path of “{finding}”' },
  casePathAlt: { zh: '攻击路径共 {steps} 步：{list}', en: 'Attack path in {steps} steps: {list}' },
  caseNarrative: { zh: '{team}提交的说明（节选）', en: 'From the account of {team}' },
  caseResponse: { zh: '防守处置', en: 'Response' },
  caseResponseText: {
    zh: '{unit}提交了处置报告《{response}》（{status}）。{times}',
    en: '{unit} reported “{response}” ({status}). {times}',
  },
  caseTimes: { zh: '{step}用时{duration}', en: '{step} after {duration}' },
  caseNoResponse: {
    zh: '截至编制时，{unit}未提交与该成果对应的处置报告。',
    en: '{unit} has not reported a response to this finding.',
  },
  goodCase: {
    zh: '防守成效：{unit}《{response}》',
    en: 'A defence that worked: {unit}, “{response}”',
  },
  goodCaseText: {
    zh: '{unit}在遭受攻击后{detected}发现、{contained}完成抑制，是已认定处置报告中抑制最快的一起。',
    en: '{unit} detected the attack after {detected} and contained it after {contained}: the fastest containment among the confirmed responses.',
  },

  cleanupText: {
    zh: '攻击队对{cleaned}项认定成果声明已完成清痕，{left}项尚未声明。未声明清痕的成果如下，须由攻击队与被攻击单位共同确认恢复。',
    en: 'For {cleaned} confirmed {cleaned|finding|findings} the teams declared the clean-up done; for {left} not yet. Those below must be confirmed as restored by team and unit together.',
  },
  cleanupDone: {
    zh: '全部{cleaned}项认定成果均已由攻击队声明完成清痕；被攻击单位应逐项核验。',
    en: 'For all {cleaned} confirmed {cleaned|finding|findings} the teams declared the clean-up done; the units should verify each of them.',
  },
  cleanupOpen: { zh: '尚未声明清痕的认定成果', en: 'Confirmed findings without declared clean-up' },
} as const satisfies Record<string, Bilingual>;
