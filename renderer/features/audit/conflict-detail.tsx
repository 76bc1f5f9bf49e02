import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#renderer/data/conflicts.ts';
import { differingParts } from '#renderer/data/differing-parts.ts';
import { useAct } from '#renderer/data/use-act.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import type { Journal } from '#renderer/data/use-journal.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { settleConflict } from '#shared/commands/settle-conflict.ts';
import { batchOfEntry } from '#shared/journal/batch.ts';
import type { Candidate } from '#shared/journal/table.ts';
import styles from './audit.module.css';
import { useLineWords } from './use-line-words.ts';
import { useSettling } from './use-settling.ts';

interface ConflictDetailProps {
  readonly conflict: Conflict;
  readonly journal: Journal;
}

/** All values of a contested field, each with who wrote it and when; one press makes one of them count. */
export function ConflictDetail({ conflict, journal }: ConflictDetailProps) {
  const { t } = useTranslation('audit');
  const words = useRecordWords();
  const act = useAct(useToasts());
  const { isSealed, refusal } = useSettling(conflict);
  const [isPending, setPending] = useState(false);
  const { audience, kind, record, field, candidates, shown } = conflict;
  const texts = differingParts(
    field,
    candidates.map(({ value }) => value),
    words,
  );
  const settle = async (candidate: Candidate, text: string): Promise<void> => {
    setPending(true);
    const input = { audience, kind, record, field, entry: candidate.entry };
    await act(settleConflict, input, () => t('conflict.chosen', { value: firstLine(text) }));
    setPending(false);
  };
  return (
    <div className={styles['detail']}>
      <Stack gap={1}>
        <Text as="h2" size={16} weight="strong">
          {words.kind(kind)} · {words.record(kind, record)}
        </Text>
        <Text tone={2}>
          {t('conflict.title', { field: words.field(field) })} · {words.audience(audience)}
        </Text>
      </Stack>
      {refusal !== null && <Banner tone="info">{refusal}</Banner>}
      {!isSealed &&
        candidates.map((candidate, at) => (
          <Panel key={candidate.entry}>
            <Stack gap={3}>
              <pre className={styles['value']}>{texts[at]}</pre>
              <Author candidate={candidate} journal={journal} />
              <Inline justify="between">
                <Button
                  icon={Check}
                  isPending={isPending}
                  isDisabled={refusal !== null}
                  onPress={() => void settle(candidate, texts[at] ?? '')}
                >
                  {t('conflict.choose')}
                </Button>
                {JSON.stringify(candidate.value) === JSON.stringify(shown) && (
                  <StatusPill look="plain" tone="info" label={t('conflict.shown')} />
                )}
              </Inline>
            </Stack>
          </Panel>
        ))}
    </div>
  );
}

/** Enough of a value to say which one it was. */
const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 60);

function Author({
  candidate,
  journal,
}: {
  readonly candidate: Candidate;
  readonly journal: Journal;
}) {
  const { t } = useTranslation('audit');
  const { moment } = useExerciseTime();
  const words = useLineWords();
  const line = journal.byHash.get(batchOfEntry(candidate.entry));
  if (line === undefined) {
    return (
      <Text size={13} tone={2}>
        {journal.isLoading ? '…' : t('conflict.unknownAuthor')}
      </Text>
    );
  }
  return (
    <Stack gap={0}>
      <Text size={13}>
        {t('conflict.by', { name: words.person(line), role: words.role(line) })}
      </Text>
      <Text size={13} tone={2}>
        {t('conflict.when', { when: moment(line.at), device: words.device(line) })}
      </Text>
    </Stack>
  );
}
