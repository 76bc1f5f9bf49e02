import { useTranslation } from 'react-i18next';
import type { RecoveryReason } from '#renderer/data/session-state.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { ExportPanel } from '#renderer/features/exchange/export-panel.tsx';
import { TakeInPanel } from '#renderer/features/exchange/take-in-panel.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Audience } from '#shared/domain/audiences.ts';
import { AcceptPanel } from './accept-panel.tsx';
import { MissingTable } from './missing-table.tsx';

/** An exercise whose store is not what was remembered: what is wrong, and the three steps out of it. */
export function RecoveryPage({ reasons }: { readonly reasons: readonly RecoveryReason[] }) {
  const { t } = useTranslation('shell');
  const isEmpty = useExercise(({ state }) => state.batches.size + state.waiting.size === 0);
  return (
    <Page>
      <PageHeader title={t('recovery.title')} description={t('recovery.text')} />
      <Panel title={t('recovery.found')}>
        <Stack gap={3}>
          {reasons.map((reason) => (
            <Reason key={reason.type} reason={reason} />
          ))}
        </Stack>
      </Panel>
      {isEmpty ? (
        <Panel title={t('recovery.stepExport')}>
          <Text as="p">{t('recovery.nothingToExport')}</Text>
        </Panel>
      ) : (
        <ExportPanel title={t('recovery.stepExport')} isBackup />
      )}
      <TakeInPanel title={t('recovery.stepMerge')} />
      <AcceptPanel reasons={reasons} isEmpty={isEmpty} />
    </Page>
  );
}

function Reason({ reason }: { readonly reason: RecoveryReason }) {
  const { t } = useTranslation('shell');
  const words = useRecordWords();
  const audience = (name: string): string => words.audience(name as Audience);
  switch (reason.type) {
    case 'database-missing':
    case 'database-replaced':
    case 'heads-damaged':
      return <Banner tone="danger">{t(`recovery.reason.${reason.type}`)}</Banner>;
    case 'journal-behind':
      return (
        <>
          <Banner tone="danger">{t('recovery.reason.journal-behind')}</Banner>
          <MissingTable missing={reason.missing} />
        </>
      );
    case 'journal-differs':
      return (
        <Banner tone="danger">
          {t('recovery.reason.journal-differs', { audiences: reason.audiences.map(audience) })}
        </Banner>
      );
    case 'journal-damaged': {
      const places = reason.damage.map((place) =>
        t('recovery.place', {
          audience: place.audience === '' ? '—' : audience(place.audience),
          number: place.from + 1,
        }),
      );
      return (
        <Banner tone="danger">
          {t('recovery.reason.journal-damaged', { count: places.length, places })}
        </Banner>
      );
    }
    case 'root-key-changed':
      return (
        <Banner tone="danger">
          {t('recovery.reason.root-key-changed', {
            pinned: reason.pinned.slice(0, 12),
            found: reason.found.slice(0, 12),
          })}
        </Banner>
      );
  }
}
