import type { Bilingual } from './language.ts';

/** Names of ATT&CK tactics by shortname; English ones are MITRE's, Chinese ones our translation. */
export const TACTIC_NAMES: Readonly<Record<string, Bilingual>> = {
  reconnaissance: { zh: '侦察', en: 'Reconnaissance' },
  'resource-development': { zh: '资源开发', en: 'Resource Development' },
  'initial-access': { zh: '初始访问', en: 'Initial Access' },
  execution: { zh: '执行', en: 'Execution' },
  persistence: { zh: '持久化', en: 'Persistence' },
  'privilege-escalation': { zh: '权限提升', en: 'Privilege Escalation' },
  'defense-evasion': { zh: '防御规避', en: 'Defense Evasion' },
  stealth: { zh: '隐匿', en: 'Stealth' },
  'defense-impairment': { zh: '防御削弱', en: 'Defense Impairment' },
  'credential-access': { zh: '凭证访问', en: 'Credential Access' },
  discovery: { zh: '发现', en: 'Discovery' },
  'lateral-movement': { zh: '横向移动', en: 'Lateral Movement' },
  collection: { zh: '收集', en: 'Collection' },
  'command-and-control': { zh: '命令与控制', en: 'Command and Control' },
  exfiltration: { zh: '数据外传', en: 'Exfiltration' },
  impact: { zh: '影响', en: 'Impact' },
};
