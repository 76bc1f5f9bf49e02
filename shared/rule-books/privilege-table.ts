import type { Category, Clause, Item, Multiplier, RuleBook } from '#shared/scoring/rule-book.ts';
import type { Ladder } from '#shared/scoring/rule-book-extras.ts';
import { bandedItems, fixedItems } from './item-forms.ts';
import { attackCategories, attackItems, attackMultipliers } from './municipal-attack.ts';
import { municipalClauses } from './municipal-clauses.ts';
import { defenceCategories, defenceItems } from './municipal-defence.ts';
import { municipalBook } from './municipal.ts';

const UNOFFICIAL = 'unofficial:S32';
const sourced = { source: UNOFFICIAL, dedupe: 'none' } as const;

const row = (id: string, zh: string, en: string, cap: number | null): Category => ({
  id,
  side: 'attack',
  name: { zh, en },
  parent: null,
  cap,
  capScope: 'team-unit-tree',
  permille: null,
  chief: false,
  clause: 'table-caps',
  source: UNOFFICIAL,
});

/** Rows of the table with their caps: per team and unit with all its subordinate bodies. */
const rows: readonly Category[] = [
  row('domain', '域名控制权限', 'Domain names', 400),
  row('terminal', '终端权限', 'End devices', 600),
  row('host', '服务器主机权限', 'Servers', 600),
  row('database', '数据库连接账号', 'Database accounts', 400),
  row('web', 'Web 应用系统', 'Web applications', 2000),
  row('central', '集权系统', 'Central management', 4000),
  row('big-data', '大数据系统', 'Big-data systems', 4000),
  row('network', '网络设备', 'Network devices', 2000),
  row('industrial', '工业互联网系统', 'Industrial internet', 2000),
  row('cloud', '云管理平台', 'Cloud management', 2000),
  row('iot', '物联网设备管控平台', 'Device management (IoT)', 2000),
  row('iot-core', '经物联网进入核心网', 'Core network through devices', null),
  row('security', '安全设备', 'Security devices', 1000),
  row('storage', '文件存储类系统', 'File storage', 500),
  row('agent', 'AI 智能体', 'AI agents', 4000),
  row('model', '算力管理与训练数据系统', 'Compute management and training data', 4000),
  row('model-data', '模型相关数据系统', 'Model data', 4000),
  row('compute', '算力基础设施', 'Compute infrastructure', 2000),
  row('boundary', '突破网络边界', 'Network boundaries', null),
  row('other', '其他权限', 'Other privileges', null),
];

const item = (category: string) => {
  const make = fixedItems(category, 'table-points');
  return (id: string, zh: string, en: string, points: number, special: Partial<Item> = {}): Item =>
    make(id, zh, en, points, { ...sourced, ...special });
};
const once = { limit: { count: 1, scope: 'team-unit-tree' } } as const;
const [domain, terminal, host, database, web] = [
  item('domain'),
  item('terminal'),
  item('host'),
  item('database'),
  item('web'),
];
const [central, bigData, network, industrial, cloud, iot, storage] = [
  item('central'),
  item('big-data'),
  item('network'),
  item('industrial'),
  item('cloud'),
  item('iot'),
  item('storage'),
];
const [model, modelData, compute, boundary] = [
  item('model'),
  item('model-data'),
  item('compute'),
  item('boundary'),
];

