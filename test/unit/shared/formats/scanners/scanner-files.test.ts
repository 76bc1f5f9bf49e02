import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RejectedScanRow, ScanRow } from '#shared/commands/scan-rows.ts';
import { openScanFile } from '#shared/formats/scanners/scan-file.ts';
import { isScanRefusal, type ScanRefusal } from '#shared/formats/scanners/scan-refusal.ts';
import type { TableCancelled } from '#shared/formats/table/table-file.ts';
import { utf8 } from '#shared/kernel/bytes.ts';

const REAL_FILES = path.resolve('../shared/data/scanners');

interface Read {
  readonly dialect: string;
  readonly rows: readonly ScanRow[];
  readonly rejected: readonly RejectedScanRow[];
}

/** All rows of a file, or why it is refused. */
async function read(content: string | Uint8Array): Promise<Read | ScanRefusal | TableCancelled> {
  const opened = await openScanFile(typeof content === 'string' ? utf8(content) : content);
  if (!opened.ok) return opened.error;
  const rows: ScanRow[] = [];
  const rejected: RejectedScanRow[] = [];
  for (const slice of opened.value.slices()) {
    if (isScanRefusal(slice)) return slice;
    rows.push(...slice.rows);
    rejected.push(...slice.rejected);
  }
  return { dialect: opened.value.dialect, rows, rejected };
}

async function rowsOf(content: string | Uint8Array): Promise<Read> {
  const result = await read(content);
  if ('type' in result) throw new Error(JSON.stringify(result));
  return result;
}

const report = (items: string, extra = ''): string =>
  `<?xml version="1.0"?>${extra}<NessusClientData_v2><Report name="r"><ReportHost name="App.one.example."><HostProperties><tag name="HOST_END">Wed Mar 23 15:07:52 2022</tag><tag name="host-ip">192.0.2.7</tag><tag name="operating-system">Linux &amp; co</tag></HostProperties>${items}</ReportHost></Report></NessusClientData_v2>`;
const item = (attributes: string, children = ''): string =>
  `<ReportItem ${attributes}>${children}</ReportItem>`;
const GOOD = item(
  'port="445" svc_name="cifs" protocol="tcp" severity="4" pluginID="97833" pluginName="MS17-010" pluginFamily="Windows"',
  '<cve>CVE-2017-0144</cve><cve>CVE-2017-0143</cve><cvss3_base_score>8.1</cvss3_base_score><synopsis>Bad.</synopsis><solution>Patch</solution>',
);

describe('Nessus reports', () => {
  it('gives a row per result with the host, its address and times', async () => {
    const { rows, dialect } = await rowsOf(report(GOOD));
    expect(dialect).toBe('nessus-xml');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      host: 'App.one.example.',
      names: ['app.one.example'],
      addresses: ['192.0.2.7'],
      port: 445,
      service: 'cifs',
      label: 'Linux & co',
      lastSeenAt: Date.UTC(2022, 2, 23, 15, 7, 52),
      found: {
        rule: '97833',
        severity: 'critical',
        cves: ['CVE-2017-0144', 'CVE-2017-0143'],
        cvssTenths: 81,
        remedy: 'Patch',
      },
    });
  });

  it('rejects what lacks a rule, a name or a port, with the line', async () => {
    const text = report(
      `\n${item('port="x" severity="1" pluginID="1" pluginName="a"')}\n${item('port="1" severity="1" pluginName="a"')}\n${item('port="1" severity="9" pluginID="1" pluginName="a"')}\n${GOOD}`,
    );
    const { rows, rejected } = await rowsOf(text);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([
      { line: 2, reason: 'bad-port', value: 'x' },
      { line: 3, reason: 'missing-rule' },
      { line: 4, reason: 'unknown-severity', value: '9' },
    ]);
  });

  it.each([
    [
      'an external entity',
      report(GOOD, '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'xml-doctype',
    ],
    [
      'entities that multiply',
      report(
        item('port="1" severity="1" pluginID="1" pluginName="&lol9;"'),
        '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol9 "&lol;&lol;&lol;">]>',
      ),
      'xml-doctype',
    ],
    [
      'an entity out of nowhere',
      report(item('port="1" pluginID="1" pluginName="&x;"')),
      'xml-malformed',
    ],
    ['an end that never comes', report(GOOD).slice(0, -60), 'xml-cut-off'],
    ['tags that cross', report('<a><b></a></b>'), 'xml-malformed'],
    ['another document', '<html><body>no</body></html>', 'scan-unrecognised'],
  ])('refuses %s as a whole', async (_, text, type) => {
    expect(await read(text)).toMatchObject({ type });
  });

  it('takes script, formulas and odd characters as the text that they are', async () => {
    const { rows } = await rowsOf(
      report(
        item(
          'port="1" severity="3" pluginID="=1+1" pluginName="&lt;script&gt;alert(1)&lt;/script&gt;"',
          '<solution>=cmd|calc\u202E</solution>',
        ),
      ),
    );
    expect(rows[0]?.found).toMatchObject({
      rule: '=1+1',
      title: '<script>alert(1)</script>',
      remedy: '=cmd|calc',
    });
  });

  it('rejects a result with a text of ten megabytes and keeps the others', async () => {
    const huge = item(
      'port="1" severity="3" pluginID="1" pluginName="a"',
      `<plugin_output>${'x'.repeat(10 * 1024 * 1024)}</plugin_output>`,
    );
    const { rows, rejected } = await rowsOf(report(huge + GOOD));
    expect(rejected).toEqual([{ line: 1, reason: 'too-long' }]);
    expect(rows).toHaveLength(1);
  });

  it('reads GB18030 and a byte order mark', async () => {
    const gb = new Uint8Array([
      ...utf8(report('').slice(0, report('').indexOf('</ReportHost>'))),
      ...utf8('<ReportItem port="22" severity="3" pluginID="7" pluginName="'),
      0xc8,
      0xf5,
      0xbf,
      0xda,
      0xc1,
      0xee, // 弱口令
      ...utf8('"/></ReportHost></Report></NessusClientData_v2>'),
    ]);
    expect((await rowsOf(gb)).rows[0]?.found?.title).toBe('弱口令');
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(report(GOOD))]);
    expect((await rowsOf(marked)).rows).toHaveLength(1);
  });
});

