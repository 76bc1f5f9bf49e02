import type { TemplateRule } from './template.ts';

/** Rules of engagement that most drills begin with. Ours, as an example; an authority's own rules take their place. */
export const COMMON_RULES: readonly TemplateRule[] = [
  {
    stance: 'allowed',
    title: { zh: '授权目标范围内的漏洞利用', en: 'Exploiting flaws of authorised targets' },
    text: {
      zh: '目标限定，路径不限；途经的参演系统一并计入。',
      en: 'Targets are fixed, the path is free; systems of participants on the way count.',
    },
  },
  {
    stance: 'allowed',
    title: { zh: '弱口令与默认口令验证', en: 'Trying weak and default passwords' },
    text: {
      zh: '单账号尝试不超过锁定阈值，避免账号被锁。',
      en: 'Fewer attempts for an account than would lock it.',
    },
  },
  {
    stance: 'allowed',
    title: { zh: '内网横向移动与提权', en: 'Lateral movement and privilege escalation' },
    text: {
      zh: '使用报备的工具，记录每一步时间与来源IP。',
      en: 'With registered tools; the time and source address of each step is noted.',
    },
  },
  {
    stance: 'forbidden',
    title: { zh: '拒绝服务与资源耗尽', en: 'Denial of service' },
    text: {
      zh: '禁止一切可能造成业务中断的流量或并发攻击。',
      en: 'No traffic or load that could interrupt a service.',
    },
  },
  {
    stance: 'forbidden',
    title: { zh: '下载、留存、外传真实数据', en: 'Downloading, keeping or passing on real data' },
    text: {
      zh: '只留取能证明权限的最少证据，个人信息须打码。',
      en: 'Only the least evidence that proves access; personal data is masked.',
    },
  },
  {
    stance: 'forbidden',
    title: { zh: '篡改、删除、加密业务数据', en: 'Changing, deleting or encrypting data' },
    text: { zh: '包括页面篡改与配置破坏。', en: 'Defacement and broken settings included.' },
  },
  {
    stance: 'forbidden',
    title: {
      zh: '植入有自传播、破坏能力的程序',
      en: 'Programs that spread or destroy by themselves',
    },
    text: {
      zh: '木马须可控、可清除，演练结束前全部清除并登记。',
      en: 'Implants can be controlled and removed; all of them are removed and listed before the end.',
    },
  },
  {
    stance: 'forbidden',
    title: {
      zh: '攻击禁打清单与名单外单位',
      en: 'Do-not-touch systems and bodies outside the list',
    },
    text: {
      zh: '误触立即停止并报告指挥部。',
      en: 'Whoever gets there by mistake stops at once and tells control.',
    },
  },
  {
    stance: 'needs-filing',
    filing: 'supply-chain',
    title: { zh: '供应链攻击', en: 'Supply-chain attack' },
    text: {
      zh: '写明供应商、入口与影响面，获批后方可实施。',
      en: 'Names supplier, way in and reach; only after approval.',
    },
  },
  {
    stance: 'needs-filing',
    filing: 'zero-day',
    title: { zh: '零日漏洞利用', en: 'Zero-day exploit' },
    text: {
      zh: '先经武器验证员验证，细节加密报送。',
      en: 'Checked by the exploit verifier first; details are sent encrypted.',
    },
  },
  {
    stance: 'needs-filing',
    filing: 'social-engineering',
    title: { zh: '社会工程学', en: 'Social engineering' },
    text: {
      zh: '报备话术、对象范围与发送量，不得冒充公检法及应急救援。',
      en: 'Script, addressees and number are filed; no posing as police, courts or rescue.',
    },
  },
  {
    stance: 'needs-filing',
    filing: 'physical',
    title: { zh: '近源渗透', en: 'Close access' },
    text: {
      zh: '携带授权书，明确场所、时间和联系人。',
      en: 'With the letter of authorisation at hand; place, time and contact are named.',
    },
  },
  {
    stance: 'needs-filing',
    filing: 'destructive',
    title: { zh: '可能影响业务的验证', en: 'Proofs that may harm operations' },
    text: {
      zh: '与防守单位约定时间窗和回退办法。',
      en: 'Time and way back are agreed with the unit.',
    },
  },
];

/** Rules of an exercise in which attack and defence work together on test cases. */
export const PURPLE_RULES: readonly TemplateRule[] = [
  {
    stance: 'allowed',
    title: { zh: '按用例执行约定的技术', en: 'The agreed techniques, case by case' },
    text: {
      zh: '每个用例执行前告知防守方，记录准确的开始和结束时间。',
      en: 'Defenders are told before each case; its exact start and end are noted.',
    },
  },
  {
    stance: 'allowed',
    title: { zh: '调整检测后重做同一用例', en: 'Repeating a case after detection was adjusted' },
    text: { zh: '前后两次结果都保留。', en: 'Both results are kept.' },
  },
  {
    stance: 'forbidden',
    title: { zh: '用例之外的操作', en: 'Anything outside the cases' },
    text: { zh: '新想法先加入用例清单。', en: 'A new idea goes on the list of cases first.' },
  },
  ...COMMON_RULES.filter(
    ({ stance, filing }) => stance === 'forbidden' || filing === 'destructive',
  ),
];

/** Rules of a drill on ransomware. */
export const RANSOMWARE_RULES: readonly TemplateRule[] = [
  {
    stance: 'allowed',
    title: { zh: '可控仿真样本', en: 'A controllable, simulated sample' },
    text: {
      zh: '只加密演练专用文件，密钥由指挥部保管，无自传播。',
      en: 'It encrypts files made for the drill, spreads nowhere; control keeps the key.',
    },
  },
  {
    stance: 'forbidden',
    title: { zh: '真实勒索样本', en: 'Real ransomware' },
    text: { zh: '任何环境中均不得运行。', en: 'It is not run anywhere.' },
  },
  {
    stance: 'needs-filing',
    filing: 'destructive',
    title: { zh: '备份恢复验证', en: 'Restoring from backup' },
    text: {
      zh: '在隔离环境恢复，记录 RTO 与 RPO。',
      en: 'In an isolated place; RTO and RPO are noted.',
    },
  },
  ...COMMON_RULES.filter(({ stance }) => stance === 'forbidden'),
];
