import type { Bilingual } from './language.ts';

type Terms = Readonly<Record<string, Bilingual>>;

/** Levels at which an exercise is held. */
export const LEVEL_TERMS = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  municipal: { zh: '市级', en: 'Municipal' },
  district: { zh: '区县级', en: 'District' },
  enterprise: { zh: '单位级', en: 'Enterprise' },
} as const satisfies Terms;

/** Kinds of exercise. */
export const FORM_TERMS = {
  'attack-defence': { zh: '实战攻防演练', en: 'Attack-defense drill' },
  'purple-team': { zh: '紫队协同演练', en: 'Purple-team exercise' },
  ransomware: { zh: '勒索专项演练', en: 'Ransomware drill' },
  'cloud-native': { zh: '云原生专项演练', en: 'Cloud-native drill' },
  tabletop: { zh: '桌面推演', en: 'Tabletop exercise' },
  'key-period': { zh: '安全重保', en: 'Key-period assurance' },
} as const satisfies Terms;

/** What a daily window opens. */
export const WINDOW_TERMS = {
  attack: { zh: '攻击时段', en: 'Attack window' },
  submission: { zh: '提交时段', en: 'Submission window' },
} as const satisfies Terms;

/** What the rules of engagement say of something. */
export const STANCE_TERMS = {
  allowed: { zh: '允许', en: 'Allowed' },
  forbidden: { zh: '禁止', en: 'Forbidden' },
  'needs-filing': { zh: '须报备', en: 'Needs filing' },
} as const satisfies Terms;

/** Kinds of filings. */
export const FILING_TERMS = {
  'supply-chain': { zh: '供应链攻击', en: 'Supply-chain attack' },
  'zero-day': { zh: '零日漏洞利用', en: 'Zero-day exploit' },
  'social-engineering': { zh: '社会工程学', en: 'Social engineering' },
  physical: { zh: '近源/物理接触', en: 'Physical access' },
  wireless: { zh: '无线网络', en: 'Wireless' },
  destructive: { zh: '可能影响业务的操作', en: 'May harm operations' },
  'outside-hours': { zh: '时段外攻击', en: 'Outside the hours' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Terms;

/** What became of a filing. */
export const FILING_VERDICT_TERMS = {
  pending: { zh: '待审批', en: 'Pending' },
  approved: { zh: '同意', en: 'Approved' },
  refused: { zh: '不同意', en: 'Refused' },
} as const satisfies Terms;

/** How a team uses an address. */
export const SOURCE_USE_TERMS = {
  exit: { zh: '出口IP', en: 'Exit address' },
  vps: { zh: 'VPS', en: 'VPS' },
  'jump-host': { zh: '跳板机', en: 'Jump host' },
  vpn: { zh: 'VPN', en: 'VPN' },
  c2: { zh: 'C2 服务器', en: 'C2 server' },
  scanner: { zh: '扫描器', en: 'Scanner' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Terms;

/** How a scenario is played. */
export const SCENARIO_MODE_TERMS = {
  live: { zh: '实战', en: 'Live' },
  simulated: { zh: '可控仿真', en: 'Simulated' },
  tabletop: { zh: '桌面推演', en: 'Tabletop' },
} as const satisfies Terms;

/** Where a zero report stands. */
export const ZERO_REPORT_TERMS = {
  filed: { zh: '已报', en: 'Filed' },
  late: { zh: '迟报', en: 'Late' },
  missing: { zh: '漏报', en: 'Missing' },
  due: { zh: '待报', en: 'Due' },
  upcoming: { zh: '未到时间', en: 'Not due yet' },
} as const satisfies Terms;

/** What a zero report says. */
export const ZERO_CONTENT_TERMS = {
  zero: { zh: '零报告（无异常）', en: 'Nothing to report' },
  incident: { zh: '有情况', en: 'Incident' },
} as const satisfies Terms;

/** What a phase wants to find done: the keys are those of `REQUIREMENTS`. */
export const REQUIREMENT_TERMS = {
  purpose: { zh: '写明目的与范围', en: 'Purpose and scope are written down' },
  host: { zh: '填写组织单位', en: 'The hosting body is named' },
  period: { zh: '确定实战起止时间', en: 'Start and end are set' },
  level: { zh: '确定演练级别', en: 'The level is set' },
  basis: { zh: '填写依据', en: 'The basis is named' },
  authorisation: { zh: '填写授权文号', en: 'The number of the authorisation is there' },
  letter: { zh: '附上授权书', en: 'The letter of authorisation is attached' },
  'not-expired': { zh: '授权仍在有效期内', en: 'The authorisation has not expired' },
  'within-authorisation': {
    zh: '实战时间在授权有效期之内',
    en: 'The exercise lies within the authorised time',
  },
  units: { zh: '登记防守单位', en: 'Defender units are registered' },
  teams: { zh: '登记攻击队', en: 'Attack teams are registered' },
  targets: { zh: '每支攻击队都有授权目标', en: 'Every attack team has authorised targets' },
  sources: { zh: '每支攻击队都登记了攻击源IP', en: 'Every attack team has source addresses' },
  contacts: { zh: '应急联系人有电话', en: 'An emergency contact has a number to call' },
  windows: { zh: '设定每日攻击时段', en: 'Daily attack windows are set' },
  engagement: { zh: '交战规则已印发', en: 'The rules of engagement are issued' },
  'rule-book': { zh: '规则书有效', en: 'The rule book is valid' },
  referees: { zh: '裁判人数足够', en: 'There are enough referees' },
  'duty-roster': { zh: '排定值班表', en: 'The duty roster is drawn up' },
  'zero-reports': { zh: '规定零报告时间', en: 'Times of zero reports are set' },
  ended: { zh: '已到实战结束时间', en: 'The end of the exercise has come' },
  'all-received': {
    zh: '全部提交已受理或退回',
    en: 'Everything sent has been taken in or returned',
  },
  'all-ruled': { zh: '已受理的全部有裁定', en: 'Everything taken in has its ruling' },
  publication: { zh: '成绩已公示', en: 'Results have been published' },
} as const satisfies Terms;
