import { ClipboardCheck, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ListWithDetail } from '#renderer/ui/list-with-detail.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { RISK_RATINGS, riskAssessmentKind } from '#shared/domain/readiness.ts';
import { UNSETTLED } from '#shared/domain/weak-point-state.ts';
import { known } from '#shared/kernel/result.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { PostureUnit } from '#shared/metrics/posture-facts.ts';
import {
  type ProposedRisk,
  proposeRisk,
  type UnitReadiness,
} from '#shared/metrics/readiness-facts.ts';
import { ControlsPanel } from './controls-panel.tsx';
import styles from './posture.module.css';
import { RISK_LOOK } from './posture-look.ts';
import { RiskForm } from './risk-form.tsx';
import { RiskReasons } from './risk-reasons.tsx';
import { useListSettings } from './use-list-settings.ts';
import { useLoadedAt } from './use-loaded-at.ts';
import { usePostureGround } from './use-posture-facts.ts';
import { usePostureLock } from './use-posture-lock.ts';

interface RiskRow {
  readonly id: RecordId;
  readonly unit: PostureUnit;
  readonly readiness: UnitReadiness;
  readonly proposed: ProposedRisk;
  readonly open: number;
  readonly exposed: number;
  readonly assets: number;
  readonly facing: number;
}

const keyOf = ({ id }: RiskRow): string => id;

/** Risk of the units before the drill: those with the largest gaps first, one unit's assessment beside them. */
export function RiskTab() {
  const { t } = useTranslation('posture');
  const density = usePreferences((state) => state.density);
  const settings = useListSettings('risk', []);
  const rows = useRiskRows();
  const [openId, setOpen] = useState<string | null>(null);
  const locked = usePostureLock(riskAssessmentKind);
  const columns = useRiskColumns();
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  const open = rows.find(({ id }) => id === openId);
  return (
    <>
      <Text as="p" tone={2}>
        {locked ?? t('risk.description')}
      </Text>
      <ListWithDetail
        label={t('risk.list')}
        rows={places}
        rowAt={(at) => known(rows[at], 'the grid asks for rows that it was given')}
        rowKey={keyOf}
        columns={columns}
        activeKey={openId}
        onActiveChange={setOpen}
        density={density}
        empty={
          <EmptyState icon={ClipboardCheck} title={t('risk.noUnits')}>
            {t('risk.noUnitsText')}
          </EmptyState>
        }
        detailSize={settings.detailSize}
        onDetailSize={settings.setDetailSize}
        detail={
          open === undefined ? null : (
            <UnitRisk
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

function useRiskRows(): readonly RiskRow[] {
  const asOf = useLoadedAt();
  const { facts, readiness } = usePostureGround(asOf);
  return useMemo(() => {
    const rank = ({ readiness: one, proposed }: RiskRow): number =>
      RISK_RATINGS.indexOf(one.assessment?.rating ?? proposed.rating) * 1000 + proposed.points;
    return [...facts.units.values()]
      .filter(({ isInScope }) => isInScope)
      .map((unit): RiskRow => {
        const own = known(readiness.get(unit.id), 'every unit has its readiness');
        const weak = facts.weakPoints.filter(
          (one) => one.unit === unit.id && UNSETTLED.has(one.standing.state),
        );
        const assets = facts.assets.filter((asset) => asset.unit === unit.id);
        return {
          id: unit.id,
          unit,
          readiness: own,
          proposed: proposeRisk(unit.id, facts, own),
          open: weak.length,
          exposed: weak.filter(({ value }) => value.exposure === 'internet').length,
          assets: assets.length,
          facing: assets.filter(({ isInternetFacing }) => isInternetFacing).length,
        };
      })
      .toSorted((a, b) => rank(b) - rank(a) || a.unit.name.localeCompare(b.unit.name, 'zh'));
  }, [facts, readiness]);
}

function useRiskColumns(): readonly GridColumn<RiskRow>[] {
  const { t } = useTranslation(['posture', 'terms']);
  const time = useExerciseTime();
  return useMemo(
    () => [
      {
        id: 'unit',
        header: t('posture:risk.column.unit'),
        width: 240,
        grow: 2,
        isAlwaysShown: true,
        render: ({ unit }) => unit.name,
      },
      {
        id: 'rating',
        header: t('posture:risk.column.rating'),
        width: 150,
        render: ({ readiness, proposed }) => {
          const settled = readiness.assessment?.rating ?? null;
          const rating = settled ?? proposed.rating;
          const how = t(settled === null ? 'posture:risk.proposed' : 'posture:risk.settled');
          return (
            <StatusPill
              {...RISK_LOOK[rating]}
              label={`${t(`terms:riskRating.${rating}`)} · ${how}`}
              look="plain"
            />
          );
        },
      },
      {
        id: 'assessed',
        header: t('posture:risk.column.assessed'),
        width: 120,
        render: ({ readiness }) =>
          readiness.assessment?.assessedAt == null ? (
            <Text tone="caution">{t('posture:risk.notAssessed')}</Text>
          ) : (
            time.moment(readiness.assessment.assessedAt).slice(0, 10)
          ),
      },
      {
        id: 'open',
        header: t('posture:risk.column.open'),
        width: 88,
        align: 'end',
        render: ({ open }) => open,
      },
      {
        id: 'exposed',
        header: t('posture:risk.column.exposed'),
        width: 110,
        align: 'end',
        render: ({ exposed }) => exposed,
      },
      {
        id: 'controls',
        header: t('posture:risk.column.controls'),
        width: 96,
        align: 'end',
        render: ({ readiness }) => {
          const states = [...readiness.controls.values()].filter((one) => one !== 'not-applicable');
          return `${states.filter((one) => one === 'in-place').length}/${states.length}`;
        },
      },
      {
        id: 'gaps',
        header: t('posture:risk.column.gaps'),
        width: 260,
        grow: 3,
        render: ({ proposed }) =>
          proposed.reasons
            .map(({ reason, count }) => `${t(`posture:risk.reason.${reason}`)} ${count}`)
            .join(t('posture:semicolon')),
      },
    ],
    [t, time],
  );
}

interface UnitRiskProps {
  readonly row: RiskRow;
  readonly isLocked: boolean;
  readonly onClose: () => void;
}

function UnitRisk({ row, isLocked, onClose }: UnitRiskProps) {
  const { t } = useTranslation(['posture', 'common']);
  return (
    <section className={styles['detail']} aria-label={row.unit.name}>
      <header className={styles['heading']}>
        <h2 className={styles['title']}>{row.unit.name}</h2>
        <IconButton icon={X} label={t('common:close')} onPress={onClose} />
      </header>
      <Text size={13} tone={2}>
        {t('posture:risk.exposureFacts', {
          assets: row.assets,
          exposed: row.facing,
          open: row.open,
        })}
      </Text>
      <RiskReasons proposed={row.proposed} />
      <ControlsPanel unit={row.id} states={row.readiness.controls} isLocked={isLocked} />
      <RiskForm row={row} isLocked={isLocked} />
    </section>
  );
}
