import type { PathStep } from '#shared/domain/finding.ts';
import type { Bilingual } from '#shared/text/language.ts';

/** A way into a system, as teams of the sample walk it. `{system}` stands for the system's name. */
export interface Scenario {
  readonly title: Bilingual;
  readonly vulnerability: Bilingual;
  readonly entry: Bilingual;
  readonly summary: Bilingual;
  /** Items of the built-in rule book, each with the largest quantity claimed. */
  readonly claims: readonly (readonly [item: string, most: number])[];
  readonly privilege: PathStep['privilege'];
  readonly steps: readonly ScenarioStep[];
}

interface ScenarioStep {
  readonly technique: string;
  readonly privilege: PathStep['privilege'];
  readonly summary: Bilingual;
}

const step = (
  technique: string,
  privilege: PathStep['privilege'],
  zh: string,
  en: string,
): ScenarioStep => ({ technique, privilege, summary: { zh, en } });

const RECON = step(
  'T1595.002',
  'none',
  '扫描对外服务，识别组件与版本',
  'Scanned the exposed services',
);
const EXPLOIT = step(
  'T1190',
  'user',
  '利用对外应用漏洞执行命令',
  'Exploited the exposed application',
);
const WEBSHELL = step(
  'T1505.003',
  'user',
  '写入内存马维持权限',
  'Kept access by an in-memory web shell',
);
const ESCALATE = step('T1068', 'admin', '本地提权取得管理员权限', 'Raised privilege on the host');
const LATERAL = step(
  'T1021.004',
  'admin',
  '使用收集的密钥横向移动',
  'Moved on with collected keys',
);
const GUESS = step(
  'T1110.003',
  'user',
  '口令喷洒命中弱口令',
  'Password spraying hit a weak password',
);
const LOGIN = step('T1078', 'user', '使用有效账号登录', 'Logged in with a valid account');

