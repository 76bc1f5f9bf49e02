import type { Category, Item, Multiplier } from '#shared/scoring/rule-book.ts';
import { bandedItems, fixedItems } from './item-forms.ts';

const attack = (
  id: string,
  zh: string,
  en: string,
  cap: number,
  special: Partial<Category> = {},
): Category => ({
  id,
  side: 'attack',
  name: { zh, en },
  parent: 'total',
  cap,
  capScope: 'team-unit-tree',
  permille: null,
  chief: false,
  clause: `cap-${id}`,
  source: 'published:S3',
  ...special,
});

/** Categories of the attack side with their caps. */
export const attackCategories: readonly Category[] = [
  attack('total', '攻击成绩合计', 'Attack total', 37_000, { parent: null }),
  attack('control', '获取系统控制权', 'Control of systems', 3000),
  attack('boundary', '突破网络边界', 'Breach of network boundaries', 8000),
  attack('target', '获取目标系统（靶标）控制权', 'Control of target systems', 10_000, {
    chief: true,
  }),
  attack('data', '获取重要数据', 'Important data', 8000, { chief: true }),
  attack('important', '靶标之外其他重要业务系统权限', 'Other important business systems', 8000),
  attack('extra', '附加分', 'Extra points', 0, {
    side: 'bonus',
    parent: null,
    cap: null,
    capScope: 'team',
    clause: 'extra',
    source: 'sample',
  }),
  attack('penalty', '处罚', 'Penalties', 0, {
    side: 'penalty',
    parent: null,
    cap: null,
    capScope: 'team',
    chief: true,
    clause: 'conduct',
    source: 'sample',
  }),
];

const control = fixedItems('control', 'cap-control');
const boundary = fixedItems('boundary', 'cap-boundary');
const target = fixedItems('target', 'cap-target');
const data = bandedItems('data', 'cap-data');
const important = fixedItems('important', 'cap-important');
const penalty = (id: string, zh: string, en: string, points: number, special: Partial<Item> = {}) =>
  fixedItems('penalty', 'conduct')(id, zh, en, points, {
    dedupe: 'none',
    evidenceRequired: ['log'],
    ...special,
  });

