import type { ScanFound, ScanRejection } from '#shared/commands/scan-rows.ts';
import { hostKey, isAddress } from '#shared/kernel/host-place.ts';
import { cleanLine, cleanParagraph, readCves, readCvss, readSeverity } from './scan-text.ts';

/** What Nessus says of one result, in either of its forms. */
export interface RawFinding {
  readonly rule: string;
  readonly title: string;
  readonly family: string;
  readonly severity: string;
  readonly cvss: string;
  readonly cves: string;
  readonly synopsis: string;
  readonly description: string;
  readonly output: string;
  readonly solution: string;
}

/** A result, cleaned, or why it is none. */
export function finding(
  raw: RawFinding,
): ScanFound | { readonly reason: ScanRejection; readonly value?: string } {
  const rule = cleanLine(raw.rule, 100);
  if (rule === '') return { reason: 'missing-rule' };
  const title = cleanLine(raw.title, 300);
  if (title === '') return { reason: 'missing-title' };
  const severity = readSeverity(raw.severity);
  if (severity === null) return { reason: 'unknown-severity', value: cleanLine(raw.severity, 40) };
  const told = [raw.synopsis, raw.output === '' ? raw.description : raw.output];
  return {
    rule,
    title,
    family: cleanLine(raw.family, 200),
    severity,
    cvssTenths: readCvss(raw.cvss),
    cves: readCves(raw.cves),
    description: cleanParagraph(told.filter((text) => text.trim() !== '').join('\n\n'), 2000),
    remedy: raw.solution.trim().toLowerCase() === 'n/a' ? '' : cleanParagraph(raw.solution, 2000),
  };
}

/** Host names and addresses among what a file calls a host, each once. Lists in one cell are taken apart. */
export function hostNames(texts: readonly string[]): {
  readonly names: readonly string[];
  readonly addresses: readonly string[];
} {
  const names = new Set<string>();
  const addresses = new Set<string>();
  for (const text of texts) {
    for (const part of text.slice(0, 4000).split(/[\s,;|]+/)) {
      const key = cleanLine(hostKey(part), 253);
      if (key === '') continue;
      if (isAddress(key)) addresses.add(key);
      else names.add(key);
    }
  }
  return { names: [...names], addresses: [...addresses] };
}
