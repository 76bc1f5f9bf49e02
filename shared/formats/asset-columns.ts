/** What a column of an asset list can say. */
export const ASSET_COLUMNS = [
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
  'protectionLevel',
  'keyUnit',
  'target',
  'tags',
  'note',
] as const;
export type AssetColumn = (typeof ASSET_COLUMNS)[number];

/** Column numbers, from 0, of what is taken from the file. */
export type AssetMapping = Readonly<Partial<Record<AssetColumn, number>>>;

/** Headers by which a column is recognised, in the spelling of {@link headerKey}; the first that is present counts. */
const HEADERS: Readonly<Record<AssetColumn, readonly string[]>> = {
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
    'contact',
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
};

/** Header as it is compared: width, case, white space, dashes and what stands in brackets do not matter. */
export const headerKey = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/[\s_\-*.:]+/g, '');

const COLUMN_OF: ReadonlyMap<string, AssetColumn> = new Map(
  ASSET_COLUMNS.flatMap((column) => HEADERS[column].map((header) => [header, column] as const)),
);

/** The columns that are recognised by their headers. Where two say the same, the more usual header wins, then the first. */
export function mappingOfHeader(header: readonly string[]): AssetMapping {
  const mapping: Partial<Record<AssetColumn, number>> = {};
  const rank: Partial<Record<AssetColumn, number>> = {};
  for (const [index, cell] of header.entries()) {
    const key = headerKey(cell);
    const column = COLUMN_OF.get(key);
    if (column === undefined) continue;
    const usual = HEADERS[column].indexOf(key);
    if (usual < (rank[column] ?? Number.POSITIVE_INFINITY)) {
      mapping[column] = index;
      rank[column] = usual;
    }
  }
  return mapping;
}

/** Columns without which nothing can be imported: an asset has a name and belongs to somebody. */
export const REQUIRED_COLUMNS = ['name', 'organisation'] as const satisfies readonly AssetColumn[];
