import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { findingKind } from '#shared/domain/finding.ts';
import type { PostureSettings } from '#shared/domain/posture-settings.ts';
import { assetKind } from '#shared/domain/register.ts';
import { sightingKind, weakPointKind } from '#shared/domain/weak-point.ts';
import { type RateItem, reasonsOf } from '#shared/metrics/counted-rate.ts';
import { knownText } from '#renderer/data/use-error-text.ts';
import type { OpenRate } from './rate-table.tsx';
import { useShareText } from './use-share-text.ts';

interface RateDialogProps {
  readonly open: OpenRate;
  readonly settings: PostureSettings;
  readonly onClose: () => void;
}

const PARTS = [
  ['yes', 'numerator'],
  ['no', 'denominatorOnly'],
  ['excluded', 'excluded'],
] as const;
const SHOWN = 200;

/** What a figure means and which records it was counted from. */
export function RateDialog({ open, settings, onClose }: RateDialogProps) {
  const { t } = useTranslation(['posture', 'common']);
  const share = useShareText();
  const { id, name, rate } = open;
  const [part, setPart] = useState<RateItem['counts']>('no');
  const counts = useMemo(() => {
    const found = { yes: 0, no: 0, excluded: 0 };
    for (const item of rate.items) found[item.counts]++;
    return found;
  }, [rate]);
  const words = { days: settings.coverageDays, hours: settings.incidentHours };
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={[t(`posture:indicators.rate.${id}`), name].filter(Boolean).join(' · ')}
      footer={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      <Stack gap={3}>
        <Text size={20} weight="strong">
          {share(rate)}
        </Text>
        <Text as="p">{t(`posture:indicators.definition.${id}`, words)}</Text>
        <Text as="p" size={13} tone={2}>
          {t('posture:indicators.ours')}
        </Text>
        <SegmentedControl
          label={t('posture:indicators.details')}
          value={part}
          onChange={setPart}
          segments={PARTS.map(([value, label]) => ({
            id: value,
            label: t(`posture:indicators.${label}`, { count: counts[value] }),
          }))}
        />
        <Reasons open={open} part={part} />
        <Records items={rate.items} part={part} />
      </Stack>
    </Dialog>
  );
}

interface PartProps {
  readonly part: RateItem['counts'];
}

function Reasons({ open, part }: PartProps & { readonly open: OpenRate }) {
  const reasonText = useReasonText();
  if (part === 'yes') return null;
  return (
    <Inline gap={1}>
      {[...reasonsOf(open.rate, part)].map(([reason, count]) => (
        <Chip key={reason} label={reasonText(reason)} value={String(count)} />
      ))}
    </Inline>
  );
}

function useReasonText(): (reason: string) => string {
  const { t } = useTranslation('posture');
  return (reason) => knownText(t, `posture:indicators.reason.${reason}`) ?? reason;
}

function Records({ items, part }: PartProps & { readonly items: readonly RateItem[] }) {
  const { t } = useTranslation('posture');
  const reasonText = useReasonText();
  const nameOf = useRecordName();
  const all = items.filter(({ counts }) => counts === part);
  const shown = all.slice(0, SHOWN);
  return (
    <>
      <DataTable
        caption={t('indicators.record')}
        rows={shown}
        rowKey={({ id }) => id}
        empty={t('indicators.nothingToCount')}
        columns={[
          {
            id: 'record',
            header: t('indicators.record'),
            isRowHeader: true,
            render: ({ id }) => nameOf(id),
          },
          {
            id: 'reason',
            header: t('indicators.why'),
            render: ({ reason }) => (reason === '' ? '' : reasonText(reason)),
          },
        ]}
      />
      {all.length > shown.length && (
        <Text size={13} tone={2}>
          {t('indicators.more', { count: shown.length, all: all.length })}
        </Text>
      )}
    </>
  );
}

/** What a record behind a figure is called. */
function useRecordName(): (id: string) => string {
  const assets = useTable(assetKind);
  const weakPoints = useTable(weakPointKind);
  const sightings = useTable(sightingKind);
  const findings = useTable(findingKind);
  return (id) => {
    const weak = weakPoints.get(id)?.value;
    if (weak !== undefined) return [weak.title, weak.host].filter(Boolean).join(' · ');
    const found = assets.get(id)?.value.name ?? sightings.get(id)?.value.host;
    return found ?? findings.get(id)?.value.title ?? id;
  };
}
