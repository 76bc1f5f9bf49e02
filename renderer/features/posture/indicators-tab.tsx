import { Settings2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { CountedRate } from '#shared/metrics/counted-rate.ts';
import {
  closedOnTimeRate,
  closedRate,
  handledOnTimeRate,
  handledRate,
  managedRate,
} from '#shared/metrics/posture-rates.ts';
import { CategoryTable } from './category-table.tsx';
import { RateChart } from './rate-chart.tsx';
import { RateDialog } from './rate-dialog.tsx';
import { type OpenRate, type RateId, RateTable, type RateRow } from './rate-table.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { GROUPINGS, type Grouping, unitGroups } from './unit-groups.ts';
import { type PostureGround, usePostureGround } from './use-posture-facts.ts';
import { useLoadedAt } from './use-loaded-at.ts';
import styles from './posture.module.css';

/** The three indicators, whole and by unit, sector and district; each figure opens what it is counted from. */
export function IndicatorsTab() {
  const { t } = useTranslation('posture');
  const { timeZone } = useExerciseTime();
  const loadedAt = useLoadedAt();
  const [asOf, setAsOf] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const [grouping, setGrouping] = useState<Grouping>('all');
  const [open, setOpen] = useState<OpenRate | null>(null);
  const [isSetting, setSetting] = useState(false);
  const ground = usePostureGround(asOf ?? loadedAt);
  const rows = useMemo(() => rateRows(ground, grouping, from), [ground, grouping, from]);
  return (
    <div className={styles['scroll']}>
      <Stack gap={4}>
        <Inline justify="between" align="end">
          <Inline align="end">
            <SegmentedControl
              label={t('indicators.group')}
              value={grouping}
              onChange={setGrouping}
              segments={GROUPINGS.map((id) => ({ id, label: t(`indicators.groups.${id}`) }))}
            />
            <DateTimeField
              label={t('indicators.from')}
              timeZone={timeZone}
              value={from}
              onChange={setFrom}
            />
            <DateTimeField
              label={t('indicators.asOf')}
              timeZone={timeZone}
              value={asOf ?? loadedAt}
              onChange={setAsOf}
            />
          </Inline>
          <Button icon={Settings2} onPress={() => setSetting(true)}>
            {t('indicators.settings')}
          </Button>
        </Inline>
        <Text size={13} tone={2}>
          {t('indicators.ours')}
        </Text>
        <Panel padding="none" title={t('tabs.indicators')}>
          <RateTable rows={rows} onOpen={setOpen} />
        </Panel>
        {grouping !== 'all' && rows.length > 1 && <RateChart rows={rows} />}
        <Panel padding="none" title={t('indicators.byCategory')}>
          <CategoryTable facts={ground.facts} window={{ from, to: ground.facts.asOf }} />
        </Panel>
      </Stack>
      {open !== null && (
        <RateDialog open={open} settings={ground.facts.settings} onClose={() => setOpen(null)} />
      )}
      {isSetting && <SettingsDialog onClose={() => setSetting(false)} />}
    </div>
  );
}

function rateRows(
  { facts, incidents }: PostureGround,
  grouping: Grouping,
  from: number | null,
): readonly RateRow[] {
  const window = { from, to: facts.asOf };
  const hours = facts.settings.incidentHours;
  return unitGroups(facts, grouping).map(({ id, name, has }) => {
    const managed = managedRate(facts, has);
    const rates: Readonly<Record<RateId, CountedRate>> = {
      managed,
      managedWeighted: { ...managed, counted: managed.weightCounted, of: managed.weightOf },
      closed: closedRate(facts, window, has),
      closedOnTime: closedOnTimeRate(facts, window, has),
      handled: handledRate(incidents, window, has),
      handledOnTime: handledOnTimeRate(incidents, window, hours, has),
    };
    return { id, name, rates };
  });
}
