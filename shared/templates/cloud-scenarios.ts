import type { TemplateScenario } from './template.ts';

/** Cloud-native scenarios, grouped by us; techniques of ATT&CK v18.1 with their platforms. */
export const CLOUD_SCENARIOS: readonly TemplateScenario[] = [
  {
    title: { zh: '容器逃逸', en: 'Container escape' },
    text: {
      zh: '从受控容器取得宿主机权限。',
      en: 'From a container under control to its host.',
    },
    techniques: ['T1611', 'T1610', 'T1068'],
  },
  {
    title: {
      zh: '暴露的 API Server、Kubelet、Docker API',
      en: 'Exposed API server, Kubelet, Docker API',
    },
    text: {
      zh: '未授权的管理接口直接取得集群或节点控制。',
      en: 'A management interface without authorisation gives control of cluster or node.',
    },
    techniques: ['T1133', 'T1190', 'T1609', 'T1613', 'T1552.007'],
  },
  {
    title: { zh: '恶意/植入镜像', en: 'Malicious or implanted image' },
    text: {
      zh: '带后门的镜像进入镜像仓库并被部署。',
      en: 'An image with a back door enters the registry and is deployed.',
    },
    techniques: ['T1204.003', 'T1525', 'T1612'],
  },
  {
    title: { zh: '软件供应链、受信关系', en: 'Software supply chain and trusted relations' },
    text: {
      zh: '依赖包、构建流水线或托管方成为入口（须报备）。',
      en: 'A dependency, the build pipeline or a managed service is the way in (to be filed).',
    },
    techniques: ['T1195.001', 'T1195.002', 'T1199'],
  },
  {
    title: { zh: '集群 RBAC 提权、SA 令牌', en: 'Cluster RBAC escalation, service account tokens' },
    text: {
      zh: '利用过大的角色绑定或服务账号令牌扩大权限。',
      en: 'Wide role bindings or service account tokens raise privileges.',
    },
    techniques: ['T1098.006', 'T1528', 'T1550.001', 'T1078'],
  },
  {
    title: { zh: '云 IAM 滥用', en: 'Abuse of cloud IAM' },
    text: {
      zh: '云账号、角色与密钥的越权与持久化。',
      en: 'Escalation and persistence by cloud accounts, roles and keys.',
    },
    techniques: ['T1078.004', 'T1098.001', 'T1098.003', 'T1548.005', 'T1136.003', 'T1556.009'],
  },
  {
    title: { zh: '元数据凭证（SSRF）', en: 'Metadata credentials (SSRF)' },
    text: {
      zh: '经应用缺陷读取实例元数据中的临时凭证。',
      en: 'Temporary credentials read from instance metadata through an application.',
    },
    techniques: ['T1552.005'],
  },
  {
    title: { zh: '东西向横移', en: 'East-west movement' },
    text: {
      zh: '在工作负载之间移动，检验微隔离与东西向监测。',
      en: 'Moving between workloads, to test segmentation and east-west monitoring.',
    },
    techniques: ['T1046', 'T1210', 'T1021.007', 'T1021.008', 'T1570'],
  },
  {
    title: { zh: '微服务信任、明文凭证', en: 'Trust between microservices, credentials in clear' },
    text: {
      zh: '服务间缺少认证，配置或流量中有明文凭证。',
      en: 'Services trust one another; settings or traffic hold credentials in clear.',
    },
    techniques: ['T1552.001', 'T1040', 'T1190'],
  },
  {
    title: { zh: '挖矿/资源滥用', en: 'Mining and misuse of resources' },
    text: {
      zh: '以无害负载模拟，检验配额与异常发现。',
      en: 'A harmless load, to test quotas and detection.',
    },
    mode: 'simulated',
    techniques: ['T1496.001', 'T1610', 'T1053.007'],
  },
  {
    title: { zh: '持久化', en: 'Persistence' },
    text: {
      zh: '定时任务、守护容器、镜像与角色绑定中的驻留。',
      en: 'Cron jobs, daemon containers, images and role bindings.',
    },
    techniques: ['T1053.007', 'T1543.005', 'T1525', 'T1098.006'],
  },
  {
    title: { zh: '日志与防护削弱', en: 'Impairing logs and defences' },
    text: {
      zh: '停用审计、安全组与探针，检验告警能否到达。',
      en: 'Audit, security groups and sensors are switched off; does the alarm arrive?',
    },
    techniques: ['T1562.001', 'T1562.007', 'T1562.008', 'T1070'],
  },
  {
    title: { zh: '对象存储窃取', en: 'Theft from object storage' },
    text: {
      zh: '枚举并读取存储桶，用演练专用数据。',
      en: 'Buckets are listed and read, with data made for the drill.',
    },
    techniques: ['T1619', 'T1530', 'T1537'],
  },
  {
    title: { zh: '控制面、错误配置', en: 'Control plane and misconfiguration' },
    text: {
      zh: '发现并利用云控制台、API 与计算配置的缺陷。',
      en: 'Flaws of console, API and compute settings are found and used.',
    },
    techniques: ['T1580', 'T1526', 'T1538', 'T1578.005', 'T1651', 'T1059.013'],
  },
  {
    title: { zh: '勒索/破坏（仿真）', en: 'Ransom and destruction (simulated)' },
    text: {
      zh: '仅在演练专用卷上仿真，检验快照与恢复。',
      en: 'On volumes made for the drill alone, to test snapshots and recovery.',
    },
    mode: 'simulated',
    techniques: ['T1486', 'T1485', 'T1490', 'T1489'],
  },
  {
    title: { zh: '弹性与 DoS（桌面推演）', en: 'Elasticity and DoS (tabletop)' },
    text: {
      zh: '推演扩缩容、限流与切换，不产生真实流量。',
      en: 'Scaling, throttling and failover are talked through; no real traffic.',
    },
    mode: 'tabletop',
    techniques: ['T1498', 'T1499'],
  },
];
