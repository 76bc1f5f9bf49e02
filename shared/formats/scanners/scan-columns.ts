import type { ScanDialect } from '#shared/commands/scan-rows.ts';

/** What a column of a scanner's table may say. */
export type ScanColumn =
  | 'rule'
  | 'title'
  | 'family'
  | 'severity'
  | 'host'
  | 'name'
  | 'address'
  | 'port'
  | 'protocol'
  | 'service'
  | 'cve'
  | 'cvss'
  | 'synopsis'
  | 'description'
  | 'output'
  | 'solution'
  | 'first'
  | 'last'
  | 'label'
  | 'url'
  | 'organisation';

/** Header as it is compared: lower case letters, digits and Chinese characters only. */
export const columnKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

type Table = {
  /** Columns without which a table is not of this dialect. */
  readonly needs: readonly ScanColumn[];
  /** Headers that only this dialect has; one of them must be there. */
  readonly marks: readonly string[];
  /** Spellings of each column, the best first. */
  readonly headers: Readonly<Partial<Record<ScanColumn, readonly string[]>>>;
};

/** Tables that are recognised, in the order in which they are tried. */
export const SCAN_TABLES: Readonly<Partial<Record<ScanDialect, Table>>> = {
  'tenable-io-csv': {
    needs: ['rule', 'title'],
    marks: ['definitionid', 'definitionname'],
    headers: {
      rule: ['definitionid', 'pluginid'],
      title: ['definitionname'],
      family: ['definitionfamily'],
      severity: ['severity', 'definitionseverity'],
      host: [
        'assetname',
        'assethostname',
        'assetdisplayfqdn',
        'assetdisplayipv4address',
        'scantarget',
      ],
      name: ['assethostname', 'assetdisplayfqdn', 'assetnetbiosname'],
      address: ['assetdisplayipv4address', 'assetipv4addresses', 'assetdisplayipv6address'],
      port: ['port', 'assetport'],
      protocol: ['protocol'],
      cve: ['definitioncve'],
      cvss: ['definitioncvss3basescore', 'definitioncvss2basescore'],
      synopsis: ['definitionsynopsis'],
      description: ['definitiondescription'],
      output: ['output'],
      solution: ['definitionsolution'],
      first: ['firstobserved', 'firstfound'],
      last: ['lastseen', 'lastfound'],
      label: ['assetoperatingsystem', 'assetoperatingsystems'],
    },
  },
  'tenable-sc-csv': {
    needs: ['rule', 'title'],
    marks: ['plugin'],
    headers: {
      rule: ['plugin'],
      title: ['pluginname'],
      family: ['family'],
      severity: ['severity', 'riskfactor'],
      host: ['dnsname', 'ipaddress', 'netbiosname'],
      name: ['dnsname', 'netbiosname'],
      address: ['ipaddress'],
      port: ['port'],
      protocol: ['protocol'],
      cve: ['cve'],
      cvss: ['cvssv3basescore', 'cvssv2basescore'],
      synopsis: ['synopsis'],
      description: ['description'],
      output: ['plugintext', 'pluginoutput'],
      solution: ['solution', 'stepstoremediate'],
      first: ['firstdiscovered'],
      last: ['lastobserved'],
    },
  },
  'nessus-csv': {
    needs: ['rule', 'title'],
    marks: ['pluginid'],
    headers: {
      rule: ['pluginid'],
      title: ['name', 'pluginname'],
      family: ['pluginfamily', 'family'],
      severity: ['risk', 'severity', 'riskfactor'],
      host: ['host', 'hostname', 'ipaddress'],
      name: ['fqdn', 'dnsname'],
      address: ['ipaddress', 'ip'],
      port: ['port'],
      protocol: ['protocol'],
      service: ['service', 'svcname'],
      cve: ['cve'],
      cvss: ['cvssv30basescore', 'cvss3basescore', 'cvssv3basescore', 'cvss', 'cvssv20basescore'],
      synopsis: ['synopsis'],
      description: ['description'],
      output: ['pluginoutput'],
      solution: ['solution'],
      first: ['hoststart', 'firstseen'],
      last: ['hostend', 'lastseen'],
    },
  },
  'openaev-csv': {
    needs: ['host'],
    marks: [
      'endpointhostname',
      'endpointips',
      'endpointplatform',
      'endpointarch',
      'ips',
      'macaddresses',
    ],
    headers: {
      host: ['endpointhostname', 'hostname', 'assetname', 'name'],
      name: ['endpointhostname', 'hostname', 'assetname', 'name'],
      address: ['endpointips', 'ips', 'ip'],
      label: ['endpointplatform', 'platform', 'assetdescription', 'description'],
      last: ['endpointlastseen', 'lastseen'],
    },
  },
  'fofa-csv': {
    needs: ['address', 'port'],
    marks: ['host', 'domain', 'title', 'server', 'banner', 'icp', 'asorganization', '标题', '域名'],
    headers: {
      host: ['host', '主机', 'ip', 'ip地址'],
      name: ['domain', '域名'],
      address: ['ip', 'ip地址'],
      port: ['port', '端口'],
      protocol: ['protocol', '协议'],
      service: ['server', '服务', '组件', 'product'],
      label: ['title', '标题', '网站标题'],
      url: ['link', 'url', '链接'],
      last: ['lastupdatetime', 'mtime', '更新时间'],
      organisation: ['icp', 'asorganization', 'org', '备案单位', '备案号'],
    },
  },
};
