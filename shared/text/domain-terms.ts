import type { Bilingual } from './language.ts';

/** Terms by key. That the keys are those of the domain is proven by the places that index them with its types. */
type Terms = Readonly<Record<string, Bilingual>>;

/** Roles, named by function. */
export const ROLE_TERMS = {
  organiser: { zh: '组织方', en: 'Organiser' },
  'chief-referee': { zh: '裁判长', en: 'Chief referee' },
  referee: { zh: '裁判', en: 'Referee' },
  'attack-team': { zh: '攻击队', en: 'Attack team' },
  defender: { zh: '防守单位', en: 'Defender unit' },
  superior: { zh: '上级单位', en: 'Superior body' },
  observer: { zh: '观察员', en: 'Observer' },
} as const satisfies Terms;

/** States of an exercise. */
export const PHASE_TERMS = {
  draft: { zh: '草案', en: 'Draft' },
  filed: { zh: '报备', en: 'Filed' },
  authorised: { zh: '已授权', en: 'Authorised' },
  preparation: { zh: '备战', en: 'Preparation' },
  live: { zh: '实战', en: 'Live' },
  suspended: { zh: '暂停', en: 'Suspended' },
  'submissions-closed': { zh: '提交截止', en: 'Submissions closed' },
  adjudication: { zh: '评审', en: 'Adjudication' },
  published: { zh: '公示', en: 'Published' },
  appeal: { zh: '申诉', en: 'Appeal' },
  final: { zh: '锁定', en: 'Final' },
  improvement: { zh: '整改', en: 'Improvement' },
  archived: { zh: '归档', en: 'Archived' },
  aborted: { zh: '中止', en: 'Aborted' },
} as const satisfies Terms;

/** Markings of sensitive pages. */
export const MARKING_TERMS = {
  internal: { zh: '内部', en: 'Internal' },
  confidential: { zh: '秘密', en: 'Confidential (秘密)' },
  secret: { zh: '机密', en: 'Secret (机密)' },
  'top-secret': { zh: '绝密', en: 'Top secret (绝密)' },
  'tlp-red': { zh: 'TLP:RED', en: 'TLP:RED' },
  'tlp-amber-strict': { zh: 'TLP:AMBER+STRICT', en: 'TLP:AMBER+STRICT' },
  'tlp-amber': { zh: 'TLP:AMBER', en: 'TLP:AMBER' },
  'tlp-green': { zh: 'TLP:GREEN', en: 'TLP:GREEN' },
  'tlp-clear': { zh: 'TLP:CLEAR', en: 'TLP:CLEAR' },
} as const satisfies Terms;

