import type { Bilingual } from '../language.ts';

/** Sections 10 and 13, and the registers of the appendix. */
export const PROBLEMS = {
  classes: { zh: '共性问题', en: 'Common weaknesses' },
  classesText: {
    zh: '按漏洞类型汇总认定成果。“失分”为该类成果使防守方失去的分数。',
    en: 'The confirmed findings by class of weakness. “Lost” are the points that defenders lost through them.',
  },
  classTable: { zh: '按漏洞类型统计', en: 'By class of weakness' },
  className: { zh: '漏洞类型', en: 'Class' },
  group: { zh: '归类', en: 'Group' },
  unnamed: { zh: '未注明', en: 'not stated' },
  findings: { zh: '认定成果', en: 'Findings' },
  units: { zh: '涉及单位', en: 'Units' },
  lost: { zh: '失分', en: 'Lost' },
  byUnit: { zh: '单位问题', en: 'Weaknesses by unit' },
  byUnitText: {
    zh: '被取得认定成果的单位及其主要问题，按失分从多到少排列。',
    en: 'Units with confirmed findings and what they show, most points lost first.',
  },
  unit: { zh: '单位', en: 'Unit' },
  issues: { zh: '主要问题', en: 'Main weaknesses' },
  issue: { zh: '{name}（{count}）', en: '{name} ({count})' },

  measuresText: {
    zh: '针对认定成果反映的问题，提出以下整改建议。责任人与完成期限由各单位在整改计划中明确，整改结果应由非原整改人员复测。',
    en: 'What the confirmed findings call for. Owners and dates are for each unit’s remediation plan; the result should be retested by somebody else than who did the work.',
  },
  measures: { zh: '按问题类型的整改建议', en: 'Recommendations by class' },
  measure: { zh: '建议措施', en: 'Recommended measure' },
  items: { zh: '待整改事项清单', en: 'Items to be remedied' },
  itemsNote: {
    zh: '与认定成果逐项对应。',
    en: 'One for each confirmed finding.',
  },
  system: { zh: '系统', en: 'System' },
  problem: { zh: '问题', en: 'Weakness' },
  number: { zh: '受理号', en: 'Receipt' },

  registerText: {
    zh: '本表列出已提交的全部成果，按受理号排序；草稿{drafts}项不列入。',
    en: 'All submitted findings in order of receipt; {drafts} {drafts|draft is|drafts are} not listed.',
  },
  register: { zh: '成果清单', en: 'Findings' },
  finding: { zh: '成果', en: 'Finding' },
  team: { zh: '攻击队', en: 'Team' },
  place: { zh: '单位 / 系统', en: 'Unit / system' },
  techniques: { zh: '攻击路径（技术）', en: 'Path (techniques)' },
  status: { zh: '状态', en: 'Status' },
  points: { zh: '得分', en: 'Points' },
  stepsCount: { zh: '{count} 步', en: '{count} {count|step|steps}' },

  evidenceText: {
    zh: '共{count}件证据，随提交冻结。原件以 SHA-256 命名保存，哈希不符即为被改动。',
    en: '{count} {count|piece|pieces} of evidence, frozen with the submissions. The originals are kept under their SHA-256: another hash means another file.',
  },
  evidence: { zh: '证据清单', en: 'Evidence' },
  file: { zh: '文件', en: 'File' },
  size: { zh: '大小', en: 'Size' },
  belongs: { zh: '所属提交', en: 'Belongs to' },
  hash: { zh: 'SHA-256', en: 'SHA-256' },
  noEvidence: { zh: '没有随提交冻结的证据。', en: 'No evidence was frozen with the submissions.' },

  ledgerText: {
    zh: '评分明细共{count}条，逐条说明每一分因何给出或未给出。正文中的得分、失分均由表中各条相加得出。',
    en: '{count} {count|line says|lines say} for every point why it was given or not. The points in the report are sums of these lines.',
  },
  attackLedger: { zh: '攻击方评分明细', en: 'Ledger of the attack teams' },
  defenceLedger: { zh: '防守方评分明细', en: 'Ledger of the defender units' },
  line: { zh: '序号', en: 'Line' },
  item: { zh: '条目', en: 'Item' },
  explanation: { zh: '说明', en: 'Explanation' },
  given: { zh: '计分', en: 'Given' },
  protection: { zh: '防护值', en: 'Protection value' },
  noLines: { zh: '尚无评分明细。', en: 'There are no lines yet.' },
  group1: {
    zh: '受理号 {number}　{team}　《{finding}》',
    en: 'Receipt {number} · {team} · “{finding}”',
  },
  group0: { zh: '未受理　{team}　《{finding}》', en: 'Not received · {team} · “{finding}”' },

  people: { zh: '人员名单', en: 'People' },
  peopleText: { zh: '演练登记人员及其角色。', en: 'People on record and their roles.' },
  person: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  body: { zh: '所属机构', en: 'Organisation' },
  noPeople: { zh: '未登记人员。', en: 'No people are on record.' },
  signatureText: {
    zh: '经核对，本报告所载事实、裁定与成绩与演练日志（状态哈希 {hash}）一致。',
    en: 'The facts, rulings and results in this report have been checked against the journal with the state hash {hash}.',
  },
  signDirector: { zh: '指挥长', en: 'Exercise director' },
  signChief: { zh: '裁判长', en: 'Chief referee' },
  signHost: { zh: '组织单位', en: 'Host' },
  signDate: { zh: '日期', en: 'Date' },
} as const satisfies Record<string, Bilingual>;
