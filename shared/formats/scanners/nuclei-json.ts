import type { RejectedScanRow, ScanRow, ScanSlice } from '#shared/commands/scan-rows.ts';
import { hostKey, isAddress, placeOf, readPort } from '#shared/kernel/host-place.ts';
import { jsonObjects } from './json-objects.ts';
import { hostNames } from './nessus-row.ts';
import type { ScanRefusal } from './scan-refusal.ts';
import {
  cleanLine,
  cleanParagraph,
  MAX_FIELD_CHARS,
  readCves,
  readCvss,
  readSeverity,
  readTime,
} from './scan-text.ts';

/** Longest object: request and response of a match stand in it. */
const MAX_OBJECT_CHARS = 16 * 1024 * 1024;
const SLICE_ROWS = 200;

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads nuclei results: an array of objects or one per line, of new and old versions of nuclei. A file whose first object is no result of
 * nuclei is refused as a whole.
 */
export function* nucleiRows(text: string): Generator<ScanSlice | ScanRefusal> {
  let rows: ScanRow[] = [];
  let rejected: RejectedScanRow[] = [];
  let seen = 0;
  let chars = 0;
  for (const piece of jsonObjects(text)) {
    if ('type' in piece) return yield piece;
    seen++;
    if ('stray' in piece) {
      const value = cleanLine(piece.stray, 80);
      if (seen === 1) return yield { type: 'scan-unrecognised', header: value };
      rejected.push({ line: piece.line, reason: 'malformed', value });
      continue;
    }
    chars += piece.text.length;
    const row = rowOf(piece.line, piece.text);
    if (seen === 1 && 'reason' in row && row.reason === 'missing-rule') {
      return yield { type: 'scan-unrecognised', header: cleanLine(piece.text.slice(0, 200), 80) };
    }
    if ('reason' in row) rejected.push(row);
    else rows.push(row);
    if (rows.length + rejected.length >= SLICE_ROWS) {
      yield { rows, rejected, done: Math.min(0.999, chars / text.length) };
      rows = [];
      rejected = [];
    }
  }
  if (seen === 0) yield { type: 'scan-empty' };
  else yield { rows, rejected, done: 1 };
}

function rowOf(line: number, text: string): ScanRow | RejectedScanRow {
  if (text.length > MAX_OBJECT_CHARS) return { line, reason: 'too-long' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { line, reason: 'malformed', value: cleanLine(text.slice(0, 200), 60) };
  }
  const match = objectOf(parsed);
  const info = objectOf(field(match, 'info'));
  const template = textOf(field(match, 'template-id', 'templateID', 'template'));
  if (template === '' || Object.keys(info).length === 0) return { line, reason: 'missing-rule' };
  const title = textOf(field(info, 'name'));
  const description = textOf(field(info, 'description'));
  if ([template, title, description].some((one) => one.length > MAX_FIELD_CHARS)) {
    return { line, reason: 'too-long' };
  }
  const severity = readSeverity(textOf(field(info, 'severity')));
  if (severity === null) {
    return {
      line,
      reason: 'unknown-severity',
      value: cleanLine(textOf(field(info, 'severity')), 40),
    };
  }
  const place = hostOf(match);
  if (place.host === '') return { line, reason: 'missing-host' };
  const matcher = textOf(field(match, 'matcher-name', 'matcher_name', 'extractor-name'));
  const classification = objectOf(field(info, 'classification'));
  const at = readTime(textOf(field(match, 'timestamp')));
  const extracted = listOf(field(match, 'extracted-results', 'extracted_results')).join('\n');
  return {
    line,
    ...place,
    protocol: cleanLine(textOf(field(match, 'scheme', 'type')), 20),
    service: '',
    firstSeenAt: at,
    lastSeenAt: at,
    label: '',
    organisationName: '',
    found: {
      rule: cleanLine(matcher === '' ? template : `${template}:${matcher}`, 200),
      title: cleanLine(title === '' ? template : title, 300),
      family: cleanLine([...listOf(field(info, 'tags'))].join(','), 300),
      severity,
      cvssTenths: readCvss(textOf(field(classification, 'cvss-score'))),
      cves: readCves(
        [
          template,
          ...listOf(field(classification, 'cve-id')),
          ...listOf(field(match, 'reference')),
        ].join(' '),
      ),
      description: cleanParagraph([description, extracted].filter(Boolean).join('\n\n'), 2000),
      remedy: cleanParagraph(textOf(field(info, 'remediation')), 2000),
    },
  };
}

function hostOf(match: Json): Pick<ScanRow, 'host' | 'names' | 'addresses' | 'url' | 'port'> {
  const matched = cleanLine(textOf(field(match, 'matched-at', 'matched', 'url')), 1000);
  const named = textOf(field(match, 'host'));
  const first = placeOf(matched === '' ? named : matched);
  const second = placeOf(named);
  const address = hostKey(textOf(field(match, 'ip')));
  const host = first.host === '' ? (second.host === '' ? address : second.host) : first.host;
  const port = readPort(textOf(field(match, 'port')));
  return {
    host: cleanLine(host, 300),
    ...hostNames([first.host, second.host, isAddress(address) ? address : '']),
    url: /^[a-z][a-z0-9+.-]*:\/\//i.test(matched) ? matched : '',
    port: first.port ?? port ?? second.port,
  };
}

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The first of several spellings of a field that is the object's own. */
function field(object: Json, ...names: readonly string[]): unknown {
  const name = names.find((one) => Object.hasOwn(object, one));
  return name === undefined ? undefined : object[name];
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
};

/** A list, or what older versions write in its place: texts with commas between. */
const listOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.slice(0, 300).map(textOf)
    : textOf(value)
        .split(',')
        .filter((part) => part.trim() !== '');
