import type { Bridge, Output } from '#shared/ipc/contract.ts';
import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type {
  FileError,
  FileType,
  OpenFileOptions,
  PickedFile,
  SaveContent,
  SavedFile,
  SaveFileOptions,
} from './host.ts';
import { pieces } from './save-content.ts';

type BridgeError = Extract<Output<'file:read'>, { ok: false }>['error'];
type Opened = Extract<Output<'file:open'>, { ok: true }>['value'][number];

/** Opens through the desktop's dialog: the page gets a handle, a name and a size. */
export async function openOnDesktop(
  bridge: Bridge,
  { accept, multiple = false }: OpenFileOptions,
): Promise<Result<readonly PickedFile[], FileError>> {
  const opened = await bridge['file:open']({ types: dialogTypes(accept), multiple });
  if (!opened.ok) return err(fileErrorOf(opened.error));
  return ok(opened.value.map((file) => pickedOnDesktop(bridge, file)));
}

/** The next file that the system handed over; null: no more. */
export async function takeArrivedOnDesktop(
  bridge: Bridge,
): Promise<Result<PickedFile | null, FileError>> {
  const taken = await bridge['incoming:take']();
  if (!taken.ok) return err(fileErrorOf(taken.error));
  return ok(taken.value === null ? null : pickedOnDesktop(bridge, taken.value));
}

function pickedOnDesktop(bridge: Bridge, { handle, name, sizeBytes }: Opened): PickedFile {
  const read: PickedFile['read'] = async (offset, length) => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const end = Math.min(offset + length, sizeBytes);
    for (let at = offset; at < end; at += MAX_CHUNK_BYTES) {
      const answer = await bridge['file:read']({
        handle,
        offset: at,
        length: Math.min(MAX_CHUNK_BYTES, end - at),
      });
      if (!answer.ok) return err(fileErrorOf(answer.error));
      parts.push(new Uint8Array(answer.value));
    }
    return ok(parts.length === 1 && parts[0] !== undefined ? parts[0] : await joined(parts));
  };
  return {
    name,
    sizeBytes,
    read,
    blob: () => readWhole(read, sizeBytes),
    close: () => letGo(bridge, handle),
  };
}

/** Piece by piece into a Blob, which the browser may keep on disk: a large file need not fit in memory. */
async function readWhole(
  read: PickedFile['read'],
  sizeBytes: number,
): Promise<Result<Blob, FileError>> {
  const parts: Blob[] = [];
  for (let at = 0; at < sizeBytes; at += MAX_CHUNK_BYTES) {
    const piece = await read(at, MAX_CHUNK_BYTES);
    if (!piece.ok) return piece;
    parts.push(new Blob([piece.value]));
  }
  return ok(new Blob(parts));
}

const joined = async (
  parts: readonly Uint8Array<ArrayBuffer>[],
): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await new Blob([...parts]).arrayBuffer());

async function letGo(bridge: Bridge, handle: string): Promise<void> {
  await bridge['file:close']({ handle });
}

/** Saves through the desktop's dialog; the chosen place changes only when everything was written. */
export async function saveOnDesktop(
  bridge: Bridge,
  { suggestedName, accept }: SaveFileOptions,
  content: SaveContent,
): Promise<Result<SavedFile | null, FileError>> {
  const chosen = await bridge['file:save']({ suggestedName, types: dialogTypes(accept) });
  if (!chosen.ok) return err(fileErrorOf(chosen.error));
  if (chosen.value === null) return ok(null);
  const { handle, name } = chosen.value;
  try {
    for await (const bytes of pieces(content, MAX_CHUNK_BYTES)) {
      const appended = await bridge['file:append']({ handle, bytes });
      if (!appended.ok) return err(fileErrorOf(appended.error));
    }
    const committed = await bridge['file:commit']({ handle });
    if (!committed.ok) return err(fileErrorOf(committed.error));
    return ok({ name, sizeBytes: committed.value.sizeBytes });
  } finally {
    await letGo(bridge, handle);
  }
}

export const dialogTypes = (
  accept: readonly FileType[],
): { label: string; extensions: string[] }[] =>
  accept.map(({ label, extensions }) => ({ label, extensions: [...extensions] }));

/** A handle that the host no longer knows belongs to a file that was let go of. */
export const fileErrorOf = (error: BridgeError): FileError =>
  error.type === 'unknown-handle' ? { type: 'file-failed', code: 'CLOSED' } : error;
