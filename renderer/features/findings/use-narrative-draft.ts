import { useCallback, useMemo } from 'react';
import { useSession } from '#renderer/data/session-context.tsx';
import { type Draft, useDraft } from '#renderer/data/use-draft.ts';
import { storeLongText, useLongText, type LongText } from '#renderer/data/use-long-text.ts';
import { editFinding } from '#shared/commands/draft-finding.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

export interface NarrativeDraft {
  readonly stored: LongText;
  readonly draft: Draft<{ readonly text: string }>;
}

/** Each stored text stays in the store under its hash, so a long one is recorded less often than a field. */
const TIMING = { waitMs: 1500, longestMs: 10_000 };

/** The long account of a finding, kept outside the journal and named by its hash. */
export function useNarrativeDraft(id: RecordId, sha256: Finding['narrative']): NarrativeDraft {
  const session = useSession();
  const stored = useLongText(sha256);
  const write = useCallback(
    async ({ text = '' }: { readonly text?: string }) => {
      const put = await storeLongText(session, text);
      return put.ok ? session.run(editFinding, { id, fields: { narrative: put.value } }) : put;
    },
    [session, id],
  );
  const text = stored.type === 'ready' ? stored.text : '';
  const current = useMemo(() => ({ text }), [text]);
  const draft = useDraft(current, write, TIMING);
  return { stored, draft };
}