/** Items of the table. Data is scored by itself, on the items of the municipal sample. */
const tableItems: readonly Item[] = [
  domain('domain-first', '一级域名', 'First-level domain name', 50),
  domain('domain-second', '二级域名', 'Second-level domain name', 20),
  terminal('terminal-simple', '打印机/无线路由器', 'Printer or wireless router', 5),
  terminal('terminal', 'PC/Pad/手机/摄像头/电子大屏', 'PC, tablet, phone, camera or screen', 10),
  host('host-user', '服务器主机（普通权限，含 WebShell）', 'Server, user privilege', 10),
  host('host-admin', '服务器主机（管理员权限）', 'Server, administrator', 50),
  database('database-open', '空密码/未授权访问', 'Empty password or no authentication', 10),
  database('database-user', '数据库（普通用户）', 'Database, user', 10),
  database('database-dba', '数据库（管理员）', 'Database, administrator', 50),
  web('mail-user', '邮箱系统（普通用户）', 'Mail system, user', 50),
  web('mail-admin', '邮箱系统（管理员）', 'Mail system, administrator', 100),
  web('business-user', '办公/业务生产系统（普通用户）', 'Office or business system, user', 50),
  web(
    'business-admin',
    '办公/业务生产系统（管理员）',
    'Office or business system, administrator',
    100,
  ),
  central('central-user', '集权系统（普通权限）', 'Central management, user', 50),
  central('directory', '集权系统（系统管理员）', 'Central management, administrator', 500),
  bigData('big-data-user', '大数据系统（普通权限）', 'Big-data system, user', 100),
  bigData('big-data-admin', '大数据系统（管理员）', 'Big-data system, administrator', 1000),
  network('network-user', '网络设备（普通用户）', 'Network device, user', 100),
  network('network-device', '网络设备（管理员）', 'Network device, administrator', 200),
  network(
    'network-redirect',
    '借助设备重定向或劫持业务',
    'Traffic redirected through the device',
    200,
  ),
  network(
    'network-implant',
    '设备植入程序并成功后续攻击',
    'Implant used for further attacks',
    1000,
  ),
  industrial('industrial-admin', '工业互联网管理后台', 'Industrial internet console', 200),
  industrial('industrial-device', '托管的互联设备', 'Device managed by it', 10),
  cloud('cloud-platform', '云管理平台（管理员）', 'Cloud management, administrator', 500),
  cloud('cloud-node', '云上主机/容器', 'Cloud host or container', 10),
  iot('iot-platform', '带控制功能的物联网平台', 'IoT platform with control', 200),
  iot('iot-endpoint', '平台连接点', 'Endpoint of the platform', 10),
  item('iot-core')(
    'iot-core',
    '经端点打入核心网并控制生产系统',
    'Core network taken through endpoints',
    5000,
    {
      sources: { category: 'sample' },
    },
  ),
  item('security')('security-device', '安全设备（管理员）', 'Security device, administrator', 200),
  storage('storage-user', '存储系统（普通用户/空系统）', 'Storage, user or empty system', 10),
  storage('storage-admin', '存储系统（管理员）', 'Storage, administrator', 50),
  bandedItems('agent', 'table-points')(
    'agent',
    '智能体等 AI 工具（可操作其攻击）',
    'AI agent that can be made to attack',
    [['按控制与操作深度研判', 'By depth of control', 100, 500]],
    sourced,
  ),
  model('compute-platform', '算力管理平台', 'Compute management platform', 500),
  model('training-data', '训练数据/知识库系统', 'Training data or knowledge base', 500),
  model(
    'training-data-large',
    '训练数据/知识库系统（超 1 亿条或 10TB，或知识库）',
    'The same with over 100 million records or 10 TB, or a knowledge base',
    1000,
  ),
  modelData('model-data', '模型相关数据系统', 'Model data system', 500),
  modelData(
    'model-data-large',
    '模型相关数据系统（超 1 亿条或 10TB）',
    'The same with over 100 million records or 10 TB',
    1000,
  ),
  compute('compute-admin', '算力基础设施（管理员）', 'Compute infrastructure, administrator', 500),
  compute('compute-card', '算力卡', 'Compute card', 10),
  bandedItems('compute', 'table-points')(
    'compute-pool',
    '算力卡池化平台',
    'Pool of compute cards',
    [['按规模研判', 'By size', 0, 2000]],
    sourced,
  ),
  boundary(
    'boundary-logical',
    '进入逻辑隔离业务内网',
    'Into a logically isolated network',
    1000,
    once,
  ),
  boundary(
    'boundary-strong',
    '进入逻辑强隔离业务内网',
    'Into a strongly isolated network',
    10_000,
    once,
  ),
  boundary(
    'boundary-physical',
    '进入物理隔离内网/核心生产网',
    'Into a physically isolated or core production network',
    30_000,
    once,
  ),
  boundary(
    'boundary-supply',
    '经供应链运维通道或云服务进入内网',
    'Through a supplier or cloud service',
    1000,
    {
      limit: { count: 3, scope: 'team-unit-tree' },
    },
  ),
  bandedItems('other', 'table-experts')(
    'other',
    '其他系统、设备权限',
    'Other systems and devices',
    [['由专项组研判', 'By the experts', 0, 1000]],
    { ...sourced, decidedBy: 'panel', sources: { worth: 'sample' } },
  ),
];

const ladder = (
  id: string,
  zh: string,
  en: string,
  per: Ladder['per'],
  items: readonly string[],
): Ladder => ({
  id,
  name: { zh, en },
  per,
  items: [...items],
  clause: 'table-highest',
  source: UNOFFICIAL,
  sources: {},
});

