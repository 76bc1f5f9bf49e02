import { OctagonX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useStopDialog } from '#renderer/state/stop-dialog.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { stopKind } from '#shared/domain/stop.ts';
import type { KnownStop } from '#shared/journal/stops.ts';
import { Elapsed } from './elapsed.tsx';
import { RecordList } from './record-list.tsx';
import { StopDetail } from './stop-detail.tsx';
import { clockText, scopeWords } from './stop-words.ts';
import { useMayControl } from './use-may-control.ts';
import { useStops } from './use-stops.ts';

const keyOf = ({ id }: KnownStop): string => id;

/** All stops of the exercise, and one with its call sheet beside them. */
export function StopsTab() {
  const { t } = useTranslation('control');
  const stops = useStops();
  const columns = useColumns();
  const mayOrder = useMayControl(stopKind);
  const [openId, setOpen] = useState<string | null>(() => stops[0]?.id ?? null);
  const { setOpen: setOrdering } = useStopDialog();
  const open = stops.find(({ id }) => id === openId);
  return (
    <>
      <Inline justify="between">
        <span>{t('stop.about')}</span>
        <Button
          variant={mayOrder ? 'danger' : 'secondary'}
          icon={OctagonX}
          onPress={() => setOrdering(true)}
        >
          {t('stop.title')}
        </Button>
      </Inline>
      <RecordList
        label={t('tabs.stops')}
        rows={stops}
        rowKey={keyOf}
        columns={columns}
        openId={openId}
        onOpen={setOpen}
        detail={open === undefined ? null : <StopDetail key={open.id} stop={open} />}
        empty={
          <EmptyState icon={OctagonX} title={t('stop.none')}>
            {t('stop.noneText')}
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(): readonly GridColumn<KnownStop>[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  return useMemo(
    (): readonly GridColumn<KnownStop>[] => [
      {
        id: 'number',
        header: t('stop.number'),
        width: 64,
        align: 'end',
        render: ({ value }) => value.number,
      },
      {
        id: 'state',
        header: t('stop.state'),
        width: 104,
        render: ({ value }) =>
          value.resumedAt === null ? (
            <StatusPill look="plain" tone="danger" shape="square" label={t('stop.active')} />
          ) : (
            <StatusPill look="plain" tone="neutral" shape="check" label={t('stop.resumed')} />
          ),
      },
      {
        id: 'scope',
        header: t('stop.scope'),
        width: 220,
        grow: 2,
        render: ({ value }) => scopeWords(t, value),
      },
      {
        id: 'stoppedAt',
        header: t('stop.stoppedAt'),
        width: 140,
        render: ({ value }) => time.moment(value.stoppedAt),
      },
      {
        id: 'lasted',
        header: t('stop.lasted'),
        width: 110,
        align: 'end',
        render: ({ value }) =>
          value.resumedAt === null ? (
            <Elapsed since={value.stoppedAt} />
          ) : (
            clockText(t, value.resumedAt - value.stoppedAt)
          ),
      },
      {
        id: 'orderedBy',
        header: t('stop.orderedBy'),
        width: 140,
        grow: 1,
        render: ({ value }) => value.orderedBy,
      },
    ],
    [t, time],
  );
}
