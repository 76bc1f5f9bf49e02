import { ShieldCheck, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ListWithDetail } from '#renderer/ui/list-with-detail.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { type RansomwareReadiness, ransomwareReadinessKind } from '#shared/domain/readiness.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { type RansomwareGap, ransomwareGaps } from '#shared/metrics/readiness-facts.ts';
import styles from './posture.module.css';
import { RansomwareForm } from './ransomware-form.tsx';
import { useListSettings } from './use-list-settings.ts';
import { useLoadedAt } from './use-loaded-at.ts';
import { usePostureGround } from './use-posture-facts.ts';
import { usePostureLock } from './use-posture-lock.ts';

interface RansomwareRow {
  readonly id: RecordId;
  readonly name: string;
  readonly record: RansomwareReadiness | undefined;
  readonly gaps: readonly RansomwareGap[];
}

const keyOf = ({ id }: RansomwareRow): string => id;

/** Ransomware readiness of the units, those with most gaps first. */
export function RansomwareTab() {
  const { t } = useTranslation('posture');
  const density = usePreferences((state) => state.density);
  const settings = useListSettings('ransomware', []);
  const asOf = useLoadedAt();
  const { facts, readiness } = usePostureGround(asOf);
  const rows = useMemo(
    () =>
      [...facts.units.values()]
        .filter(({ isInScope }) => isInScope)
        .map(({ id, name }): RansomwareRow => {
          const record = readiness.get(id)?.ransomware;
          return { id, name, record, gaps: ransomwareGaps(record, asOf) };
        })
        .toSorted((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'zh')),
    [facts, readiness, asOf],
  );
  const [openId, setOpen] = useState<string | null>(null);
  const locked = usePostureLock(ransomwareReadinessKind);
  const columns = useColumns();
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <Text as="p" tone={2}>
        {locked ?? t('ransomware.description')}
      </Text>
      <ListWithDetail
        label={t('ransomware.list')}
        rows={places}
        rowAt={(at) => known(rows[at], 'the grid asks for rows that it was given')}
        rowKey={keyOf}
        columns={columns}
        activeKey={openId}
        onActiveChange={setOpen}
        density={density}
        empty={
          <EmptyState icon={ShieldCheck} title={t('risk.noUnits')}>
            {t('risk.noUnitsText')}
          </EmptyState>
        }
        detailSize={settings.detailSize}
        onDetailSize={settings.setDetailSize}
        detail={
          open === undefined ? null : (
            <UnitReadinessDetail
              key={open.id}
              row={open}
              isLocked={locked !== null}
              onClose={() => setOpen(null)}
            />
          )
        }
      />
    </>
  );
}

/** What was never checked stands above everything. */
const weight = ({ gaps }: RansomwareRow): number =>
  gaps.includes('not-checked') ? 1000 : gaps.length;

function useColumns(): readonly GridColumn<RansomwareRow>[] {
  const { t } = useTranslation('posture');
  const time = useExerciseTime();
  return useMemo(() => {
    const day = (at: number | null | undefined): string =>
      at == null ? '–' : time.moment(at).slice(0, 10);
    const pair = (target?: number | null, actual?: number | null): string =>
      `${target ?? '–'} / ${actual ?? '–'}`;
    return [
      {
        id: 'unit',
        header: t('ransomware.column.unit'),
        width: 240,
        grow: 2,
        isAlwaysShown: true,
        render: ({ name }) => name,
      },
      {
        id: 'gaps',
        header: t('ransomware.column.gaps'),
        width: 320,
        grow: 3,
        render: ({ gaps }) =>
          gaps.length === 0 ? (
            <Text tone="positive">{t('ransomware.noGaps')}</Text>
          ) : (
            <span className={styles['gaps']}>
              {gaps.map((gap) => t(`ransomware.gap.${gap}`)).join(t('semicolon'))}
            </span>
          ),
      },
      {
        id: 'rto',
        header: t('ransomware.column.rto'),
        width: 120,
        align: 'end',
        render: ({ record }) => pair(record?.rtoTargetMinutes, record?.rtoActualMinutes),
      },
      {
        id: 'rpo',
        header: t('ransomware.column.rpo'),
        width: 120,
        align: 'end',
        render: ({ record }) => pair(record?.rpoTargetMinutes, record?.rpoActualMinutes),
      },
      {
        id: 'offline',
        header: t('ransomware.column.offline'),
        width: 130,
        render: ({ record }) => day(record?.offlineCopyTestedAt),
      },
      {
        id: 'checked',
        header: t('ransomware.column.checked'),
        width: 110,
        render: ({ record }) => day(record?.checkedAt),
      },
    ];
  }, [t, time]);
}

interface DetailProps {
  readonly row: RansomwareRow;
  readonly isLocked: boolean;
  readonly onClose: () => void;
}

function UnitReadinessDetail({ row, isLocked, onClose }: DetailProps) {
  const { t } = useTranslation(['posture', 'common']);
  return (
    <section className={styles['detail']} aria-label={row.name}>
      <header className={styles['heading']}>
        <h2 className={styles['title']}>{row.name}</h2>
        <IconButton icon={X} label={t('common:close')} onPress={onClose} />
      </header>
      <ul className={styles['list']}>
        {row.gaps.map((gap) => (
          <li key={gap}>
            <Text tone="caution">{t(`posture:ransomware.gap.${gap}`)}</Text>
          </li>
        ))}
      </ul>
      <RansomwareForm unit={row.id} record={row.record} isLocked={isLocked} />
    </section>
  );
}
