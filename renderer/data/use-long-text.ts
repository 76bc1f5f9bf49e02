import { useEffect, useState } from 'react';
import { fromUtf8, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { ExerciseSession } from './exercise-session.ts';
import { useSession } from './session-context.tsx';
import { readEvidence, type ReadEvidenceError } from './use-evidence.ts';

/** Most characters of a long text. */
export const MAX_LONG_TEXT = 100_000;

export type LongText =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly text: string }
  | { readonly type: 'failed'; readonly error: ReadEvidenceError };

const LOADING: LongText = { type: 'loading' };
const NO_TEXT: LongText = { type: 'ready', text: '' };

/** A text that is kept outside the journal under its hash; null stands for the empty text. */
export function useLongText(sha256: Sha256 | null): LongText {
  const session = useSession();
  const [read, setRead] = useState<{ readonly of: Sha256; readonly text: LongText }>();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (sha256 === null) return undefined;
    let isWanted = true;
    readEvidence(session, sha256).then(
      (found) => {
        if (isWanted) setRead({ of: sha256, text: textOf(found, sha256) });
      },
      (thrown: unknown) => {
        if (isWanted) setFailure(thrown);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, sha256]);
  if (failure !== null) throw failure;
  if (sha256 === null) return NO_TEXT;
  return read?.of === sha256 ? read.text : LOADING;
}

function textOf(
  found: Result<Uint8Array<ArrayBuffer>, ReadEvidenceError>,
  sha256: Sha256,
): LongText {
  if (!found.ok) return { type: 'failed', error: found.error };
  try {
    return { type: 'ready', text: fromUtf8(found.value) };
  } catch {
    return { type: 'failed', error: { type: 'evidence-damaged', sha256, found: sha256 } };
  }
}

/** Stores a long text durably and answers the hash to record; null for a text that is empty. */
export async function storeLongText(
  session: ExerciseSession,
  text: string,
): Promise<Result<Sha256 | null, ReadEvidenceError>> {
  const clean = text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trimEnd();
  if (clean === '') return ok(null);
  return session.evidence?.put(utf8(clean)) ?? err({ type: 'evidence-unavailable' });
}
