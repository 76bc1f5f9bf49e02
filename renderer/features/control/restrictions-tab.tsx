import { Ban, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { CONTROL } from '#shared/domain/audiences.ts';
import { type Restriction, restrictionKind } from '#shared/domain/restriction.ts';
import { originalId } from '#shared/journal/stops.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RecordList } from './record-list.tsx';
import { RestrictionDetail } from './restriction-detail.tsx';
import { RestrictionDialog } from './restriction-dialog.tsx';
import { type KnownRestriction, whenWords } from './restriction-words.ts';
import { useMayControl } from './use-may-control.ts';

const keyOf = ({ id }: KnownRestriction): string => id;

/** The do-not-touch list and the blackout hours. */
export function RestrictionsTab() {
  const { t } = useTranslation('control');
  const restrictions = useRestrictions();
  const columns = useColumns();
  const mayWrite = useMayControl(restrictionKind);
  const [openId, setOpen] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const open = restrictions.find(({ id }) => id === openId);
  return (
    <>
      <Inline justify="between">
        <span>{t('restriction.about')}</span>
        {mayWrite && (
          <Button icon={Plus} variant="primary" onPress={() => setAdding(true)}>
            {t('restriction.add')}
          </Button>
        )}
      </Inline>
      <RecordList
        label={t('tabs.restrictions')}
        rows={restrictions}
        rowKey={keyOf}
        columns={columns}
        openId={openId}
        onOpen={setOpen}
        detail={open === undefined ? null : <RestrictionDetail key={open.id} restriction={open} />}
        empty={
          <EmptyState icon={Ban} title={t('restriction.none')}>
            {t('restriction.noneText')}
          </EmptyState>
        }
      />
      {isAdding && <RestrictionDialog restriction={null} onClose={() => setAdding(false)} />}
    </>
  );
}

/** Each restriction once: the original where it may be seen, else the copy. */
function useRestrictions(): readonly KnownRestriction[] {
  const records = useTable(restrictionKind);
  return useMemo(() => {
    const known = new Map<RecordId, Restriction>();
    for (const { id, audience, value } of records) {
      const original = originalId(id);
      if (audience === CONTROL || !known.has(original)) known.set(original, value);
    }
    return [...known].map(([id, value]) => ({ id, value }));
  }, [records]);
}

function useColumns(): readonly GridColumn<KnownRestriction>[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const now = useNow();
  return useMemo(
    (): readonly GridColumn<KnownRestriction>[] => [
      {
        id: 'type',
        header: t('restriction.type'),
        width: 110,
        render: ({ value }) => t(`restriction.types.${value.type}`),
      },
      {
        id: 'state',
        header: t('stop.state'),
        width: 96,
        render: ({ value: { startsAt, endsAt } }) => {
          if (endsAt !== null && endsAt <= now)
            return <StatusPill look="plain" tone="neutral" label={t('restriction.over')} />;
          return startsAt !== null && startsAt > now ? (
            <StatusPill look="plain" tone="info" shape="dashed" label={t('restriction.coming')} />
          ) : (
            <StatusPill look="plain" tone="caution" shape="square" label={t('restriction.holds')} />
          );
        },
      },
      {
        id: 'subject',
        header: t('restriction.subject'),
        width: 240,
        grow: 2,
        render: ({ value }) =>
          value.subjectType === 'exercise'
            ? t('stop.covers.exercise')
            : `${t(`restriction.subjects.${value.subjectType}`)} · ${value.subjectName}`,
      },
      {
        id: 'when',
        header: t('restriction.when'),
        width: 260,
        grow: 1,
        render: ({ value }) => whenWords(t, time.moment, value),
      },
      {
        id: 'basis',
        header: t('restriction.basis'),
        width: 180,
        grow: 1,
        render: ({ value }) => value.basis,
      },
    ],
    [t, time, now],
  );
}
