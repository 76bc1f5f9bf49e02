import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { streamParts } from '#renderer/data/use-merge-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import styles from './audit.module.css';
import { PendingTable } from './pending-table.tsx';
import type { Pending } from './use-pending.ts';

/** What waits, what continues nothing, and what has forked. */
export function PendingLists({ pending }: { readonly pending: Pending }) {
  const { t } = useTranslation(['audit', 'records']);
  if (pending.count === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('pending.none')}>
        {t('pending.noneText')}
      </EmptyState>
    );
  }
  const placeText = (number: number | null): string =>
    number === null ? t('records:launchEnd') : t('records:place', { number: number + 1 });
  return (
    <div className={styles['scroll']}>
      <Stack>
        <PendingTable
          id="missing"
          rows={pending.missing}
          rowKey={({ hash }) => hash}
          factsOf={({ audience, device, hash }) => ({ audience, device, hashes: [hash] })}
          extra={[
            {
              id: 'place',
              header: t('column.place'),
              render: ({ place }) => placeText(place?.number ?? null),
            },
            {
              id: 'blocks',
              header: t('column.blocks'),
              align: 'end',
              render: ({ blocks }) => blocks,
            },
          ]}
        />
        <PendingTable
          id="incomplete"
          rows={pending.incomplete}
          rowKey={({ audience, device, action }) => `${audience}/${device}/${action}`}
          factsOf={({ audience, device }) => ({ audience, device, hashes: [] })}
          extra={[
            {
              id: 'parts',
              header: t('column.parts'),
              render: ({ parts, of }) => t('pending.parts', { parts, of }),
            },
          ]}
        />
        <PendingTable
          id="broken"
          rows={pending.broken}
          rowKey={({ hash }) => hash}
          factsOf={({ batch, hash }) => ({ ...batch, hashes: [hash] })}
          extra={[]}
        />
        <PendingTable
          id="forks"
          rows={pending.forks}
          rowKey={({ stream, number }) => `${stream}#${number}`}
          factsOf={({ stream, hashes }) => ({ ...streamParts(stream), hashes })}
          extra={[
            {
              id: 'number',
              header: t('column.number'),
              align: 'end',
              render: ({ number }) => number + 1,
            },
          ]}
        />
      </Stack>
    </div>
  );
}
