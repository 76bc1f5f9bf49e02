import type { Handlers } from '#shared/ipc/contract.ts';
import { MAX_PRINTED_BYTES } from '#shared/ipc/limits.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { createHandleTable, type Releasable } from '../files/handle-table.ts';
import { createTurns } from '../files/in-turn.ts';
import type { PickedWriter } from '../files/picked-files.ts';
import type { PdfError } from '../print/print-pdf.ts';
import type { Caller } from './caller.ts';

type PdfChannels = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `pdf:${string}`>>;

/** A page of HTML that is being handed over. */
interface Job extends Releasable {
  readonly pieces: Uint8Array[];
  sizeBytes: number;
}

const MOST_JOBS = 2;
const UNKNOWN = err({ type: 'unknown-handle' });

export interface PdfHandlers {
  readonly handlers: PdfChannels;
  releaseAll(owner: number): Promise<void>;
}

/** Printing into files that the person chose in a dialog: the PDF goes there and never back to the page. */
export function pdfHandlers(
  print: (html: Uint8Array<ArrayBuffer>) => Promise<Result<Uint8Array, PdfError>>,
  writerOf: (owner: number, handle: string) => PickedWriter | null,
): PdfHandlers {
  const jobs = createHandleTable<Job>(MOST_JOBS);
  const inTurn = createTurns();
  const handlers: PdfChannels = {
    'pdf:begin': (_nothing, { id }) => {
      const handle = jobs.add(id, newJob());
      return handle === null
        ? err({ type: 'too-many-open-files', limit: MOST_JOBS })
        : ok({ handle });
    },
    'pdf:append': ({ handle, bytes }, { id }) => {
      const job = jobs.get(id, handle);
      if (job === null) return UNKNOWN;
      if (job.sizeBytes + bytes.byteLength > MAX_PRINTED_BYTES)
        return err({ type: 'file-too-large', limitBytes: MAX_PRINTED_BYTES });
      job.pieces.push(bytes);
      job.sizeBytes += bytes.byteLength;
      return ok(null);
    },
    'pdf:print': ({ handle, target }, { id }) =>
      inTurn(async () => {
        const job = jobs.get(id, handle);
        if (job === null || writerOf(id, target) === null) return UNKNOWN;
        const printed = await print(new Uint8Array(Buffer.concat(job.pieces)));
        if (!printed.ok) return printed;
        return writerOf(id, target)?.append(printed.value) ?? UNKNOWN;
      }),
    'pdf:close': async ({ handle }, { id }) => {
      await jobs.release(id, handle);
      return null;
    },
  };
  return { handlers, releaseAll: (owner) => jobs.releaseAll(owner) };
}

function newJob(): Job {
  const pieces: Uint8Array[] = [];
  return {
    pieces,
    sizeBytes: 0,
    release() {
      pieces.length = 0;
      return Promise.resolve();
    },
  };
}
