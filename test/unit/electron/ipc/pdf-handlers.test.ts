import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startPicked, type PickedWriter } from '#electron/main/files/picked-files.ts';
import type { Caller } from '#electron/main/ipc/caller.ts';
import { pdfHandlers } from '#electron/main/ipc/pdf-handlers.ts';
import type { PdfError } from '#electron/main/print/print-pdf.ts';
import { MAX_CHUNK_BYTES, MAX_PRINTED_BYTES } from '#shared/ipc/limits.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const one = { id: 1, contents: {} } as Caller;
const other = { id: 2, contents: {} } as Caller;
const UNKNOWN = { ok: false, error: { type: 'unknown-handle' } };

function succeeded<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function printer(printed: Result<Uint8Array, PdfError> = ok(utf8('%PDF'))) {
  const folder = scratchFolder();
  const writer: PickedWriter = succeeded(await startPicked(path.join(folder, 'report.pdf')));
  const print = vi.fn((_html: Uint8Array) => Promise.resolve(printed));
  const pdf = pdfHandlers(print, (owner, handle) =>
    owner === one.id && handle === 'target' ? writer : null,
  );
  return { folder, writer, print, ...pdf };
}

describe('printing into a chosen file', () => {
  it('puts the pieces together and the PDF where the person chose', async () => {
    const { handlers, print, writer, folder } = await printer();
    const { handle } = succeeded(await handlers['pdf:begin'](undefined, one));
    succeeded(await handlers['pdf:append']({ handle, bytes: utf8('<p>一') }, one));
    succeeded(await handlers['pdf:append']({ handle, bytes: utf8('二</p>') }, one));
    expect(await handlers['pdf:print']({ handle, target: 'target' }, one)).toEqual(ok(null));
    expect(print).toHaveBeenCalledExactlyOnceWith(utf8('<p>一二</p>'));
    succeeded(await writer.commit());
    expect(readFileSync(path.join(folder, 'report.pdf'), 'utf8')).toBe('%PDF');
    expect(await handlers['pdf:close']({ handle }, one)).toBeNull();
    expect(await handlers['pdf:print']({ handle, target: 'target' }, one)).toEqual(UNKNOWN);
  });

  it('belongs to the page that began it, and needs a file of that page', async () => {
    const { handlers, print, releaseAll } = await printer();
    const { handle } = succeeded(await handlers['pdf:begin'](undefined, one));
    expect(await handlers['pdf:append']({ handle, bytes: utf8('x') }, other)).toEqual(UNKNOWN);
    expect(await handlers['pdf:print']({ handle, target: 'target' }, other)).toEqual(UNKNOWN);
    expect(await handlers['pdf:print']({ handle, target: 'made-up' }, one)).toEqual(UNKNOWN);
    expect(print).not.toHaveBeenCalled();
    await releaseAll(one.id);
    expect(await handlers['pdf:append']({ handle, bytes: utf8('x') }, one)).toEqual(UNKNOWN);
  });

  it('says why nothing was printed, and leaves nothing at the chosen place', async () => {
    const { handlers, writer, folder } = await printer(err({ type: 'print-failed' }));
    const { handle } = succeeded(await handlers['pdf:begin'](undefined, one));
    expect(await handlers['pdf:print']({ handle, target: 'target' }, one)).toEqual(
      err({ type: 'print-failed' }),
    );
    await writer.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is bounded in size and number', async () => {
    const { handlers } = await printer();
    const { handle } = succeeded(await handlers['pdf:begin'](undefined, one));
    const bytes = new Uint8Array(MAX_CHUNK_BYTES);
    for (let at = 0; at < MAX_PRINTED_BYTES / MAX_CHUNK_BYTES; at++)
      succeeded(await handlers['pdf:append']({ handle, bytes }, one));
    expect(await handlers['pdf:append']({ handle, bytes: utf8('x') }, one)).toEqual(
      err({ type: 'file-too-large', limitBytes: MAX_PRINTED_BYTES }),
    );
    succeeded(await handlers['pdf:begin'](undefined, one));
    expect(await handlers['pdf:begin'](undefined, one)).toEqual(
      err({ type: 'too-many-open-files', limit: 2 }),
    );
  });
});
