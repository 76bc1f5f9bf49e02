import { useCallback, useMemo } from 'react';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { Result } from '#shared/kernel/result.ts';
import { useSession } from './session-context.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import type { AppError } from './use-error-text.ts';
import { type LongText, storeLongText, useLongText } from './use-long-text.ts';

export interface NarrativeDraft {
  readonly stored: LongText;
  readonly draft: Draft<{ readonly text: string }>;
}

/** Each stored text stays in the store under its hash, so a long one is recorded less often than a field. */
const TIMING = { waitMs: 1500, longestMs: 10_000 };

/** The long account of a finding or response, kept outside the journal. `record` writes its hash and stays the same function. */
export function useNarrativeDraft(
  sha256: Sha256 | null,
  record: (fields: { readonly narrative: Sha256 | null }) => Promise<Result<unknown, AppError>>,
): NarrativeDraft {
  const session = useSession();
  const stored = useLongText(sha256);
  const write = useCallback(
    async ({ text = '' }: { readonly text?: string }) => {
      const put = await storeLongText(session, text);
      return put.ok ? record({ narrative: put.value }) : put;
    },
    [session, record],
  );
  const text = stored.type === 'ready' ? stored.text : '';
  const current = useMemo(() => ({ text }), [text]);
  const draft = useDraft(current, write, TIMING);
  return { stored, draft };
}
