import { type ListName, LISTS } from '#shared/commands/list-rows.ts';
import { type ColumnMapping, type ColumnPlan, guessMapping } from '../table/column-mapping.ts';

/** What a column of a list of organisations, systems or assets can say. */
export const LIST_COLUMNS = [
  'name',
  'system',
  'organisation',
  'parent',
  'organisationType',
  'sector',
  'region',
  'city',
  'address',
  'assetType',
  'owner',
  'contact',
  'protectionLevel',
  'keyUnit',
  'target',
  'targetWeight',
  'platform',
  'critical',
  'internet',
  'cloud',
  'container',
  'microservice',
  'managed',
  'managedWhy',
  'tags',
  'note',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Column numbers, from 0, of what is taken from a sheet. */
export type ListMapping = ColumnMapping<ListColumn>;

/** Columns of each list, in the order in which they are written. */
export const COLUMNS_OF: Readonly<Record<ListName, readonly ListColumn[]>> = {
  units: [
    'organisation',
    'parent',
    'organisationType',
    'sector',
    'region',
    'city',
    'keyUnit',
    'critical',
    'owner',
    'contact',
    'tags',
    'note',
  ],
  systems: [
    'system',
    'organisation',
    'protectionLevel',
    'target',
    'targetWeight',
    'critical',
    'internet',
    'cloud',
    'container',
    'microservice',
    'platform',
    'owner',
    'contact',
    'managed',
    'managedWhy',
    'tags',
    'note',
  ],
  assets: [
    'name',
    'system',
    'organisation',
    'organisationType',
    'sector',
    'region',
    'city',
    'address',
    'assetType',
    'owner',
    'contact',
    'protectionLevel',
    'keyUnit',
    'target',
    'critical',
    'internet',
    'cloud',
    'container',
    'microservice',
    'platform',
    'managed',
    'managedWhy',
    'tags',
    'note',
  ],
};

/** Columns without which a list can't be read; an asset without a name of its own is named by its address. */
export const REQUIRED_COLUMNS: Readonly<Record<ListName, readonly ListColumn[]>> = {
  units: ['organisation'],
  systems: ['system', 'organisation'],
  assets: ['name', 'organisation'],
};

/** Headers by which a column is recognised, as `headerKey` writes them; the first that is present counts. */
const HEADERS: Readonly<Record<ListColumn, readonly string[]>> = {
  name: [
    'hostname',
    'asset',
    'assetname',
    'name',
    'host',
    'domain',
    'domainname',
    'fqdn',
    '主机名',
    '主机名称',
    '资产名称',
    '资产',
    '名称',
    '域名',
    '设备名称',
    '站点名称',
  ],
  system: [
    'system',
    'systemname',
    'application',
    'businesssystem',
    '系统',
    '系统名称',
    '业务系统',
    '业务系统名称',
    '信息系统',
    '信息系统名称',
    '应用系统',
    '所属系统',
  ],
  organisation: [
    'organization',
    'organisation',
    'organizationname',
    'organisationname',
    'org',
    'unit',
    'agency',
    'owningorganization',
    '单位',
    '单位名称',
    '所属单位',
    '防守单位',
    '责任单位',
    '机构',
    '机构名称',
    '组织',
  ],
  organisationType: [
    'organizationtype',
    'organisationtype',
    'orgtype',
    'unittype',
    'domaintype',
    '单位类型',
    '单位性质',
    '机构类型',
  ],
  sector: ['sector', 'industry', '行业', '所属行业'],
  region: ['state', 'region', 'province', '省', '省份', '地区', '所在地区', '区域'],
  city: ['city', '城市', '市', '地市', '所在城市'],
  address: [
    'ip',
    'ipaddress',
    'address',
    'url',
    'ip地址',
    '地址',
    '访问地址',
    '网址',
    'ip地址/域名',
    '公网ip',
    '内网ip',
  ],
  assetType: ['type', 'assettype', 'category', '资产类型', '类型', '设备类型', '类别'],
  owner: [
    'owner',
    'responsible',
    'responsibleperson',
    '责任人',
    '负责人',
    '联系人',
    '管理员',
    '资产责任人',
  ],
  protectionLevel: [
    'protectionlevel',
    'mlps',
    'mlpslevel',
    'level',
    '等保级别',
    '等保等级',
    '等保',
    '等级保护级别',
    '定级',
    '保护等级',
  ],
  keyUnit: ['keyunit', 'key', '重点', '重点单位', '是否重点', '是否重点单位'],
  target: ['target', 'targetsystem', '靶标', '是否靶标', '靶标类型', '靶标系统'],
  tags: ['tag', 'tags', 'labels', '标签'],
  note: ['note', 'notes', 'remark', 'remarks', 'comment', '备注', '说明', '描述'],
  parent: [
    'parent',
    'parentunit',
    'parentorganisation',
    'parentorganization',
    'superior',
    '上级单位',
    '上级单位名称',
    '主管单位',
    '上级',
  ],
  contact: [
    'contact',
    'contacts',
    'phone',
    'mobile',
    'email',
    'tel',
    '联系方式',
    '联系电话',
    '电话',
    '手机',
    '邮箱',
    '电子邮箱',
  ],
  targetWeight: ['targetweight', 'weight', 'weightasatarget', '靶标权重', '权重'],
  platform: [
    'platform',
    'cloudplatform',
    'tenant',
    'cloudtenant',
    'cloudtenantorplatform',
    '云平台',
    '云租户',
    '租户',
    '平台',
    '所属平台',
    '云租户或平台',
    '部署平台',
  ],
  critical: [
    'critical',
    'cii',
    'criticalinfrastructure',
    '关基',
    '是否关基',
    '关键信息基础设施',
    '是否关键信息基础设施',
  ],
  internet: [
    'internet',
    'internetfacing',
    'public',
    'exposed',
    '互联网',
    '互联网暴露',
    '是否互联网暴露',
    '面向互联网',
    '是否互联网',
    '公网暴露',
  ],
  cloud: ['cloud', 'oncloud', '云上', '是否上云', '上云', '云'],
  container: ['container', 'containers', '容器', '是否容器', '容器化'],
  microservice: ['microservice', 'microservices', '微服务', '是否微服务'],
  managed: ['managed', 'undermanagement', '纳管', '是否纳管', '纳管状态'],
  managedWhy: [
    'managedwhy',
    'whymanagedornot',
    'whynotmanaged',
    'reason',
    '纳管说明',
    '未纳管原因',
    '未纳管说明',
  ],
};

/** In a list of organisations or systems a plain „name“ is theirs. */
const PLAIN_NAMES: readonly string[] = ['name', '名称'];

const headersOf = (list: ListName): Readonly<Record<ListColumn, readonly string[]>> => {
  const own = list === 'units' ? 'organisation' : list === 'systems' ? 'system' : null;
  const known = new Set(COLUMNS_OF[list]);
  return Object.fromEntries(
    LIST_COLUMNS.map((column) => {
      if (!known.has(column)) return [column, []];
      return [column, column === own ? [...HEADERS[column], ...PLAIN_NAMES] : HEADERS[column]];
    }),
  ) as unknown as Readonly<Record<ListColumn, readonly string[]>>;
};

/** How the columns of each list are recognised. */
export const COLUMN_PLANS: Readonly<Record<ListName, ColumnPlan<ListColumn>>> = {
  units: { columns: COLUMNS_OF.units, headers: headersOf('units') },
  systems: { columns: COLUMNS_OF.systems, headers: headersOf('systems') },
  assets: { columns: COLUMNS_OF.assets, headers: headersOf('assets') },
};

/** What a sheet seems to list: what its name says, else what its columns do. */
export function guessList(sheetName: string, header: readonly string[]): ListName {
  if (/资产|主机|asset|host/i.test(sheetName)) return 'assets';
  if (/系统|system/i.test(sheetName)) return 'systems';
  if (/单位|机构|unit|organi[sz]ation/i.test(sheetName)) return 'units';
  const known = { units: 0, systems: 0, assets: 0 };
  const isComplete = { units: false, systems: false, assets: false };
  for (const list of LISTS) {
    const mapping = guessMapping(COLUMN_PLANS[list], header);
    known[list] = Object.keys(mapping).length;
    isComplete[list] = REQUIRED_COLUMNS[list].every(
      (column) =>
        mapping[column] !== undefined || (column === 'name' && mapping.address !== undefined),
    );
  }
  const best = [...LISTS]
    .reverse()
    .filter((list) => isComplete[list] && known[list] * 2 >= header.length)
    .toSorted((a, b) => known[b] - known[a])[0];
  return best ?? 'assets';
}
