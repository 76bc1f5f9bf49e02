import { useEffect, useState } from 'react';
import { isRasterType, isTextType, sniffMediaType } from '#shared/formats/media-type.ts';
import { MAX_RASTER_PIXELS, rasterSize } from '#shared/formats/raster-size.ts';
import { decodeText } from '#shared/formats/text-encoding.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { ExerciseSession } from './exercise-session.ts';
import { useSession } from './session-context.tsx';
import type { EvidenceUnavailable } from './use-error-text.ts';

export type ReadEvidenceError = EvidenceError | EvidenceUnavailable;

/** Bytes of an evidence file, checked against its address by the store. */
export const readEvidence = (
  session: ExerciseSession,
  sha256: Sha256,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadEvidenceError>> =>
  session.evidence?.get(sha256) ?? Promise.resolve(err({ type: 'evidence-unavailable' }));

/**
 * What of an evidence file may be shown in the page, judged by its content and never by its name.
 * `image`: a raster image; the address holds as long as the component is mounted. `text`: shown as plain text, markup as its
 * source. `file`: only to be saved. `oversized`: an image whose header claims more pixels than are decoded here.
 */
export type EvidenceView =
  | { readonly type: 'loading' }
  | {
      readonly type: 'image';
      readonly url: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly type: 'file'; readonly mediaType: string }
  | { readonly type: 'oversized'; readonly width: number; readonly height: number }
  | { readonly type: 'failed'; readonly error: ReadEvidenceError };

const LOADING: EvidenceView = { type: 'loading' };

/** Characters of a text that are shown; the rest is in the file. */
const SHOWN_CHARS = 200_000;

/** One evidence file as far as it may be shown here. */
export function useEvidence(sha256: Sha256): EvidenceView {
  const session = useSession();
  const [shown, setShown] = useState<{ readonly of: Sha256; readonly view: EvidenceView }>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isWanted = true;
    let url: string | null = null;
    const show = (view: EvidenceView): void => {
      if (view.type === 'image') ({ url } = view);
      if (isWanted) setShown({ of: sha256, view });
      else if (url !== null) URL.revokeObjectURL(url);
    };
    readEvidence(session, sha256).then(
      (read) => {
        if (isWanted) show(read.ok ? viewOf(read.value) : { type: 'failed', error: read.error });
      },
      (thrown: unknown) => {
        if (isWanted) setFailure(thrown);
      },
    );
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [session, sha256]);
  if (failure !== null) throw failure;
  return shown?.of === sha256 ? shown.view : LOADING;
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): EvidenceView {
  const mediaType = sniffMediaType(bytes);
  if (isRasterType(mediaType)) {
    const size = rasterSize(bytes);
    if (size === null) return { type: 'file', mediaType };
    const { width, height } = size;
    if (width * height > MAX_RASTER_PIXELS) return { type: 'oversized', width, height };
    const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    return { type: 'image', url, width, height };
  }
  if (isTextType(mediaType)) {
    // Four bytes are the most that a character takes.
    const isCut = bytes.length > SHOWN_CHARS * 4;
    const decoded = decodeText(isCut ? wholeCharacters(bytes) : bytes);
    if (decoded.ok) {
      const { text } = decoded.value;
      return {
        type: 'text',
        text: text.slice(0, SHOWN_CHARS),
        isCut: isCut || text.length > SHOWN_CHARS,
      };
    }
  }
  return { type: 'file', mediaType };
}

/** The beginning of a long text up to its last line end, so that no character is cut in two. */
function wholeCharacters(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = bytes.subarray(0, SHOWN_CHARS * 4);
  const end = head.lastIndexOf(0x0a);
  return end > 0 ? head.subarray(0, end) : head;
}
