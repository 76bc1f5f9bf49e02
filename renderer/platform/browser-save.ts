import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileError, SaveContent, SavedFile, SaveFileOptions } from './host.ts';
import { fileErrorOf } from './picked-file.ts';
import { pieces } from './save-content.ts';

interface SaveTarget {
  readonly name: string;
  createWritable(): Promise<SaveStream>;
}

interface SaveStream {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}) => Promise<SaveTarget>;

/** Long enough for the browser to have taken the download over. */
const KEEP_DOWNLOAD_MS = 60_000;

/** Writes to a file of the person's choice, or, where the browser can't ask, hands over a download. */
export async function saveInBrowser(
  options: SaveFileOptions,
  content: SaveContent,
): Promise<Result<SavedFile | null, FileError>> {
  const picker: unknown = Reflect.get(window, 'showSaveFilePicker');
  if (typeof picker !== 'function') return download(options.suggestedName, content);
  let target: SaveTarget;
  try {
    target = await (picker as SavePicker).call(window, pickerOptions(options));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return ok(null);
    // Too long after the click: the browser won't ask any more, but a download is still allowed.
    return download(options.suggestedName, content);
  }
  return writeTo(target, content);
}

function pickerOptions({ suggestedName, accept }: SaveFileOptions): Parameters<SavePicker>[0] {
  return {
    suggestedName,
    types: accept.map(({ label, extensions }) => ({
      description: label,
      accept: { 'application/octet-stream': extensions.map((extension) => `.${extension}`) },
    })),
  };
}

async function writeTo(
  target: SaveTarget,
  content: SaveContent,
): Promise<Result<SavedFile, FileError>> {
  let stream: SaveStream | null = null;
  try {
    stream = await target.createWritable();
    let sizeBytes = 0;
    for await (const bytes of pieces(content, MAX_CHUNK_BYTES)) {
      await stream.write(bytes);
      sizeBytes += bytes.byteLength;
    }
    await stream.close(); // only now does the new content take the place of the old
    return ok({ name: target.name, sizeBytes });
  } catch (cause) {
    await stream?.abort().catch(() => undefined); // it may be closed by the failure already
    return err(fileErrorOf(cause));
  }
}

async function download(name: string, content: SaveContent): Promise<Result<SavedFile, FileError>> {
  const blob = content instanceof Blob ? content : new Blob(await collect(content));
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_DOWNLOAD_MS);
  return ok({ name: null, sizeBytes: blob.size });
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const bytes of pieces(content, MAX_CHUNK_BYTES)) parts.push(bytes);
  return parts;
}