describe('nuclei results', () => {
  const OLD =
    '{"templateID":"nginx-version","info":{"severity":"info","name":"nginx"},"host":"https://a.example","matched":"https://a.example:8443/x","ip":"192.0.2.9","timestamp":"2021-05-20T11:11:02.287655+03:00"}';
  const NEW =
    '{"template-id":"CVE-2021-44228","info":{"name":"Log4j","severity":"critical","tags":["cve","rce"],"classification":{"cve-id":["CVE-2021-44228"],"cvss-score":10}},"matcher-name":"dns","host":"b.example","matched-at":"b.example:9200","port":"9200"}';

  it('reads an array, a line each, and objects over several lines alike', async () => {
    const spread = JSON.stringify(JSON.parse(NEW), null, 2);
    for (const text of [`[${OLD},\n${NEW}]`, `${OLD}\n${NEW}\n`, `${OLD}\n${spread}`]) {
      const { rows, rejected } = await rowsOf(text);
      expect(rejected).toEqual([]);
      expect(rows.map(({ host, port, line }) => [host, port, line])).toEqual([
        ['a.example', 8443, 1],
        ['b.example', 9200, 2],
      ]);
      expect(rows[0]?.firstSeenAt).toBe(Date.UTC(2021, 4, 20, 8, 11, 2));
      expect(rows[1]?.found).toMatchObject({
        rule: 'CVE-2021-44228:dns',
        severity: 'critical',
        cvssTenths: 100,
        cves: ['CVE-2021-44228'],
      });
    }
  });

  it.each([
    ['empty', '', 'scan-empty'],
    ['blank', ' \n\n', 'scan-empty'],
    ['an empty array', '[]', 'scan-empty'],
    ['cut off in an object', `[${OLD},${NEW.slice(0, -10)}`, 'json-cut-off'],
    ['cut off after an object', `[${OLD},`, 'json-cut-off'],
    ['JSON of something else', '{"a":1}', 'scan-unrecognised'],
    ['nested without end', `{"a":${'['.repeat(5000)}`, 'json-malformed'],
  ])('refuses a file that is %s', async (_, text, type) => {
    expect(await read(text)).toMatchObject({ type });
  });

  it('rejects single bad objects with their line', async () => {
    const text = [OLD, '{"templateID":"a","info":{"name":"b"}}', 'garbage', '{bad}', NEW].join(
      '\n',
    );
    const { rows, rejected } = await rowsOf(text);
    expect(rows).toHaveLength(2);
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'missing-host'],
      [3, 'malformed'],
      [4, 'malformed'],
    ]);
  });

  it('is not polluted by names of prototypes', async () => {
    const text = `${OLD}\n{"template-id":"x","info":{"__proto__":{"severity":"critical"},"name":"n"},"host":"h.example","__proto__":{"polluted":1}}`;
    const { rows } = await rowsOf(text);
    expect(rows[1]?.found?.severity).toBe('info');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('tables', () => {
  it.each([
    [
      'nessus-csv',
      'Plugin ID,CVE,CVSS,Risk,Host,Protocol,Port,Name,Synopsis,Description,Solution,See Also,Plugin Output\n97833,CVE-2017-0144,9.3,Critical,192.0.2.7,tcp,445,MS17-010,Bad,Long,Patch,,out',
    ],
    [
      'tenable-sc-csv',
      'Plugin,Plugin Name,Family,Severity,IP Address,Protocol,Port,DNS Name,CVE,CVSS V3 Base Score,First Discovered\n97833,MS17-010,Windows,Critical,192.0.2.7,TCP,445,,CVE-2017-0144,9.3,"Jan 5, 2021 10:24:08 MST"',
    ],
    [
      'tenable-io-csv',
      'asset.name;asset.display_ipv4_address;definition.id;definition.name;definition.cve;definition.cvss3.base_score;severity;port;protocol\napp.one.example;192.0.2.7;97833;MS17-010;CVE-2017-0144;9.3;Critical;445;TCP',
    ],
  ])('%s is recognised by its header', async (dialect, text) => {
    const result = await rowsOf(text);
    expect(result.dialect).toBe(dialect);
    expect(result.rows[0]).toMatchObject({
      addresses: ['192.0.2.7'],
      port: 445,
      protocol: 'tcp',
      found: {
        rule: '97833',
        title: 'MS17-010',
        severity: 'critical',
        cves: ['CVE-2017-0144'],
        cvssTenths: 93,
      },
    });
  });

  it('reads FOFA columns in any order', async () => {
    const { rows, dialect } = await rowsOf(
      'title,port,ip,host,server,icp\n登录,8443,192.0.2.8,https://oa.one.example:8443,nginx,某备1号\n,bad,192.0.2.8,x,,',
    );
    expect(dialect).toBe('fofa-csv');
    expect(rows[0]).toMatchObject({
      host: 'oa.one.example',
      addresses: ['192.0.2.8'],
      port: 8443,
      url: 'https://oa.one.example:8443',
      label: '登录',
      found: null,
    });
  });

  it.each([
    'asset_name,endpoint_hostname,endpoint_ips,endpoint_platform\nPC,pc-1,"[""10.0.0.5"",""fe80::1""]",Windows',
    'name,hostname,ips,platform\nPC,pc-1,"10.0.0.5,fe80::1",Windows',
  ])('reads OpenAEV endpoints with JSON or lists inside cells', async (text) => {
    const { rows, dialect } = await rowsOf(text);
    expect(dialect).toBe('openaev-csv');
    expect(rows[0]).toMatchObject({
      host: 'pc-1',
      addresses: ['10.0.0.5', 'fe80::1'],
      label: 'Windows',
    });
  });

  it.each([
    ['a list of something else', 'a,b\n1,2', 'scan-unrecognised'],
    ['a quote that is never closed', 'Plugin ID,Name,Host\n1,"x,h\n2,y,h', 'csv-quotes'],
    ['zero bytes', 'Plugin ID,Name\u0000,Host\n1,x,h', 'text-binary'],
    [
      'one cell of ten megabytes',
      `Plugin ID,Name,Host\n1,${'x'.repeat(10 * 1024 * 1024)},h`,
      'csv-row-too-long',
    ],
  ])('refuses %s', async (_, text, type) => {
    expect(await read(text)).toMatchObject({ type });
  });

  it('says so when the file is from another scanner than expected', async () => {
    const opened = await openScanFile(utf8('Plugin ID,Name,Host\n1,x,h'), 'nuclei');
    expect(opened).toEqual({
      ok: false,
      error: { type: 'scan-wrong-source', expected: 'nuclei', found: 'nessus' },
    });
  });
});

describe.runIf(existsSync(REAL_FILES))('real files', () => {
  it.each([
    ['nessus/nessus_many_vuln.csv', 'tenable-sc-csv', 4, 529],
    ['nessus/nessus_many_vuln.xml', 'nessus-xml', 7, 0],
    ['nessus/nessus_v_unknown.xml', 'nessus-xml', 296, 0],
    ['nessus/nessus_with_cvssv3.nessus', 'nessus-xml', 49, 0],
    ['nuclei/invalid_cwe.json', 'nuclei-json', 1, 0],
    ['nuclei/many_findings.json', 'nuclei-json', 18, 0],
    ['nuclei/multiple_matches.json', 'nuclei-json', 2, 0],
  ])('%s: every row is kept or rejected with its reason', async (name, dialect, kept, rejected) => {
    const result = await rowsOf(readFileSync(path.join(REAL_FILES, name)));
    expect(result.dialect).toBe(dialect);
    expect([result.rows.length, result.rejected.length]).toEqual([kept, rejected]);
    expect(new Set(result.rejected.map(({ reason }) => reason))).toEqual(
      new Set(rejected === 0 ? [] : ['blank']),
    );
  });

  it('nuclei/empty.jsonl is refused', async () => {
    expect(await read(readFileSync(path.join(REAL_FILES, 'nuclei/empty.jsonl')))).toEqual({
      type: 'scan-empty',
    });
  });
});
