import { Activity, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { type Impact, impactKind } from '#shared/domain/impact.ts';
import { organisationKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { ImpactDetail } from './impact-detail.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { RecordList } from './record-list.tsx';
import { useMayControl } from './use-may-control.ts';

const keyOf = ({ id }: Recorded<Impact>): string => id;

/** Business-impact incidents, latest first, and one of them beside the list. */
export function ImpactsTab() {
  const { t } = useTranslation('control');
  const table = useTable(impactKind);
  const impacts = useMemo(
    () => [...table].sort((a, b) => b.value.startedAt - a.value.startedAt),
    [table],
  );
  const columns = useColumns();
  const mayWrite = useMayControl(impactKind);
  const [openId, setOpen] = useState<string | null>(() => impacts[0]?.id ?? null);
  const [isAdding, setAdding] = useState(false);
  const open = impacts.find(({ id }) => id === openId);
  return (
    <>
      <Inline justify="between">
        <span>{t('impact.about')}</span>
        {mayWrite && (
          <Button icon={Plus} variant="primary" onPress={() => setAdding(true)}>
            {t('impact.add')}
          </Button>
        )}
      </Inline>
      <RecordList
        label={t('tabs.impacts')}
        rows={impacts}
        rowKey={keyOf}
        columns={columns}
        openId={openId}
        onOpen={setOpen}
        detail={open === undefined ? null : <ImpactDetail key={open.id} impact={open} />}
        empty={
          <EmptyState icon={Activity} title={t('impact.none')}>
            {t('impact.noneText')}
          </EmptyState>
        }
      />
      {isAdding && <ImpactDialog impact={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): readonly GridColumn<Recorded<Impact>>[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const organisations = useTable(organisationKind);
  return useMemo(
    (): readonly GridColumn<Recorded<Impact>>[] => [
      {
        id: 'number',
        header: t('impact.number'),
        width: 64,
        align: 'end',
        render: ({ value }) => value.number,
      },
      {
        id: 'state',
        header: t('stop.state'),
        width: 100,
        render: ({ value }) =>
          value.endedAt === null ? (
            <StatusPill look="plain" tone="danger" shape="square" label={t('impact.ongoing')} />
          ) : (
            <StatusPill look="plain" tone="neutral" shape="check" label={t('impact.over')} />
          ),
      },
      {
        id: 'title',
        header: t('impact.title'),
        width: 240,
        grow: 2,
        isAlwaysShown: true,
        render: ({ value }) => value.title,
      },
      {
        id: 'organisation',
        header: t('impact.organisation'),
        width: 180,
        grow: 1,
        render: ({ value }) => organisations.get(value.organisation ?? '')?.value.name ?? '',
      },
      {
        id: 'startedAt',
        header: t('impact.startedAt'),
        width: 140,
        render: ({ value }) => time.moment(value.startedAt),
      },
      {
        id: 'responsibility',
        header: t('impact.responsibility'),
        width: 110,
        render: ({ value }) => t(`impact.responsibilities.${value.responsibility}`),
      },
    ],
    [t, time, organisations],
  );
}
