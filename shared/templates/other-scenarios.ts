import type { TemplateScenario } from './template.ts';

/** What a municipal drill mostly tests. */
export const MUNICIPAL_SCENARIOS: readonly TemplateScenario[] = [
  {
    title: { zh: '互联网入口突破', en: 'Breaking in from the internet' },
    text: {
      zh: '门户、OA、VPN 等对外系统的漏洞与弱口令。',
      en: 'Flaws and weak passwords of portals, office systems, VPN.',
    },
    expected: { zh: '30 分钟内发现并研判', en: 'Detected and triaged within 30 minutes' },
    techniques: ['T1190', 'T1133', 'T1078', 'T1110'],
  },
  {
    title: { zh: '钓鱼与社会工程（须报备）', en: 'Phishing (to be filed)' },
    text: { zh: '检验邮件网关与人员意识。', en: 'Tests the mail gateway and awareness.' },
    expected: { zh: '人员上报，终端隔离', en: 'Staff report it, the endpoint is isolated' },
    techniques: ['T1566', 'T1204'],
  },
  {
    title: { zh: '内网横移至靶标', en: 'Lateral movement to the target' },
    text: {
      zh: '从边界到靶标的完整路径。',
      en: 'The whole path from the boundary to the target.',
    },
    expected: { zh: '横移被监测，集权系统告警', en: 'Movement is seen, central systems alarm' },
    techniques: ['T1021', 'T1210', 'T1550', 'T1003'],
  },
  {
    title: { zh: '重要数据获取', en: 'Access to important data' },
    text: { zh: '仅取证，不下载。', en: 'Proof alone, no download.' },
    techniques: ['T1005', 'T1213', 'T1530'],
  },
];

/** Test cases of a purple-team exercise along the tactics: what is executed, and what defenders should see. */
export const PURPLE_SCENARIOS: readonly TemplateScenario[] = [
  {
    title: { zh: '初始访问：钓鱼附件', en: 'Initial access: phishing attachment' },
    text: { zh: '投递带宏文档到测试邮箱。', en: 'A document with a macro to a test mailbox.' },
    expected: { zh: '邮件网关拦截或告警', en: 'The mail gateway blocks or alarms' },
    techniques: ['T1566.001', 'T1204.002'],
  },
  {
    title: { zh: '执行：脚本解释器', en: 'Execution: script interpreter' },
    text: { zh: '以编码参数启动解释器。', en: 'An interpreter with encoded arguments.' },
    expected: { zh: '终端检测告警，日志可查', en: 'An endpoint alarm, and it is in the logs' },
    techniques: ['T1059.001', 'T1027'],
  },
  {
    title: { zh: '持久化：计划任务', en: 'Persistence: scheduled task' },
    text: { zh: '创建计划任务并触发。', en: 'A scheduled task is made and runs.' },
    expected: { zh: '记录并关联到执行者', en: 'Logged and tied to who did it' },
    techniques: ['T1053.005'],
  },
  {
    title: { zh: '凭证获取：内存读取', en: 'Credential access: memory' },
    text: { zh: '读取测试账号的内存凭证。', en: 'Credentials of a test account from memory.' },
    expected: { zh: '拦截，或 15 分钟内告警', en: 'Blocked, or an alarm within 15 minutes' },
    techniques: ['T1003.001'],
  },
  {
    title: { zh: '横向移动：远程服务', en: 'Lateral movement: remote services' },
    text: { zh: '以测试账号登录另一主机。', en: 'A test account logs on to another host.' },
    expected: { zh: '异常登录告警', en: 'An alarm about an unusual logon' },
    techniques: ['T1021.001', 'T1021.002'],
  },
  {
    title: { zh: '命令控制：加密信道', en: 'Command and control: encrypted channel' },
    text: { zh: '与演练专用 C2 通信。', en: 'Traffic with a C2 made for the exercise.' },
    expected: { zh: '流量侧识别', en: 'Recognised in the traffic' },
    techniques: ['T1071.001', 'T1573'],
  },
  {
    title: { zh: '外传：Web 服务', en: 'Exfiltration: web service' },
    text: { zh: '外传演练专用文件。', en: 'A file made for the exercise leaves.' },
    expected: { zh: '数据防泄漏告警', en: 'Data-loss prevention alarms' },
    techniques: ['T1567', 'T1048'],
  },
  {
    title: { zh: '影响：仿真加密', en: 'Impact: simulated encryption' },
    text: { zh: '加密演练专用目录。', en: 'A folder made for the exercise is encrypted.' },
    expected: { zh: '行为检测阻断，恢复演示', en: 'Stopped by behaviour; restore is shown' },
    mode: 'simulated',
    techniques: ['T1486', 'T1490'],
  },
];

/** The course of a ransomware attack, with simulated encryption. */
export const RANSOMWARE_SCENARIOS: readonly TemplateScenario[] = [
  {
    title: { zh: '入口：弱口令与暴露端口', en: 'Way in: weak passwords, exposed ports' },
    text: {
      zh: '检验二高一弱治理成效（高危漏洞、高危端口、弱口令）。',
      en: 'Tests what was done about serious flaws, risky ports and weak passwords.',
    },
    expected: { zh: '入口处即发现', en: 'Seen at the way in' },
    techniques: ['T1133', 'T1110', 'T1190'],
  },
  {
    title: { zh: '潜伏与横移', en: 'Staying and moving' },
    text: {
      zh: '记录隔离前波及的主机数。',
      en: 'Hosts that were reached before isolation are counted.',
    },
    expected: { zh: '首次告警时间、隔离时间', en: 'Times of the first alarm and of isolation' },
    techniques: ['T1021', 'T1570', 'T1078'],
  },
  {
    title: { zh: '破坏恢复能力（仿真）', en: 'Taking away recovery (simulated)' },
    text: { zh: '尝试删除演练专用快照。', en: 'Snapshots made for the drill are to be deleted.' },
    expected: { zh: '离线副本不受影响', en: 'The offline copy is not touched' },
    mode: 'simulated',
    techniques: ['T1490', 'T1489', 'T1562.001'],
  },
  {
    title: { zh: '加密（仿真样本）', en: 'Encryption (simulated sample)' },
    text: { zh: '只加密演练专用文件。', en: 'Files made for the drill alone.' },
    expected: { zh: '行为阻断并告警', en: 'Stopped by behaviour, with an alarm' },
    mode: 'simulated',
    techniques: ['T1486'],
  },
  {
    title: { zh: '恢复演练', en: 'Recovery' },
    text: {
      zh: '从备份恢复，比较 RTO/RPO 目标与实际。',
      en: 'Restore from backup; RTO and RPO against their targets.',
    },
    expected: { zh: '在目标时间内恢复', en: 'Restored within the target' },
    mode: 'live',
    techniques: [],
  },
  {
    title: { zh: '决策与通报（桌面推演）', en: 'Decisions and reports (tabletop)' },
    text: {
      zh: '是否支付、何时通报、如何对外说明。',
      en: 'Whether to pay, when to report, what to say in public.',
    },
    mode: 'tabletop',
    techniques: [],
  },
];
