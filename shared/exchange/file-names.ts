import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import { isSha256, type Sha256 } from '#shared/kernel/bytes.ts';

export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.sig';
export const CARDS_FILE = 'certificates.jsonl';
export const CHECKPOINTS_FILE = 'checkpoints.jsonl';
export const RULE_BOOK_FILE = 'rule-book.json';
export const README_FILE = 'README.txt';

/** Files at the top of a package, in the order in which they stand. */
const TOP_FILES = [
  MANIFEST_FILE,
  SIGNATURE_FILE,
  CARDS_FILE,
  CHECKPOINTS_FILE,
  RULE_BOOK_FILE,
  README_FILE,
];

const STREAM_PATTERN = /^streams\/([a-z]{1,16})(?:_([A-Za-z0-9._~-]{1,160}))?\.jsonl$/;

/** What a file of a package is, by its name. */
export type PackageFile =
  | { readonly type: 'top'; readonly name: string }
  | { readonly type: 'stream'; readonly name: string; readonly audience: Audience }
  | { readonly type: 'evidence'; readonly name: string; readonly sha256: Sha256 };

/**
 * Name of the file that holds an audience's batches. The colon, which not every file system allows, is an underscore;
 * the first one in a name is it, since no class of audience has one.
 */
export const streamFile = (audience: Audience): string =>
  `streams/${audience.replace(':', '_')}.jsonl`;

/** Name of an evidence file. */
export const evidenceFile = (sha256: Sha256): string => `evidence/${sha256}`;

/** What the file called `name` is, or null when a package holds no such file. Only these names exist; nothing is ever unpacked to a path. */
export function fileOfName(name: string): PackageFile | null {
  if (TOP_FILES.includes(name)) return { type: 'top', name };
  if (name.startsWith('evidence/')) {
    const sha256 = name.slice('evidence/'.length);
    return isSha256(sha256) ? { type: 'evidence', name, sha256 } : null;
  }
  const stream = STREAM_PATTERN.exec(name);
  if (stream === null) return null;
  const audience = stream[2] === undefined ? stream[1] : `${stream[1]}:${stream[2]}`;
  return audience !== undefined && isAudience(audience) ? { type: 'stream', name, audience } : null;
}

/** Place of a file in the one order of a package: top files as listed, then streams and evidence by name. */
export function compareFiles(a: PackageFile, b: PackageFile): number {
  return rank(a) - rank(b) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

const rank = (file: PackageFile): number =>
  file.type === 'top'
    ? TOP_FILES.indexOf(file.name)
    : TOP_FILES.length + (file.type === 'stream' ? 0 : 1);
