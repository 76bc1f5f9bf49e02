import type { Bilingual } from '../language.ts';

/** A class of weakness that is recognised by its words, and what is usually done about it. */
export interface WeaknessClass {
  readonly id: string;
  readonly name: Bilingual;
  /** 两高一弱 group: high-risk vulnerability, high-risk port, weak password. */
  readonly group: Bilingual | null;
  readonly words: RegExp;
  readonly measure: Bilingual;
}

const HIGH_RISK: Bilingual = { zh: '高危漏洞', en: 'High-risk vulnerability' };
const PORTS: Bilingual = { zh: '高危端口', en: 'High-risk port' };
const WEAK: Bilingual = { zh: '弱口令', en: 'Weak password' };

/** Classes in the order in which they are tried: the first whose words occur in the description is taken. */
export const WEAKNESS_CLASSES: readonly WeaknessClass[] = [
  {
    id: 'weak-password',
    name: { zh: '弱口令与默认口令', en: 'Weak or default passwords' },
    group: WEAK,
    words:
      /弱口令|弱密码|默认口令|默认密码|空口令|口令复用|reused .*password|weak (password|credential)|default (password|credential)|password (spray|reuse)|brute/i,
    measure: {
      zh: '开展弱口令、默认口令和口令复用排查；对管理后台、运维入口和邮箱启用多因素认证与登录失败锁定。',
      en: 'Search for weak, default and reused passwords; require multi-factor login and lock-out on administration, operations and mail.',
    },
  },
  {
    id: 'exposed-port',
    name: { zh: '高危端口与管理面暴露', en: 'Exposed ports and management interfaces' },
    group: PORTS,
    words:
      /端口暴露|管理(面|端|接口|后台)暴露|exposed (port|service|management|admin|kubelet|docker|api server)|open port|redis|docker api|kubelet|未授权.*(2375|6443|10250)/i,
    measure: {
      zh: '关闭或收敛互联网侧高危端口和管理接口，改由堡垒机或 VPN 访问；按周核对资产暴露面。',
      en: 'Close high-risk ports and management interfaces towards the internet, allow them through a bastion or VPN only, and check the exposed surface weekly.',
    },
  },
  {
    id: 'supply-chain',
    name: { zh: '供应链与受信关系', en: 'Supply chain and trusted relationships' },
    group: null,
    words: /供应链|第三方|supply[- ]chain|third[- ]party|trusted relationship/i,
    measure: {
      zh: '梳理供应商接入清单与权限，按最小必要授权；对第三方组件和远程运维建立准入与日志审计。',
      en: 'List suppliers’ access and cut it to what is needed; admit components and remote maintenance only with approval and logging.',
    },
  },
  {
    id: 'container',
    name: { zh: '容器与云平台配置', en: 'Container and cloud configuration' },
    group: null,
    words:
      /容器|集群|镜像|云平台|云存储|对象存储|元数据|container|kubernetes|k8s|cluster|cloud|bucket|metadata|orchestrator|rbac/i,
    measure: {
      zh: '收紧集群 RBAC、特权容器和宿主机挂载；限制元数据服务访问，清理镜像与配置中的明文凭证。',
      en: 'Tighten cluster roles, privileged containers and host mounts; restrict the metadata service; remove plain credentials from images and settings.',
    },
  },
  {
    id: 'injection',
    name: { zh: '注入类漏洞', en: 'Injection' },
    group: HIGH_RISK,
    words: /注入|sql ?i|injection|ssti|xxe/i,
    measure: {
      zh: '对外业务统一使用参数化查询并校验输入；上线前做代码审计与渗透测试，临时以应用防火墙规则防护。',
      en: 'Use parameterised queries and validate input in all public services; review code before release; protect with application-firewall rules until then.',
    },
  },
  {
    id: 'rce',
    name: { zh: '远程代码执行与组件漏洞', en: 'Remote code execution and component flaws' },
    group: HIGH_RISK,
    words:
      /反序列化|代码执行|命令执行|任意命令|rce|deseriali[sz]ation|code execution|command execution|log4j|struts|cve-|已知漏洞|设备漏洞|组件漏洞|零日|0day|known (flaw|vulnerab)|flaw in a|zero[- ]day/i,
    measure: {
      zh: '建立组件清单，高危漏洞限期修补；无法停机的先行隔离与虚拟补丁，修补后复测。',
      en: 'Keep a list of components and patch high-risk flaws by a deadline; isolate or patch virtually what cannot stop; retest afterwards.',
    },
  },
  {
    id: 'upload',
    name: { zh: '文件上传与木马', en: 'File upload and web shells' },
    group: HIGH_RISK,
    words: /文件上传|任意文件|webshell|网页木马|网站木马|内存马|file upload|web ?shell/i,
    measure: {
      zh: '限制上传类型与执行权限，上传目录与程序目录分离；部署网页防篡改和内存马检测。',
      en: 'Restrict upload types and execution, keep uploads apart from programs, and detect tampered pages and in-memory shells.',
    },
  },
  {
    id: 'access-control',
    name: { zh: '未授权访问与越权', en: 'Missing or broken authorisation' },
    group: HIGH_RISK,
    words:
      /未授权|越权|鉴权|认证绕过|逻辑漏洞|逻辑缺陷|访问控制|unauthenticated|logic flaw|unauthori[sz]ed|authori[sz]ation|auth(entication)? bypass|idor|broken access/i,
    measure: {
      zh: '对全部接口逐一核查认证与授权，默认拒绝；对敏感接口增加调用审计与频次限制。',
      en: 'Check authentication and authorisation of every interface, deny by default; log and limit calls to sensitive ones.',
    },
  },
  {
    id: 'phishing',
    name: { zh: '钓鱼与社会工程', en: 'Phishing and social engineering' },
    group: null,
    words: /钓鱼|社工|社会工程|phish|social engineering/i,
    measure: {
      zh: '开展针对性培训与钓鱼演练；加强邮件网关检测与终端附件执行控制，建立一键上报渠道。',
      en: 'Train with phishing exercises, strengthen the mail gateway and control of attachments, and give people a one-click way to report.',
    },
  },
  {
    id: 'leak',
    name: { zh: '凭证与敏感信息泄露', en: 'Leaked credentials and information' },
    group: null,
    words:
      /泄露|泄漏|明文|硬编码|源码|备份|leak|plain ?text|hard[- ]?coded|exposure|disclosure|backup|leaked|unsecured credential/i,
    measure: {
      zh: '清理代码仓库、配置和备份中的凭证并全部更换；建立互联网侧泄露监测。',
      en: 'Remove credentials from repositories, settings and backups and change all of them; watch the internet for leaks.',
    },
  },
  {
    id: 'privilege',
    name: { zh: '权限提升与内网横移', en: 'Privilege escalation and lateral movement' },
    group: null,
    words:
      /提权|权限提升|横向|域控|域内|内网|certificate service|privilege|lateral|domain controller|escalation/i,
    measure: {
      zh: '按最小权限收敛高权限账户，分区隔离并限制横向访问；对集权系统重点监测。',
      en: 'Cut privileged accounts to the least needed, segment the network against lateral access, and watch central control systems closely.',
    },
  },
];

/** What stands for a description that no class recognises. */
export const OTHER_MEASURE: Bilingual = {
  zh: '逐项核查成因并修复，举一反三排查同类系统，修复后由他人复测。',
  en: 'Find and remove the cause, look for the same in similar systems, and have somebody else retest.',
};

/** The class of a described weakness, or null. */
export const weaknessClassOf = (description: string): WeaknessClass | null =>
  WEAKNESS_CLASSES.find((known) => known.words.test(description)) ?? null;
