import type { Evidence } from '#shared/domain/evidence.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { EvidenceNeed } from '#shared/scoring/rule-book.ts';

/** Whether what is there shows by itself that a demand is met. What only a person can tell is never taken as met. */
export function isProvided(
  need: EvidenceNeed,
  hasPath: boolean,
  evidence: readonly Pick<Recorded<Evidence>, 'value'>[],
): boolean {
  const has = (test: (mediaType: string) => boolean): boolean =>
    evidence.some(({ value }) => test(value.mediaType));
  switch (need) {
    case 'screenshot':
      return has((type) => type.startsWith('image/') && type !== 'image/svg+xml');
    case 'recording':
      return has((type) => type.startsWith('video/'));
    case 'log':
      return has((type) => type === 'text/plain' || LOG_TYPES.has(type));
    case 'path':
      return hasPath;
    case 'ownership':
    case 'sample':
    case 'record-count':
    case 'verification':
    case 'write-up':
      return false;
  }
}

const LOG_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.tcpdump.pcap',
  'application/x-pcapng',
  'application/x-ms-evtx',
]);
