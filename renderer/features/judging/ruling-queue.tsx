import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/state/preferences.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import type { RulingItem } from './use-ruling-queue.ts';

const TONES: Readonly<Partial<Record<SubjectStatus, Tone>>> = {
  'awaiting-ruling': 'caution',
  'under-review': 'info',
  confirmed: 'positive',
  rejected: 'danger',
};

interface RulingQueueProps {
  readonly queue: readonly RulingItem[];
  readonly current: string | null;
  readonly onOpen: (submission: string) => void;
}

/** What lies on control's desk. */
export function RulingQueue({ queue, current, onOpen }: RulingQueueProps) {
  const { t, i18n } = useTranslation(['judging', 'terms']);
  const isEnglish = i18n.language === 'en';
  const density = usePreferences((state) => state.density);
  const columns = useMemo<readonly GridColumn<RulingItem>[]>(
    () => [
      {
        id: 'sequence',
        header: t('judging:sequence'),
        width: 60,
        align: 'end',
        render: ({ facts }) => facts.sequence,
      },
      {
        id: 'title',
        header: t('judging:rulingQueue'),
        width: 96,
        grow: 1,
        render: ({ title }) => (
          <Text isTruncated title={title}>
            {title}
          </Text>
        ),
      },
      {
        id: 'type',
        header: t('judging:type'),
        width: isEnglish ? 88 : 56,
        render: ({ subjectType }) => t(`judging:subject.${subjectType}`),
      },
      {
        id: 'status',
        header: t('judging:status'),
        width: isEnglish ? 124 : 96,
        render: ({ facts }) => (
          <StatusPill
            look="plain"
            tone={TONES[facts.status] ?? 'neutral'}
            label={t(`terms:status.${facts.status}`)}
          />
        ),
      },
    ],
    [t, isEnglish],
  );
  const order = useMemo(() => queue.map((_, index) => index), [queue]);
  return (
    <VirtualGrid
      label={t('judging:rulingQueue')}
      rows={order}
      rowAt={useCallback((index: number) => queue[index] as RulingItem, [queue])}
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

const keyOf = ({ submission }: RulingItem): string => submission;
