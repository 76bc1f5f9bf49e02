import type { Bilingual } from './rule-book-values.ts';

/*
 * Names and structure follow RTASS 1.0.5, Red Team Assessment Scoring System, by JDArmy, under the Apache License 2.0. The scales
 * of the grades are not repeated here.
 */

const named = <Id extends string>(
  entries: readonly (readonly [id: Id, zh: string, en: string])[],
): Readonly<Record<Id, Bilingual>> =>
  Object.fromEntries(entries.map(([id, zh, en]) => [id, { zh, en }])) as Record<Id, Bilingual>;

/** The 21 base factors in the order of the vector. Each has a grade from 0 to 4. */
export const RTASS_FACTORS = named([
  ['OL', '进攻水平', 'Offensive Level'],
  ['OD', '进攻难度', 'Offensive Difficulty'],
  ['TR', '目标达成', 'Target Reach'],
  ['AL', '对抗溯源能力', 'Anti-traceability Level'],
  ['PL', '防护水平', 'Prevention Level'],
  ['DL', '监测水平', 'Detection Level'],
  ['RL', '响应水平', 'Response Level'],
  ['TL', '溯源水平', 'Traceability Level'],
  ['VD', '漏洞可发现性', 'Vulnerability Discoverability'],
  ['VE', '漏洞可利用性', 'Vulnerability Exploitability'],
  ['VL', '漏洞杀伤力', 'Vulnerability Lethality'],
  ['VDW', '漏洞暴露窗口', 'Vulnerability Disclosure Window'],
  ['LC', '失去保密性', 'Loss of Confidentiality'],
  ['LI', '失去完整性', 'Loss of Integrity'],
  ['LA', '失去可用性', 'Loss of Availability'],
  ['FD', '经济损失', 'Financial Damage'],
  ['RD', '商誉损失', 'Reputation Damage'],
  ['CI', '合规影响', 'Compliance Impact'],
  ['DLC', '开发生命周期', 'Development Life Circle'],
  ['OLC', '运维生命周期', 'Operation Life Circle'],
  ['ESA', '员工安全意识', 'Employment Security Awareness'],
]);
export type RtassFactor = keyof typeof RTASS_FACTORS;

/** The 40 abilities of plus mode in the order of the vector. */
export const RTASS_ABILITIES = named([
  ['IRC', '情报侦察', 'Intelligence Reconnaissance Capability'],
  ['WC', '武器化', 'Weaponization Capability'],
  ['VMEC', '漏洞挖掘利用', 'Vulnerability Mining and Exploitation Capability'],
  ['ATDC', '抗威胁检测', 'Anti Threat Detection Capability'],
  ['SEC', '社会工程', 'Social Engineering Capability'],
  ['PPC', '权限维持', 'Permission Persistence Capability'],
  ['TCC', '隧道搭建', 'Tunnel Construction Capability'],
  ['LMC', '横向移动', 'Lateral Movement Capability'],
  ['AIOC', 'AI 辅助攻击', 'AI-Assisted Offensive Capability'],
  ['SCAC', '供应链攻击', 'Supply Chain Attack Capability'],
  ['CNAC', '云原生攻击', 'Cloud-Native Attack Capability'],
  ['GAT', '目标达成时间', 'Goal Achievement Time'],
  ['GAC', '目标达成成本', 'Goal Achievement Cost'],
  ['GAA', '目标行动能力', 'Goal Action Ability'],
  ['IEMC', '日志事件管理', 'Information Event Management Capability'],
  ['SUMC', '软件更新管理', 'Software Update Management Capability'],
  ['TIBC', '威胁识别阻断', 'Threat Identification Blocking Capability'],
  ['BSMC', '基线安全管理', 'Baseline Security Management Capabilities'],
  ['ASMC', '账号安全管理', 'Account Security Management Capabilities'],
  ['PSMC', '权限安全管理', 'Privilege Security Management Capability'],
  ['NACC', '网络访问控制', 'Network Access Control Capability'],
  ['ZTAC', '零信任架构', 'Zero Trust Architecture Capability'],
  ['CSMC', '云安全管理', 'Cloud Security Management Capability'],
  ['APSC', 'API 安全', 'API Security Capability'],
  ['ETTA', '外部威胁流量感知', 'External Threat Traffic Awareness'],
  ['EHAA', '外部鱼叉攻击感知', 'External Harpoon Attack Awareness'],
  ['PPAA', '近源渗透攻击感知', 'Proximity Penetration Attack Awareness'],
  ['ITTA', '内网威胁流量感知', 'Intranet Threat Traffic Awareness'],
  ['EMA', '端点恶意软件感知', 'Endpoint Malware Awareness'],
  ['EABA', '端点异常行为感知', 'Endpoint Abnormal Behavior Awareness'],
  ['TDR', '威胁检出率', 'Threat Detection Rate'],
  ['TITR', '威胁鉴别及时率', 'Threat Identification Timeliness Rate'],
  ['XDRC', '扩展检测响应', 'Extended Detection and Response Capability'],
  ['TIPC', '威胁情报平台', 'Threat Intelligence Platform Capability'],
  ['THC', '威胁处置', 'Threat Handling Capability'],
  ['TDTR', '威胁处置及时率', 'Threat Disposal Timely Rate'],
  ['TAC', '威胁分析', 'Threat Analysis Capability'],
  ['IPTC', '入侵路径溯源', 'Intrusion Path Traceability Capability'],
  ['ATCC', '攻击者溯源反制', 'Attacker Traceability and Countermeasure Capability'],
  ['DEC', '欺骗诱捕', 'Deception and Entrapment Capabilities'],
]);
export type RtassAbility = keyof typeof RTASS_ABILITIES;

export const RTASS_FACTOR_IDS = Object.keys(RTASS_FACTORS) as readonly RtassFactor[];
export const RTASS_ABILITY_IDS = Object.keys(RTASS_ABILITIES) as readonly RtassAbility[];

/** Factors that plus mode replaces by the mean of these abilities. */
export const RTASS_MEANS: Readonly<Partial<Record<RtassFactor, readonly RtassAbility[]>>> = {
  OL: RTASS_ABILITY_IDS.slice(0, 11),
  TR: RTASS_ABILITY_IDS.slice(11, 14),
  PL: RTASS_ABILITY_IDS.slice(14, 24),
  DL: RTASS_ABILITY_IDS.slice(24, 34),
  RL: RTASS_ABILITY_IDS.slice(34, 37),
  TL: RTASS_ABILITY_IDS.slice(37, 40),
};
