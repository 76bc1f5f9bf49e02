import type { Audience } from '#shared/domain/audiences.ts';
import { concat, hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { REMOVED_FIELD } from './register.ts';
import type { AudienceState, ExerciseState } from './state.ts';
import { type Row, rowsOf } from './table.ts';

/** Version of the fold: raised when the same batches would give other values. */
export const FOLD_VERSION = 1;

/** Lines hashed at once; part of the definition, since the hash is taken over the hashes of such runs. */
const RUN_LINES = 1000;

/**
 * Hash of what one audience says, the same for everyone who holds the same batches of it. SHA-256 over the fold version and,
 * for the records sorted by kind and id, the SHA-256 of each run of 1,000 lines `[kind,id,removed,[[field,values]…]]`.
 * Values are the sorted JSON texts of all open candidates. Batch hashes, devices, times and program versions are left out.
 */
export async function audienceHash(part: AudienceState, digest: Digest): Promise<Sha256> {
  const hashes: Uint8Array[] = [utf8(`umpire.state.v${FOLD_VERSION}\n`)];
  for (const kind of [...part.tables.keys()].sort()) {
    const table = part.tables.get(kind);
    const rows = table === undefined ? [] : [...rowsOf(table)].sort(byId);
    for (let at = 0; at < rows.length; at += RUN_LINES) {
      const text = rows
        .slice(at, at + RUN_LINES)
        .map((row) => rowLine(kind, row))
        .join('');
      hashes.push(await digest.sha256(utf8(text)));
    }
  }
  return hex(await digest.sha256(concat(hashes))) as Sha256;
}

/** Hashes of all audiences that hold a record, by name. */
export async function audienceHashes(
  state: ExerciseState,
  digest: Digest,
): Promise<Map<Audience, Sha256>> {
  const hashes = new Map<Audience, Sha256>();
  for (const audience of [...state.audiences.keys()].sort()) {
    const part = state.audiences.get(audience);
    if (part !== undefined && part.tables.size > 0)
      hashes.set(audience, await audienceHash(part, digest));
  }
  return hashes;
}

/** Hash of the whole state: SHA-256 over the lines `<audience> <hash>` sorted by audience. Two who hold the same audiences compare it. */
export async function stateHash(state: ExerciseState, digest: Digest): Promise<Sha256> {
  const hashes = await audienceHashes(state, digest);
  const lines = [...hashes].map(([audience, hash]) => `${audience} ${hash}\n`).join('');
  return hex(await digest.sha256(utf8(lines))) as Sha256;
}

/** Hash of the journal itself: SHA-256 over the sorted hashes of all batches held, waiting ones included. */
export async function journalHash(state: ExerciseState, digest: Digest): Promise<Sha256> {
  const hashes = [...new Set([...state.batches.keys(), ...state.waiting.keys()])].sort();
  return hex(await digest.sha256(utf8(hashes.map((hash) => `${hash}\n`).join('')))) as Sha256;
}

const byId = (a: Row, b: Row): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function rowLine(kind: string, row: Row): string {
  const fields = Object.keys(row.values).sort();
  const pairs = fields.map((field) => [field, candidateTexts(row, field)]);
  const removal =
    row.heads?.[REMOVED_FIELD] === undefined ? [] : candidateTexts(row, REMOVED_FIELD);
  return `${JSON.stringify([kind, row.id, removal, pairs])}\n`;
}

function candidateTexts(row: Row, field: string): string[] {
  const heads = row.heads?.[field];
  if (heads === undefined) return [JSON.stringify(row.values[field])];
  return [...new Set(heads.map((candidate) => JSON.stringify(candidate.value)))].sort();
}