/** Ways into systems, from everyday to grave. */
export const SCENARIOS = {
  webshell: {
    title: {
      zh: '{system}任意文件上传获取应用权限',
      en: 'File upload in {system} gives a web shell',
    },
    vulnerability: { zh: '任意文件上传', en: 'Unrestricted file upload' },
    entry: { zh: '/upload/attachment 接口', en: '/upload/attachment' },
    summary: {
      zh: '附件上传接口未校验文件类型，上传后可直接执行。已验证权限，未读取业务数据，文件已删除。',
      en: 'The attachment upload checks no file type and executes what was uploaded. Access proven, no data read, file removed.',
    },
    claims: [['webshell', 1]],
    privilege: 'user',
    steps: [RECON, EXPLOIT, WEBSHELL],
  },
  command: {
    title: { zh: '{system}远程命令执行获取主机权限', en: 'Remote command execution on {system}' },
    vulnerability: { zh: '反序列化远程命令执行', en: 'Deserialisation, remote command execution' },
    entry: { zh: '管理端口 8443', en: 'Management port 8443' },
    summary: {
      zh: '中间件存在反序列化缺陷，可执行系统命令，并以管理员权限控制主机。',
      en: 'A deserialisation flaw in the middleware runs commands and gives the host as administrator.',
    },
    claims: [['host-admin', 3]],
    privilege: 'admin',
    steps: [RECON, EXPLOIT, ESCALATE],
  },
  database: {
    title: {
      zh: '{system}注入获取数据库管理权限',
      en: 'SQL injection in {system} gives the database',
    },
    vulnerability: { zh: 'SQL注入', en: 'SQL injection' },
    entry: { zh: '/api/query 参数 sort', en: '/api/query, parameter sort' },
    summary: {
      zh: '查询接口排序参数存在注入，可取得数据库管理权限。仅截图证明，未导出记录。',
      en: 'The sort parameter of the query interface is injectable up to database administrator. Screenshots only, nothing exported.',
    },
    claims: [
      ['database-dba', 1],
      ['webshell', 1],
    ],
    privilege: 'admin',
    steps: [
      RECON,
      EXPLOIT,
      step('T1003.008', 'admin', '读取数据库口令散列', 'Read database password hashes'),
    ],
  },
  mailbox: {
    title: { zh: '{system}账号弱口令', en: 'Weak passwords of accounts of {system}' },
    vulnerability: { zh: '弱口令', en: 'Weak password' },
    entry: { zh: '登录页', en: 'Login page' },
    summary: {
      zh: '登录接口无失败限制，多个账号使用弱口令，可登录并查看通讯录。',
      en: 'The login has no limit on failures; several accounts use weak passwords.',
    },
    claims: [['mailbox', 6]],
    privilege: 'user',
    steps: [GUESS, LOGIN],
  },
  boundary: {
    title: {
      zh: '经{system}突破互联网边界进入内网',
      en: 'From the Internet through {system} into the internal network',
    },
    vulnerability: { zh: '远程接入设备漏洞', en: 'Flaw in a remote access device' },
    entry: { zh: '远程接入网关', en: 'Remote access gateway' },
    summary: {
      zh: '利用远程接入设备已知漏洞建立隧道，访问内网多个网段。',
      en: 'A known flaw of the remote access device gives a tunnel into several internal segments.',
    },
    claims: [
      ['boundary-internal', 1],
      ['host-user', 2],
    ],
    privilege: 'user',
    steps: [
      RECON,
      EXPLOIT,
      step('T1572', 'user', '建立加密隧道', 'Built an encrypted tunnel'),
      LATERAL,
    ],
  },
  private: {
    title: {
      zh: '经{system}进入业务专网',
      en: 'Through {system} into the dedicated business network',
    },
    vulnerability: { zh: '访问控制缺陷', en: 'Broken access control' },
    entry: { zh: '双网卡跳板主机', en: 'Dual-homed host' },
    summary: {
      zh: '双网卡主机连通业务专网，可访问专网内业务接口。',
      en: 'A dual-homed host reaches the dedicated network and its interfaces.',
    },
    claims: [['boundary-business', 1]],
    privilege: 'admin',
    steps: [
      LOGIN,
      LATERAL,
      step('T1046', 'admin', '探测专网服务', 'Discovered services of the network'),
    ],
  },
  directory: {
    title: { zh: '{system}域控制器被控', en: 'Domain controller behind {system} taken' },
    vulnerability: { zh: '域内证书服务配置错误', en: 'Misconfigured certificate services' },
    entry: { zh: '内网办公终端', en: 'Internal workstation' },
    summary: {
      zh: '证书模板配置错误，普通域用户可申请管理员证书并控制域控制器。',
      en: 'A certificate template lets an ordinary domain user become administrator.',
    },
    claims: [['directory', 1]],
    privilege: 'domain',
    steps: [
      LOGIN,
      step('T1649', 'domain', '申请管理员证书', 'Requested an administrator certificate'),
      LATERAL,
    ],
  },
  bastion: {
    title: { zh: '{system}堡垒机默认口令', en: 'Default password of the bastion host of {system}' },
    vulnerability: { zh: '默认口令', en: 'Default password' },
    entry: { zh: '堡垒机管理页面', en: 'Console of the bastion host' },
    summary: {
      zh: '堡垒机保留出厂账号，登录后可连接所托管主机。',
      en: 'The bastion host kept its factory account; every managed host can be reached.',
    },
    claims: [['security-device', 1]],
    privilege: 'admin',
    steps: [LOGIN, LATERAL],
  },
  cluster: {
    title: { zh: '{system}容器集群管理权限', en: 'Cluster administrator of {system}' },
    vulnerability: { zh: '容器编排接口未授权', en: 'Unauthenticated orchestrator interface' },
    entry: { zh: '编排接口 10250', en: 'Orchestrator interface 10250' },
    summary: {
      zh: '编排接口未鉴权，可在节点上执行命令并获取集群管理权限。',
      en: 'The orchestrator interface asks for no credentials and gives the whole cluster.',
    },
    claims: [
      ['cluster-admin', 1],
      ['container', 4],
    ],
    privilege: 'admin',
    steps: [
      RECON,
      step('T1609', 'user', '在容器内执行命令', 'Ran commands in a container'),
      step('T1611', 'admin', '逃逸到宿主机', 'Escaped to the node'),
    ],
  },
  records: {
    title: {
      zh: '{system}接口未授权访问公民信息',
      en: 'Personal records of {system} readable without login',
    },
    vulnerability: { zh: '越权访问', en: 'Broken object-level authorisation' },
    entry: { zh: '/api/v1/person/{id}', en: '/api/v1/person/{id}' },
    summary: {
      zh: '接口未校验归属，可遍历记录。仅抽样三条并脱敏，未下载。',
      en: 'The interface does not check ownership. Three records sampled and masked, nothing downloaded.',
    },
    claims: [['data-important', 1]],
    privilege: 'none',
    steps: [RECON, step('T1213', 'none', '遍历接口抽样取证', 'Sampled records as proof')],
  },
  coreData: {
    title: { zh: '{system}核心数据库可读取', en: 'Core database of {system} readable' },
    vulnerability: { zh: '数据库备份暴露', en: 'Exposed database backup' },
    entry: { zh: '对象存储桶', en: 'Object storage bucket' },
    summary: {
      zh: '备份存放于可公开读取的存储桶，仅核对文件清单与校验值。',
      en: 'Backups lie in a publicly readable bucket; only the listing and checksums were taken.',
    },
    claims: [['data-core', 1]],
    privilege: 'none',
    steps: [RECON, step('T1619', 'none', '列举存储对象', 'Listed the stored objects')],
  },
  secondary: {
    title: { zh: '获取分靶标{system}权限', en: 'Secondary target {system} taken' },
    vulnerability: { zh: '业务逻辑缺陷', en: 'Business logic flaw' },
    entry: { zh: '管理后台', en: 'Administration console' },
    summary: {
      zh: '沿内网路径到达分靶标，取得业务后台权限，未做任何修改。',
      en: 'Reached the secondary target from inside and got its console; nothing was changed.',
    },
    claims: [['target-secondary', 1]],
    privilege: 'user',
    steps: [
      LOGIN,
      LATERAL,
      step('T1078.002', 'user', '以业务账号登录靶标', 'Logged in to the target'),
    ],
  },
  mainUser: {
    title: { zh: '获取主靶标{system}普通权限', en: 'Primary target {system} reached as user' },
    vulnerability: { zh: '会话令牌泄露', en: 'Leaked session token' },
    entry: { zh: '运维日志', en: 'Operations log' },
    summary: {
      zh: '运维日志包含有效令牌，可以普通用户身份访问主靶标。',
      en: 'The operations log holds valid tokens that open the primary target as a user.',
    },
    claims: [['target-main-user', 1]],
    privilege: 'user',
    steps: [LATERAL, step('T1528', 'user', '使用泄露令牌', 'Used a leaked token')],
  },
  mainAdmin: {
    title: {
      zh: '获取主靶标{system}管理员权限',
      en: 'Primary target {system} taken as administrator',
    },
    vulnerability: { zh: '运维口令复用', en: 'Reused operations password' },
    entry: { zh: '内网运维区', en: 'Internal operations zone' },
    summary: {
      zh: '运维口令在多台主机复用，最终取得主靶标管理员权限。指挥部现场见证。',
      en: 'A reused password led to the primary target as administrator, witnessed by exercise control.',
    },
    claims: [['target-main-admin', 1]],
    privilege: 'admin',
    steps: [
      LOGIN,
      LATERAL,
      ESCALATE,
      step('T1078.003', 'admin', '登录靶标管理端', 'Logged in to the console'),
    ],
  },
  important: {
    title: { zh: '获取重要业务系统{system}权限', en: 'Important business system {system} taken' },
    vulnerability: { zh: '组件已知漏洞', en: 'Known flaw of a component' },
    entry: { zh: '业务接口', en: 'Business interface' },
    summary: {
      zh: '系统使用存在已知漏洞的组件，可取得业务管理权限。',
      en: 'A component with a known flaw gives control of the business system.',
    },
    claims: [['system-level-3', 1]],
    privilege: 'admin',
    steps: [RECON, EXPLOIT, ESCALATE],
  },
  phishing: {
    title: {
      zh: '钓鱼邮件控制{system}用户终端',
      en: 'Workstations of users of {system} taken by e-mail',
    },
    vulnerability: { zh: '钓鱼邮件', en: 'Phishing' },
    entry: { zh: '外部邮件', en: 'External e-mail' },
    summary: {
      zh: '经报备的钓鱼邮件被打开，终端上线。样本已登记，演练后统一清除。',
      en: 'The filed e-mail was opened and workstations connected back. Samples are registered for removal.',
    },
    claims: [['terminal', 4]],
    privilege: 'user',
    steps: [
      step('T1566.001', 'user', '投递钓鱼附件', 'Sent an attachment'),
      step('T1204.002', 'user', '用户打开附件', 'The user opened it'),
    ],
  },
  zeroDay: {
    title: { zh: '{system}零日漏洞', en: 'Zero-day in {system}' },
    vulnerability: { zh: '零日漏洞（已验证）', en: 'Zero-day (verified)' },
    entry: { zh: '文件预览组件', en: 'File preview component' },
    summary: {
      zh: '文件预览组件存在未公开漏洞，经武器验证员复现，细节已密封移交。',
      en: 'An undisclosed flaw in the preview component, reproduced by the exploit verifier; details handed over sealed.',
    },
    claims: [
      ['zero-day', 1],
      ['host-admin', 1],
    ],
    privilege: 'admin',
    steps: [RECON, step('T1203', 'admin', '触发预览组件漏洞', 'Triggered the preview component')],
  },
} as const satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof SCENARIOS;
