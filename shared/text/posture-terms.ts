import type { Bilingual } from './language.ts';

type Terms = Readonly<Record<string, Bilingual>>;

/** Categories of 二高一弱. */
export const WEAK_POINT_CATEGORY_TERMS = {
  vulnerability: { zh: '高危漏洞', en: 'High-risk vulnerability' },
  port: { zh: '高危端口', en: 'High-risk port' },
  password: { zh: '弱口令', en: 'Weak password' },
} as const satisfies Terms;

/** Sub-types of weak points. */
export const WEAK_POINT_SUBTYPE_TERMS = {
  'code-execution': { zh: '代码执行', en: 'Code execution' },
  injection: { zh: '注入', en: 'Injection' },
  'unauthorised-access': { zh: '未授权访问', en: 'Unauthorised access' },
  'file-handling': { zh: '文件上传与读取', en: 'File upload or reading' },
  'cross-site': { zh: '跨站', en: 'Cross-site' },
  disclosure: { zh: '信息泄露', en: 'Disclosure' },
  outdated: { zh: '组件过期', en: 'Outdated component' },
  misconfiguration: { zh: '配置不当', en: 'Misconfiguration' },
  'remote-administration': { zh: '远程管理', en: 'Remote administration' },
  database: { zh: '数据库', en: 'Database' },
  'file-sharing': { zh: '文件共享', en: 'File sharing' },
  container: { zh: '容器与集群', en: 'Containers and clusters' },
  middleware: { zh: '中间件', en: 'Middleware' },
  default: { zh: '默认口令', en: 'Default password' },
  empty: { zh: '空口令', en: 'Empty password' },
  guessable: { zh: '易猜口令', en: 'Guessable password' },
  reused: { zh: '口令复用', en: 'Reused password' },
  leaked: { zh: '已泄露口令', en: 'Leaked password' },
  'hard-coded': { zh: '硬编码口令', en: 'Hard-coded password' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Terms;

/** Severities. */
export const SEVERITY_TERMS = {
  info: { zh: '信息', en: 'Info' },
  low: { zh: '低危', en: 'Low' },
  medium: { zh: '中危', en: 'Medium' },
  high: { zh: '高危', en: 'High' },
  critical: { zh: '严重', en: 'Critical' },
} as const satisfies Terms;

/** Where weak points and hosts come from. */
export const SCAN_SOURCE_TERMS = {
  manual: { zh: '人工录入', en: 'Entered by hand' },
  nessus: { zh: 'Nessus', en: 'Nessus' },
  nuclei: { zh: 'nuclei', en: 'nuclei' },
  fofa: { zh: 'FOFA', en: 'FOFA' },
  openaev: { zh: 'OpenAEV', en: 'OpenAEV' },
} as const satisfies Terms;

/** From where something can be reached. */
export const EXPOSURE_TERMS = {
  internet: { zh: '互联网可达', en: 'From the internet' },
  internal: { zh: '仅内网', en: 'Internal only' },
  unknown: { zh: '未知', en: 'Unknown' },
} as const satisfies Terms;

/** States of a weak point. */
export const WEAK_POINT_STATE_TERMS = {
  open: { zh: '待整改', en: 'Open' },
  fixing: { zh: '整改中', en: 'In remediation' },
  'awaiting-retest': { zh: '待复测', en: 'Awaiting retest' },
  returned: { zh: '退回', en: 'Returned' },
  closed: { zh: '闭环', en: 'Closed' },
  accepted: { zh: '风险接受', en: 'Risk accepted' },
  'false-positive': { zh: '误报', en: 'False positive' },
  duplicate: { zh: '重复', en: 'Duplicate' },
} as const satisfies Terms;

/** What is done about weak points, as buttons and in their history. */
export const WEAK_POINT_VERB_TERMS = {
  started: { zh: '开始整改', en: 'Start remediation' },
  fixed: { zh: '提交复测', en: 'Hand in for retest' },
  passed: { zh: '复测通过', en: 'Retest passed' },
  failed: { zh: '复测退回', en: 'Retest failed' },
  extended: { zh: '批准延期', en: 'Extend' },
  accepted: { zh: '接受风险', en: 'Accept the risk' },
  'acceptance-ended': { zh: '终止风险接受', en: 'End the acceptance' },
  'false-positive': { zh: '判为误报', en: 'False positive' },
  duplicate: { zh: '判为重复', en: 'Duplicate' },
  reopened: { zh: '重新打开', en: 'Reopen' },
} as const satisfies Terms;

/** How far something is in place. */
export const CONTROL_STATE_TERMS = {
  unknown: { zh: '未核实', en: 'Not checked' },
  absent: { zh: '未落实', en: 'Absent' },
  partial: { zh: '部分落实', en: 'Partly' },
  'in-place': { zh: '已落实', en: 'In place' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
} as const satisfies Terms;

/** Risk ratings. */
export const RISK_RATING_TERMS = {
  low: { zh: '低', en: 'Low' },
  medium: { zh: '中', en: 'Medium' },
  high: { zh: '高', en: 'High' },
  'very-high': { zh: '极高', en: 'Very high' },
} as const satisfies Terms;

/** Controls of the catalogue. */
export const CONTROL_TERMS = {
  'workload-protection': { zh: '工作负载保护', en: 'Workload protection' },
  'image-scanning': { zh: '镜像扫描', en: 'Image scanning' },
  'east-west-monitoring': { zh: '东西向流量监测', en: 'East-west monitoring' },
  'microservice-policy': { zh: '微服务访问策略', en: 'Microservice policy' },
  'identity-mfa': { zh: '统一身份与多因素认证', en: 'Identity with MFA' },
  backup: { zh: '备份与恢复', en: 'Backup' },
} as const satisfies Terms;

/** What each control of the catalogue means. */
export const CONTROL_MEANINGS = {
  'workload-protection': {
    zh: '主机与容器装有防护代理，能发现并阻断恶意进程、提权与逃逸。',
    en: 'Hosts and containers carry an agent that finds and stops malicious processes, escalation and escape.',
  },
  'image-scanning': {
    zh: '镜像入库与上线前扫描漏洞、恶意文件与明文凭证，不合格不得发布。',
    en: 'Images are scanned for flaws, malware and plain secrets before they are stored and released.',
  },
  'east-west-monitoring': {
    zh: '能看见内网主机、容器之间的流量，并对横向移动告警。',
    en: 'Traffic between internal hosts and containers is seen, and lateral movement raises an alert.',
  },
  'microservice-policy': {
    zh: '服务间默认拒绝，只放行登记过的调用，并相互认证。',
    en: 'Services refuse each other by default; only registered calls pass, mutually authenticated.',
  },
  'identity-mfa': {
    zh: '运维、管理与远程接入使用统一身份，并强制多因素认证。',
    en: 'Operations, administration and remote access use one identity with enforced multi-factor login.',
  },
  backup: {
    zh: '关键数据有备份，其中一份离线，并按期做过恢复测试。',
    en: 'Key data is backed up, one copy offline, and restores have been tested on schedule.',
  },
} as const satisfies Terms;

/** The four parts of ransomware readiness. */
export const RANSOMWARE_PART_TERMS = {
  inventory: { zh: '资产清点', en: 'Asset inventory' },
  governance: { zh: '二高一弱治理', en: 'Governance of weak points' },
  detection: { zh: '发现与阻断', en: 'Detection and blocking' },
  recovery: { zh: '加密文件恢复', en: 'Recovery of encrypted files' },
} as const satisfies Terms;

/** Outcomes of a restore test. */
export const RESTORED_TERMS = {
  unknown: { zh: '未测试', en: 'Not tested' },
  failed: { zh: '恢复失败', en: 'Failed' },
  partly: { zh: '部分恢复', en: 'Partly restored' },
  fully: { zh: '全部恢复', en: 'Fully restored' },
} as const satisfies Terms;

/** Dimensions of the security index. */
export const INDEX_DIMENSION_TERMS = {
  management: { zh: '安全管理', en: 'Management' },
  construction: { zh: '安全建设', en: 'Construction' },
  operation: { zh: '安全运营', en: 'Operation' },
  effect: { zh: '安全效果', en: 'Effect' },
} as const satisfies Terms;

/** Levels of the index; the English names are this program's own. */
export const INDEX_LEVEL_TERMS = {
  D: { zh: '启动级 D', en: 'Initiating D' },
  C: { zh: '受控级 C', en: 'Controlled C' },
  B: { zh: '稳健级 B', en: 'Robust B' },
  A: { zh: '完善级 A', en: 'Refined A' },
  S: { zh: '优化级 S', en: 'Optimised S' },
} as const satisfies Terms;
