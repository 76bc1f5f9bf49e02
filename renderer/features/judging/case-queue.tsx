import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/state/preferences.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { QueuedCase } from './use-case-queue.ts';

interface CaseQueueProps {
  readonly queue: readonly QueuedCase[];
  readonly current: string | null;
  readonly onOpen: (submission: string) => void;
}

/** What lies on the desk, next one on top. */
export function CaseQueue({ queue, current, onOpen }: CaseQueueProps) {
  const { t } = useTranslation('judging');
  const density = usePreferences((state) => state.density);
  const columns = useMemo<readonly GridColumn<QueuedCase>[]>(
    () => [
      {
        id: 'sequence',
        header: t('sequence'),
        width: 60,
        align: 'end',
        render: ({ brief }) => brief.value.sequence ?? '—',
      },
      {
        id: 'title',
        header: t('queue'),
        width: 112,
        grow: 1,
        render: ({ brief }) => (
          <Text isTruncated title={brief.value.title}>
            {brief.value.title}
          </Text>
        ),
      },
      {
        id: 'state',
        header: t('status'),
        width: 92,
        render: ({ isMarked }) => (
          <StatusPill
            look="plain"
            tone={isMarked ? 'positive' : 'neutral'}
            label={t(isMarked ? 'marked' : 'open')}
          />
        ),
      },
    ],
    [t],
  );
  const order = useMemo(() => queue.map((_, index) => index), [queue]);
  return (
    <VirtualGrid
      label={t('queue')}
      rows={order}
      rowAt={useCallback((index: number) => queue[index] as QueuedCase, [queue])}
      rowKey={keyOf}
      columns={columns}
      activeKey={current}
      onActiveChange={(key) => {
        if (key !== null) onOpen(key);
      }}
      selectionMode="none"
      density={density}
      empty={null}
    />
  );
}

const keyOf = ({ brief }: QueuedCase): string => brief.id;
