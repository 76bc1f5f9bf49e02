import { useTranslation } from 'react-i18next';
import type { Taken } from '#renderer/data/incoming-package.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useConflicts } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Checked } from './intake-work.ts';
import { useStateHash } from './use-state-hash.ts';

interface TakenResultProps {
  readonly checked: Checked;
  readonly taken: Taken;
}

/** What a package brought, the hash to compare, and the way to what people must settle. */
export function TakenResult({ checked, taken }: TakenResultProps) {
  const { t } = useTranslation('exchange');
  const { id } = useSession();
  const hash = useStateHash();
  const conflicts = useConflicts().length;
  const records = countRecords(taken.changes);
  const isNews = taken.batches > 0 || taken.evidenceFiles > 0;
  return (
    <Stack gap={3}>
      <Banner
        tone="positive"
        title={isNews ? t('result.taken', { count: taken.batches }) : t('result.takenNothing')}
        actions={
          conflicts > 0 && checked.preview.conflicts.length > 0 ? (
            <LinkButton href={addresses.conflicts(id)}>{t('result.conflicts')}</LinkButton>
          ) : undefined
        }
      >
        {records > 0 && t('result.records', { count: records })}{' '}
        {taken.evidenceFiles > 0 && t('result.evidence', { count: taken.evidenceFiles })}
      </Banner>
      {hash !== null && (
        <Inline>
          <Text size={13} tone={2}>
            {t('result.stateHash')}
          </Text>
          <HashText value={hash} />
        </Inline>
      )}
    </Stack>
  );
}

function countRecords(changes: Taken['changes']): number {
  let count = 0;
  for (const kinds of changes.values()) for (const ids of kinds.values()) count += ids.size;
  return count;
}