/** Verdicts of a referee and of a ruling. */
export const VERDICT_TERMS = {
  confirm: { zh: '认定', en: 'Confirm' },
  reject: { zh: '驳回', en: 'Reject' },
  return: { zh: '退回补正', en: 'Return' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  'out-of-scope': { zh: '越界', en: 'Out of scope' },
} as const satisfies Terms;

/** Where a finding or response stands (the keys are those of `SubjectStatus`). */
export const STATUS_TERMS = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '已提交', en: 'Submitted' },
  returned: { zh: '退回补正', en: 'Returned' },
  received: { zh: '已受理', en: 'Received' },
  'under-review': { zh: '评审中', en: 'Under review' },
  'awaiting-ruling': { zh: '待裁定', en: 'Awaiting ruling' },
  confirmed: { zh: '认定', en: 'Confirmed' },
  rejected: { zh: '驳回', en: 'Rejected' },
  duplicate: { zh: '重复', en: 'Duplicate' },
  'out-of-scope': { zh: '越界', en: 'Out of scope' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Terms;

/** How a ruling came about. */
export const METHOD_TERMS = {
  single: { zh: '单人评审', en: 'Single review' },
  mean: { zh: '两评取均值', en: 'Mean of two' },
  median: { zh: '三评取中值', en: 'Median of three' },
  chief: { zh: '裁判长裁定', en: 'Chief referee decided' },
} as const satisfies Terms;

/** Privileges that a path step gained. */
export const PRIVILEGE_TERMS = {
  none: { zh: '无权限', en: 'None' },
  user: { zh: '普通权限', en: 'User' },
  admin: { zh: '管理员权限', en: 'Administrator' },
  domain: { zh: '域控/集权权限', en: 'Domain or central control' },
} as const satisfies Terms;

/** Times of handling an incident. */
export const RESPONSE_TIME_TERMS = {
  attackedAt: { zh: '遭受攻击', en: 'Attacked' },
  detectedAt: { zh: '发现', en: 'Detected' },
  triagedAt: { zh: '研判', en: 'Triaged' },
  reportedAt: { zh: '通报', en: 'Reported' },
  containedAt: { zh: '抑制', en: 'Contained' },
  eradicatedAt: { zh: '根除', en: 'Eradicated' },
  recoveredAt: { zh: '恢复', en: 'Recovered' },
} as const satisfies Terms;

/** Attributes with an effective date. */
export const DESIGNATION_TERMS = {
  participation: { zh: '参演状态', en: 'Participation' },
  parent: { zh: '上级单位', en: 'Parent organisation' },
  'key-unit': { zh: '重点单位', en: 'Key unit' },
  target: { zh: '靶标', en: 'Target' },
  'rule-book': { zh: '适用规则书', en: 'Rule book in force' },
} as const satisfies Terms;

/** Values of the dated attributes that are words. */
export const DESIGNATION_VALUE_TERMS = {
  participant: { zh: '参演', en: 'Participant' },
  outside: { zh: '名单外', en: 'Outside the list' },
  withdrawn: { zh: '退出', en: 'Withdrawn' },
  inherited: { zh: '随上级单位', en: 'With the body above' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  main: { zh: '主靶标', en: 'Main target' },
  secondary: { zh: '分靶标', en: 'Secondary target' },
  none: { zh: '非靶标', en: 'Not a target' },
} as const satisfies Terms;

/** Kinds of records. */
export const KIND_TERMS = {
  exercise: { zh: '演练', en: 'Exercise' },
  schedule: { zh: '日程', en: 'Schedule' },
  'phase-change': { zh: '阶段变更', en: 'Phase change' },
  'daily-window': { zh: '每日时段', en: 'Daily window' },
  'engagement-rule': { zh: '交战规则', en: 'Rule of engagement' },
  'engagement-version': { zh: '交战规则版本', en: 'Rules of engagement as issued' },
  contact: { zh: '应急联系人', en: 'Emergency contact' },
  scenario: { zh: '演练场景', en: 'Scenario' },
  'zero-report-duty': { zh: '零报告要求', en: 'Zero-report duty' },
  'duty-shift': { zh: '值班', en: 'Duty shift' },
  'zero-report': { zh: '零报告', en: 'Zero report' },
  'outside-result': { zh: '外部演练成绩', en: 'Result of another exercise' },
  'source-address': { zh: '攻击源IP', en: 'Attack source address' },
  filing: { zh: '报备', en: 'Filing' },
  'filing-decision': { zh: '报备审批', en: 'Decision on a filing' },
  'rule-book': { zh: '规则书', en: 'Rule book' },
  publication: { zh: '公示', en: 'Publication' },
  organisation: { zh: '单位', en: 'Organisation' },
  system: { zh: '系统', en: 'System' },
  asset: { zh: '资产', en: 'Asset' },
  team: { zh: '攻击队', en: 'Attack team' },
  person: { zh: '人员', en: 'Person' },
  designation: { zh: '计分属性', en: 'Designation' },
  'list-order': { zh: '名单变更单', en: 'List change order' },
  holding: { zh: '待确认资产', en: 'Assets to confirm' },
  ownership: { zh: '资产确认', en: 'Ownership statement' },
  'ownership-decision': { zh: '权属裁定', en: 'Ownership decision' },
  honeypot: { zh: '蜜罐', en: 'Honeypot' },
  scope: { zh: '授权目标', en: 'Authorised target' },
  stop: { zh: '叫停', en: 'Emergency stop' },
  'stop-answer': { zh: '叫停确认', en: 'Stop acknowledgement' },
  'over-defence-report': { zh: '非正常防守举报', en: 'Over-defence report' },
  'over-defence': { zh: '非正常防守', en: 'Over-defence case' },
  'over-defence-answer': { zh: '非正常防守纠正说明', en: 'Over-defence correction' },
  'stop-call': { zh: '点名记录', en: 'Call to a team' },
  restriction: { zh: '禁打', en: 'Restriction' },
  impact: { zh: '业务影响事件', en: 'Business impact' },
  inject: { zh: '情景注入', en: 'Inject' },
  'inject-note': { zh: '注入记录', en: 'Note on an inject' },
  finding: { zh: '成果', en: 'Finding' },
  submission: { zh: '成果提交', en: 'Submission' },
  receipt: { zh: '受理回执', en: 'Receipt' },
  evidence: { zh: '证据', en: 'Evidence' },
  notice: { zh: '事件通知', en: 'Notice' },
  response: { zh: '处置', en: 'Response' },
  'response-submission': { zh: '处置报告提交', en: 'Response submission' },
  superior: { zh: '上级单位', en: 'Superior body' },
  oversight: { zh: '向上级通报', en: 'Told to a superior body' },
  'assignment-rule': { zh: '分配规则', en: 'Rule of assignment' },
  assignment: { zh: '评审分配', en: 'Assignment' },
  case: { zh: '案卷', en: 'Case' },
  review: { zh: '评审意见', en: 'Review' },
  ruling: { zh: '裁定', en: 'Ruling' },
  outcome: { zh: '裁定告知', en: 'Outcome' },
  'weak-point': { zh: '二高一弱', en: 'Weak point' },
  'weak-point-step': { zh: '整改过程', en: 'Remediation step' },
  sighting: { zh: '扫描所见主机', en: 'Host seen' },
  'risk-assessment': { zh: '风险评估', en: 'Risk assessment' },
  'control-item': { zh: '防护措施', en: 'Control' },
  'control-status': { zh: '措施落实', en: 'Control of a unit' },
  'ransomware-readiness': { zh: '勒索防护准备', en: 'Ransomware readiness' },
  'posture-settings': { zh: '指标设置', en: 'Indicator settings' },
} as const satisfies Terms;
