import { SaxesParser } from 'saxes';
import type { RejectedScanRow, ScanRow, ScanSlice } from '#shared/commands/scan-rows.ts';
import { readPort } from '#shared/kernel/host-place.ts';
import { finding, hostNames, type RawFinding } from './nessus-row.ts';
import type { ScanRefusal } from './scan-refusal.ts';
import { cleanLine, MAX_FIELD_CHARS, readTime } from './scan-text.ts';

/** Characters parsed at a time. */
const PIECE_CHARS = 1 << 16;

/** Children of a ReportItem that are read. */
const WANTED: ReadonlySet<string> = new Set([
  'synopsis',
  'description',
  'solution',
  'cve',
  'cvss_base_score',
  'cvss3_base_score',
  'risk_factor',
  'plugin_output',
]);

/**
 * Reads a Nessus v2 report (`.nessus`): one row per ReportItem, stretch by stretch. The document is read as a stream and never as a tree; a
 * document type is refused, so that no entity can be declared, and what is not well-formed or ends early is refused as a whole.
 */
export function* nessusXmlRows(text: string): Generator<ScanSlice | ScanRefusal> {
  const reader = reportReader();
  for (let at = 0; at < text.length; at += PIECE_CHARS) {
    reader.write(text.slice(at, at + PIECE_CHARS));
    if (reader.refusal() !== null) break;
    yield { ...reader.take(), done: Math.min(0.999, (at + PIECE_CHARS) / text.length) };
  }
  reader.close();
  const refusal = reader.refusal();
  if (refusal !== null) yield refusal;
  else yield { ...reader.take(), done: 1 };
}

interface ReportReader {
  write(piece: string): void;
  close(): void;
  refusal(): ScanRefusal | null;
  /** Rows that became complete since the last time. */
  take(): Omit<ScanSlice, 'done'>;
}

interface Item {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly texts: Map<string, string>;
  isTooLong: boolean;
}

interface Host {
  readonly name: string;
  readonly properties: Map<string, string>;
  readonly items: Item[];
}

function reportReader(): ReportReader {
  const parser = new SaxesParser();
  let rows: ScanRow[] = [];
  let rejected: RejectedScanRow[] = [];
  let refusal: ScanRefusal | null = null;
  let isClosing = false;
  let isReport = false;
  let host: Host | null = null;
  let item: Item | null = null;
  /** Name of the property or child whose text is being read. */
  let reading: string | null = null;
  let text = '';
  let depth = 0;
  const refuse = (next: ScanRefusal): void => void (refusal ??= next);
  parser.on('error', ({ message }) => {
    const line = parser.line;
    const plain = cleanLine(message.replace(/^\d+:\d+: /, ''), 200);
    refuse(
      isClosing ? { type: 'xml-cut-off', line } : { type: 'xml-malformed', line, message: plain },
    );
  });
  parser.on('doctype', () => refuse({ type: 'xml-doctype', line: parser.line }));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    if (depth === 1) {
      isReport = name === 'NessusClientData_v2';
      if (!isReport) refuse({ type: 'scan-unrecognised', header: cleanLine(`<${name}>`, 80) });
    } else if (name === 'ReportHost') {
      host = { name: attributes['name'] ?? '', properties: new Map(), items: [] };
    } else if (name === 'ReportItem' && host !== null) {
      item = { line: parser.line, attributes, texts: new Map(), isTooLong: false };
      host.items.push(item);
    } else if (name === 'tag' && host !== null && item === null) {
      begin(attributes['name'] ?? '');
    } else if (item !== null && WANTED.has(name)) begin(name);
  });
  const begin = (name: string): void => {
    reading = name;
    text = '';
  };
  const append = (piece: string): void => {
    if (reading !== null && text.length <= MAX_FIELD_CHARS) text += piece;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ name }) => {
    depth--;
    if (name === 'ReportItem') item = null;
    else if (name === 'ReportHost' && host !== null) {
      finishHost(host);
      host = null;
    } else if (reading !== null && (name === 'tag' || name === reading)) {
      if (item === null) host?.properties.set(reading, text);
      else keep(item, reading, text);
      reading = null;
    }
  });
  const finishHost = (done: Host): void => {
    for (const one of done.items) {
      const row = rowOf(done, one);
      if ('reason' in row) rejected.push(row);
      else rows.push(row);
    }
  };
  return {
    write: (piece) => void parser.write(piece),
    close() {
      if (refusal !== null) return;
      isClosing = true;
      parser.close();
    },
    refusal: () => refusal,
    take() {
      const taken = { rows, rejected };
      rows = [];
      rejected = [];
      return taken;
    },
  };
}

/** One that may be repeated (`cve`) is added to what is there. */
function keep(item: Item, name: string, text: string): void {
  if (text.length > MAX_FIELD_CHARS) item.isTooLong = true;
  const before = item.texts.get(name);
  item.texts.set(name, before === undefined ? text : `${before} ${text}`);
}

function rowOf(host: Host, item: Item): ScanRow | RejectedScanRow {
  const { line, attributes, texts } = item;
  const property = (name: string): string => (host.properties.get(name) ?? '').slice(0, 4000);
  if (item.isTooLong) return { line, reason: 'too-long' };
  const { names, addresses } = hostNames([
    host.name,
    property('host-fqdn'),
    property('host-ip'),
    property('netbios-name'),
    property('host-rdns'),
  ]);
  const shown = cleanLine(host.name === '' ? (names[0] ?? addresses[0] ?? '') : host.name, 300);
  if (shown === '') return { line, reason: 'missing-host' };
  const port = readPort(attributes['port'] ?? '');
  if (port === undefined) {
    return { line, reason: 'bad-port', value: cleanLine(attributes['port'] ?? '', 40) };
  }
  const raw: RawFinding = {
    rule: attributes['pluginID'] ?? '',
    title: attributes['pluginName'] ?? '',
    family: attributes['pluginFamily'] ?? '',
    severity: attributes['severity'] ?? texts.get('risk_factor') ?? '',
    cvss: texts.get('cvss3_base_score') ?? texts.get('cvss_base_score') ?? '',
    cves: texts.get('cve') ?? '',
    synopsis: texts.get('synopsis') ?? '',
    description: texts.get('description') ?? '',
    output: texts.get('plugin_output') ?? '',
    solution: texts.get('solution') ?? '',
  };
  const found = finding(raw);
  if ('reason' in found) return { line, ...found };
  return {
    line,
    host: shown,
    names,
    addresses,
    url: '',
    port: port === 0 ? null : port,
    protocol: cleanLine(attributes['protocol'] ?? '', 20),
    service: cleanLine(attributes['svc_name'] ?? '', 100),
    firstSeenAt: readTime(property('HOST_START_TIMESTAMP')) ?? readTime(property('HOST_START')),
    lastSeenAt: readTime(property('HOST_END_TIMESTAMP')) ?? readTime(property('HOST_END')),
    label: cleanLine(property('operating-system'), 300),
    organisationName: '',
    found,
  };
}