/** What attack teams can be awarded. Points are samples; the caps above are published. */
export const attackItems: readonly Item[] = [
  control('domain-first', '一级域名控制权', 'First-level domain name', 100),
  control('domain-second', '二级域名控制权', 'Second-level domain name', 50),
  control('terminal', '终端', 'Workstation', 50),
  control('mailbox', '邮箱/OA 账号', 'Mailbox or office account', 20, {
    limit: { count: 10, scope: 'team-unit-tree' },
  }),
  control('webshell', 'WebShell/应用后台', 'Web shell or application console', 100),
  control('host-user', '主机（普通权限）', 'Host, user privilege', 50),
  control('host-admin', '主机（管理员权限）', 'Host, administrator', 100),
  control('database-user', '数据库（普通权限）', 'Database, user privilege', 50),
  control('database-dba', '数据库（DBA 权限）', 'Database, administrator', 150),
  control('network-device', '网络设备', 'Network device', 100),
  control('network-core', '核心网络设备', 'Core network device', 300),
  control('security-device', '安全设备/堡垒机', 'Security device or bastion host', 300),
  control('directory', '域控/集权系统', 'Domain controller or central management', 500),
  control('container', '容器', 'Container', 50),
  control('cluster-admin', '集群管理权限', 'Cluster administrator', 500),
  control('cloud-platform', '云管平台', 'Cloud management platform', 500),

  boundary('boundary-internal', '互联网突破至内网', 'Internet to internal network', 1000),
  boundary('boundary-business', '突破至业务专网', 'Into a dedicated business network', 1500),
  boundary('boundary-logical', '突破至逻辑隔离区', 'Into a logically isolated zone', 2000),
  boundary(
    'boundary-strong',
    '突破至强隔离区/生产网',
    'Into a strongly isolated or production network',
    3000,
  ),
  boundary('boundary-tenant', '跨租户/跨命名空间', 'Across tenants or namespaces', 500),

  target('target-main-admin', '主靶标管理员权限', 'Primary target, administrator', 5000, {
    target: 'main',
    eliminates: true,
  }),
  target('target-main-user', '主靶标普通权限', 'Primary target, user privilege', 2500, {
    target: 'main',
  }),
  target('target-secondary', '分靶标权限', 'Secondary target', 2000, { target: 'secondary' }),

  data('data-general', '一般数据', 'General data', [
    ['不足 1 万条', 'Fewer than 10,000 records', 100, 200],
    ['1 万至 100 万条', '10,000 to 1 million records', 200, 350],
    ['超过 100 万条', 'More than 1 million records', 350, 500],
  ]),
  data('data-important', '重要数据', 'Important data', [
    ['不足 1 万条', 'Fewer than 10,000 records', 500, 1000],
    ['1 万至 100 万条', '10,000 to 1 million records', 1000, 1500],
    ['超过 100 万条', 'More than 1 million records', 1500, 2000],
  ]),
  data('data-core', '核心数据', 'Core data', [
    ['不足 1 万条', 'Fewer than 10,000 records', 2000, 2500],
    ['1 万至 100 万条', '10,000 to 1 million records', 2500, 3200],
    ['超过 100 万条', 'More than 1 million records', 3200, 4000],
  ]),

  important('system-level-3', '三级等保系统', 'System of protection level 3', 1000),
  important('system-level-2', '二级等保系统', 'System of protection level 2', 500),

  fixedItems('extra', 'extra')('zero-day', '零日漏洞（经验证）', 'Zero-day, verified', 500, {
    limit: { count: 3, scope: 'team' },
    evidenceRequired: ['sample', 'verification', 'write-up'],
    dedupe: 'none',
    chief: true,
  }),
  bandedItems('extra', 'extra')(
    'tactics',
    '技战法',
    'Tactics write-up',
    [['按质量评定', 'By quality', 0, 300]],
    { evidenceRequired: ['write-up'], dedupe: 'none' },
  ),

  penalty('unfiled-supply-chain', '未报备供应链攻击', 'Supply-chain attack not filed', -500, {
    voidsResult: true,
    clause: 'supply-chain',
  }),
  penalty('out-of-scope', '越界攻击', 'Attack outside the authorised scope', -500),
  penalty('data-taken', '拖取真实数据', 'Real data taken', -1000),
  penalty(
    'data-taken-grave',
    '拖取真实数据（情节严重，取消资格）',
    'Real data taken, grave: disqualified',
    -1000,
    {
      disqualifies: true,
    },
  ),
  penalty(
    'destruction',
    '破坏或拒绝服务（取消资格）',
    'Destruction or denial of service: disqualified',
    0,
    {
      disqualifies: true,
      voidsResult: true,
    },
  ),
  penalty('forged-evidence', '伪造证据（取消资格）', 'Forged evidence: disqualified', 0, {
    disqualifies: true,
    voidsResult: true,
  }),
  penalty('not-cleaned-up', '未清除痕迹', 'Traces not cleaned up', -100),
  penalty('jump-host-traced', '跳板被溯源', 'Jump host traced', -500, {
    clause: 'traced',
    source: 'unofficial:S6',
  }),
];

const SCORED = ['control', 'boundary', 'target', 'data', 'important'];

/** Factors of the attack side. */
export const attackMultipliers: readonly Multiplier[] = [
  {
    id: 'key-unit',
    name: { zh: '重点单位', en: 'Key unit' },
    when: { type: 'key-unit' },
    factor: '1.4',
    categories: SCORED,
    limit: null,
    clause: 'key-unit',
    source: 'published:S3',
    sources: {},
  },
  {
    id: 'outside',
    name: { zh: '名单外单位', en: 'Unit outside the list' },
    when: { type: 'participation', value: 'outside' },
    factor: '0.8',
    categories: SCORED,
    limit: { count: 3, scope: 'team' },
    clause: 'outside',
    source: 'published:S3',
    sources: {},
  },
  {
    id: 'withdrawn',
    name: { zh: '已退出单位', en: 'Withdrawn unit' },
    when: { type: 'participation', value: 'withdrawn' },
    factor: '0',
    categories: SCORED,
    limit: null,
    clause: 'withdrawn',
    source: 'sample',
    sources: {},
  },
  {
    id: 'ipv6',
    name: { zh: 'IPv6 环境', en: 'Over IPv6' },
    when: { type: 'ipv6' },
    factor: '3',
    categories: SCORED,
    limit: null,
    clause: 'ipv6',
    source: 'unofficial:S32',
    sources: {},
  },
];