const ladders: readonly Ladder[] = [
  ladder('server', '同一主机', 'One server', 'asset', [
    'host-user',
    'database-open',
    'database-user',
    'host-admin',
    'database-dba',
  ]),
  ladder('mail', '同一邮箱系统', 'One mail system', 'system', ['mail-user', 'mail-admin']),
  ladder('business', '同一业务系统', 'One business system', 'system', [
    'business-user',
    'business-admin',
  ]),
  ladder('central', '同一集权系统', 'One central system', 'system', ['central-user', 'directory']),
  ladder('big-data', '同一大数据系统', 'One big-data system', 'system', [
    'big-data-user',
    'big-data-admin',
  ]),
  ladder('network', '同一网络设备', 'One network device', 'asset', [
    'network-user',
    'network-device',
  ]),
  ladder('storage', '同一存储系统', 'One storage system', 'system', [
    'storage-user',
    'storage-admin',
  ]),
  ladder('training', '同一训练数据系统', 'One training data system', 'system', [
    'training-data',
    'training-data-large',
  ]),
  ladder('model-data', '同一模型数据系统', 'One model data system', 'system', [
    'model-data',
    'model-data-large',
  ]),
];

const clause = (id: string, zh: string, en: string): Clause => ({
  id,
  source: UNOFFICIAL,
  text: { zh, en },
});

const tableClauses: readonly Clause[] = [
  clause(
    'table-points',
    '按表列分值计；终端、设备按台（个）计。',
    'Points as listed; devices count one by one.',
  ),
  clause(
    'table-caps',
    '各项上限针对单个防守单位及其全部下属机构。',
    'Caps hold for one unit with all its subordinate bodies.',
  ),
  clause(
    'table-highest',
    '同一系统、主机、数据库上的多种权限，只按最高权限计一次。',
    'Of several privileges on one system, server or database only the highest counts, once.',
  ),
  clause(
    'table-ipv6',
    '利用 IPv6 取得的成果按 3 倍计，不突破原上限。',
    'Results over IPv6 count three times within the same cap.',
  ),
  clause(
    'table-experts',
    '其他权限不预设分值，由专项组研判。',
    'Other privileges have no set points; experts decide.',
  ),
];

const REUSED: ReadonlySet<string> = new Set(['data', 'extra', 'penalty']);
const reused = attackItems.filter(({ category }) => REUSED.has(category));
const multipliers: readonly Multiplier[] = attackMultipliers
  .filter(({ id }) => id === 'ipv6' || id === 'withdrawn')
  .map((one) => ({
    ...one,
    categories: [...rows.map(({ id }) => id), 'data'],
    clause: one.id === 'ipv6' ? 'table-ipv6' : one.clause,
  }));
const UNUSED: ReadonlySet<string> = new Set([
  'cap-control',
  'cap-boundary',
  'cap-target',
  'cap-important',
  'cap-total',
  'repeat',
  'breached',
  'key-unit',
  'outside',
  'ipv6',
]);

/**
 * 权限得分表（25 项）: a table of privileges as it circulates. Its values have a weak source (S32) and are marked so; data, bonus,
 * penalties and the defence side are those of the municipal sample.
 */
export const privilegeBook: RuleBook = {
  ...municipalBook,
  id: 'privilege-table',
  title: { zh: '权限得分表（25 项，非官方）', en: 'Table of privileges (25 items, unofficial)' },
  note: {
    zh: '可编辑的示例。权限分值与上限来自非官方汇编，来源未经核实，并非官方标准；数据、附加分、处罚与防守评分沿用市级示例。',
    en: 'An editable sample. Points and caps of privileges come from an unofficial compilation that could not be verified; they are no official standard. Data, bonus, penalties and the defence side are those of the municipal sample.',
  },
  clauses: [...tableClauses, ...municipalClauses.filter(({ id }) => !UNUSED.has(id))],
  categories: [
    ...rows,
    ...attackCategories
      .filter(({ id }) => REUSED.has(id))
      .map((one) => (one.id === 'data' ? { ...one, parent: null } : one)),
    ...defenceCategories,
  ],
  items: [
    ...tableItems,
    ...reused.map((one) => (one.dedupe === 'book' ? { ...one, dedupe: 'none' as const } : one)),
    ...defenceItems,
  ],
  dedupe: null,
  multipliers: [...multipliers],
  elimination: null,
  ladders: [...ladders],
};
