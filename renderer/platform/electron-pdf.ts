import type { Bridge, Output } from '#shared/ipc/contract.ts';
import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { dialogTypes, fileErrorOf } from './electron-files.ts';
import type { PdfError, SaveContent, SavedFile, SaveFileOptions } from './host.ts';
import { pieces } from './save-content.ts';

type BridgeError = Extract<Output<'pdf:print'>, { ok: false }>['error'];

/** Asks where to, then has the host print the page there. What stood at that place stays whole until it is done. */
export async function savePdfOnDesktop(
  bridge: Bridge,
  { suggestedName, accept }: SaveFileOptions,
  html: SaveContent,
): Promise<Result<SavedFile | null, PdfError>> {
  const chosen = await bridge['file:save']({ suggestedName, types: dialogTypes(accept) });
  if (!chosen.ok) return err(fileErrorOf(chosen.error));
  if (chosen.value === null) return ok(null);
  const { handle: target, name } = chosen.value;
  try {
    const printed = await print(bridge, target, html);
    if (!printed.ok) return err(pdfErrorOf(printed.error));
    const committed = await bridge['file:commit']({ handle: target });
    if (!committed.ok) return err(fileErrorOf(committed.error));
    return ok({ name, sizeBytes: committed.value.sizeBytes });
  } finally {
    await bridge['file:close']({ handle: target });
  }
}

async function print(
  bridge: Bridge,
  target: string,
  html: SaveContent,
): Promise<Output<'pdf:print'>> {
  const begun = await bridge['pdf:begin']();
  if (!begun.ok) return begun;
  const { handle } = begun.value;
  try {
    for await (const bytes of pieces(html, MAX_CHUNK_BYTES)) {
      const appended = await bridge['pdf:append']({ handle, bytes });
      if (!appended.ok) return appended;
    }
    return await bridge['pdf:print']({ handle, target });
  } finally {
    await bridge['pdf:close']({ handle });
  }
}

const pdfErrorOf = (error: BridgeError): PdfError =>
  error.type === 'print-failed' || error.type === 'print-too-slow' ? error : fileErrorOf(error);
