import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingTail } from '#renderer/data/session-state.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import type { Audience } from '#shared/domain/audiences.ts';

/** What was remembered of each audience, what was found, and how far the gap is filled by now. */
export function MissingTable({ missing }: { readonly missing: readonly MissingTail[] }) {
  const { t, i18n } = useTranslation('shell');
  const words = useRecordWords();
  const state = useExercise((session) => session.state);
  const here = useMemo(() => {
    const counts = new Map<string, number>();
    const add = (audience: string): void =>
      void counts.set(audience, (counts.get(audience) ?? 0) + 1);
    for (const { audience } of state.batches.values()) add(audience);
    for (const [hash, { batch }] of state.waiting)
      if (!state.batches.has(hash)) add(batch.audience);
    return counts;
  }, [state]);
  const figure = new Intl.NumberFormat(i18n.language);
  return (
    <DataTable
      caption={t('recovery.missingTable')}
      isCaptionHidden={false}
      rows={missing}
      rowKey={({ audience }) => audience}
      columns={[
        {
          id: 'audience',
          header: t('recovery.audience'),
          isRowHeader: true,
          render: ({ audience }) => words.audience(audience as Audience),
        },
        {
          id: 'remembered',
          header: t('recovery.remembered'),
          align: 'end',
          render: ({ remembered }) => figure.format(remembered),
        },
        {
          id: 'found',
          header: t('recovery.foundThen'),
          align: 'end',
          render: ({ found }) => figure.format(found),
        },
        {
          id: 'now',
          header: t('recovery.now'),
          align: 'end',
          render: ({ audience }) => figure.format(here.get(audience) ?? 0),
        },
        {
          id: 'gap',
          header: '',
          render: ({ audience, remembered }) => {
            const gap = remembered - (here.get(audience) ?? 0);
            return gap > 0 ? (
              <StatusPill
                look="plain"
                tone="danger"
                label={t('recovery.missing', { count: gap })}
              />
            ) : (
              <StatusPill look="plain" tone="positive" shape="check" label={t('recovery.filled')} />
            );
          },
        },
      ]}
    />
  );
}
