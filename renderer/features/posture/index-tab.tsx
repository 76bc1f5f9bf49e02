import { ChartNoAxesColumn, Settings2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Chart } from '#renderer/ui/chart.tsx';
import type { ChartColors } from '#renderer/ui/chart-theme.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { PostureSettings } from '#shared/domain/posture-settings.ts';
import { known } from '#shared/kernel/result.ts';
import { type SecurityIndex, securityIndex } from '#shared/metrics/security-index.ts';
import styles from './posture.module.css';
import { nameText } from './rate-table.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { GROUPINGS, type Grouping, unitGroups } from './unit-groups.ts';
import { useLoadedAt } from './use-loaded-at.ts';
import { usePostureGround, useProtection } from './use-posture-facts.ts';

interface IndexRow {
  readonly id: string;
  readonly name: string;
  readonly index: SecurityIndex;
}

/** The security index with its five levels: whole, by unit, sector and district; what it is made of and what is missing. */
export function IndexTab() {
  const { t } = useTranslation('posture');
  const asOf = useLoadedAt();
  const ground = usePostureGround(asOf);
  const pointsProtected = useProtection();
  const [grouping, setGrouping] = useState<Grouping>('units');
  const [openId, setOpen] = useState<string>('all');
  const [isSetting, setSetting] = useState(false);
  const rows = useMemo((): readonly IndexRow[] => {
    const source = { ...ground, window: { from: null, to: ground.facts.asOf }, pointsProtected };
    const whole = unitGroups(ground.facts, 'all');
    const groups = grouping === 'all' ? whole : [...whole, ...unitGroups(ground.facts, grouping)];
    return groups.map(({ id, name, has }) => ({ id, name, index: securityIndex(source, has) }));
  }, [ground, grouping, pointsProtected]);
  const open = rows.find(({ id }) => id === openId) ?? rows[0];
  return (
    <div className={styles['scroll']}>
      <Stack gap={4}>
        <Inline justify="between">
          <Text as="p" tone={2}>
            <Badge tone="caution">{t('sample')}</Badge> {t('index.description')}
          </Text>
          <Button icon={Settings2} onPress={() => setSetting(true)}>
            {t('indicators.settings')}
          </Button>
        </Inline>
        <Inline>
          <SegmentedControl
            label={t('indicators.group')}
            value={grouping}
            onChange={setGrouping}
            segments={GROUPINGS.map((id) => ({ id, label: t(`indicators.groups.${id}`) }))}
          />
        </Inline>
        <IndexTable rows={rows} openId={open?.id ?? ''} onOpen={setOpen} />
        {open !== undefined && <IndexDetail row={open} settings={ground.facts.settings} />}
        {rows.length > 2 && <IndexChart rows={rows} />}
      </Stack>
      {isSetting && <SettingsDialog onClose={() => setSetting(false)} />}
    </div>
  );
}

interface IndexTableProps {
  readonly rows: readonly IndexRow[];
  readonly openId: string;
  readonly onOpen: (id: string) => void;
}

const keyOf = ({ id }: IndexRow): string => id;
const ROW = 32;
const HEAD = 36;
const SHOWN = 10;

function IndexTable({ rows, openId, onOpen }: IndexTableProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const name = useGroupName();
  const percent = usePercent();
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  const columns = useMemo(
    (): GridColumn<IndexRow>[] => [
      {
        id: 'name',
        header: t('posture:index.group'),
        width: 260,
        grow: 2,
        isAlwaysShown: true,
        render: name,
      },
      {
        id: 'score',
        header: t('posture:index.score'),
        width: 110,
        align: 'end',
        render: ({ index }) => (index.index === null ? '–' : index.index.toFixed(1)),
      },
      {
        id: 'level',
        header: t('posture:index.level'),
        width: 150,
        render: ({ index }) => (index.level === null ? '–' : t(`terms:indexLevel.${index.level}`)),
      },
      {
        id: 'coverage',
        header: t('posture:index.coverage'),
        width: 110,
        align: 'end',
        render: ({ index }) => percent(index.coverage),
      },
      {
        id: 'missing',
        header: t('posture:index.missing'),
        width: 320,
        grow: 3,
        render: ({ index }) =>
          index.missing.map((input) => t(`posture:index.input.${input}`)).join(t('posture:comma')),
      },
    ],
    [t, name, percent],
  );
  return (
    <div
      className={styles['fixed']}
      style={{ height: HEAD + ROW * Math.min(rows.length, SHOWN) + 2 }}
    >
      <VirtualGrid
        label={t('posture:tabs.index')}
        rows={places}
        rowAt={(at) => known(rows[at], 'the grid asks for rows that it was given')}
        rowKey={keyOf}
        columns={columns}
        activeKey={openId}
        onActiveChange={(id) => id !== null && onOpen(id)}
        density="compact"
        empty={<EmptyState icon={ChartNoAxesColumn} title={t('posture:index.unknown')} />}
      />
    </div>
  );
}

function useGroupName(): (row: IndexRow) => string {
  const { t } = useTranslation('posture');
  return useCallback(
    ({ id, name }) => nameText(id, name, t('indicators.everyone'), t('indicators.none')),
    [t],
  );
}

function usePercent(): (share: number) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { style: 'percent' });
    return (share) => format.format(share);
  }, [i18n.language]);
}

interface IndexDetailProps {
  readonly row: IndexRow;
  readonly settings: PostureSettings;
}

/** What one index is made of. */
function IndexDetail({ row, settings }: IndexDetailProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const name = useGroupName();
  const percent = usePercent();
  const { index } = row;
  return (
    <Panel
      title={[name(row), t('posture:index.dimension')].join(' · ')}
      aside={
        index.level === null ? t('posture:index.unknown') : t(`terms:indexLevel.${index.level}`)
      }
    >
      <Stack gap={3}>
        <Inline gap={6} align="baseline">
          <span className={styles['figure']}>
            {index.index === null ? '–' : index.index.toFixed(1)}
          </span>
          <Text tone={2} title={t('posture:index.coverageText')}>
            {`${t('posture:index.coverage')} ${percent(index.coverage)}`}
          </Text>
          <Text tone={index.missing.length === 0 ? 'positive' : 'caution'}>
            {index.missing.length === 0
              ? t('posture:index.complete')
              : `${t('posture:index.missing')}: ${index.missing.map((input) => t(`posture:index.input.${input}`)).join(t('posture:comma'))}`}
          </Text>
        </Inline>
        <InputTable index={index} />
        <CutOffs settings={settings} />
      </Stack>
    </Panel>
  );
}

/** The inputs of an index by dimension, with what each weighs and is worth. */
function InputTable({ index }: { readonly index: SecurityIndex }) {
  const { t } = useTranslation(['posture', 'terms']);
  const percent = usePercent();
  const parts = index.dimensions.flatMap(({ dimension, weight, score, parts: inputs }) =>
    inputs.map((part, at) => ({
      ...part,
      dimension,
      dimensionWeight: weight,
      score,
      isFirst: at === 0,
    })),
  );
  return (
    <DataTable
      caption={t('posture:index.dimension')}
      rows={parts}
      rowKey={({ input }) => input}
      columns={[
        {
          id: 'dimension',
          header: t('posture:index.dimension'),
          render: ({ dimension, dimensionWeight, score, isFirst }) =>
            isFirst
              ? `${t(`terms:indexDimension.${dimension}`)} · ${t('posture:index.weight')} ${dimensionWeight} · ${score === null ? '–' : percent(score)}`
              : '',
        },
        {
          id: 'input',
          header: t('posture:index.inputName'),
          isRowHeader: true,
          render: ({ input }) => t(`posture:index.input.${input}`),
        },
        {
          id: 'weight',
          header: t('posture:index.weight'),
          align: 'end',
          render: ({ weight }) => weight,
        },
        {
          id: 'value',
          header: t('posture:index.value'),
          align: 'end',
          render: ({ value }) =>
            value === null ? (
              <Text tone="caution">{t('posture:index.unknown')}</Text>
            ) : (
              percent(value)
            ),
        },
      ]}
    />
  );
}

/** From which index each level is reached. */
function CutOffs({ settings }: { readonly settings: PostureSettings }) {
  const { t } = useTranslation(['posture', 'terms']);
  const { S, A, B, C } = settings.cutOffs;
  return (
    <Inline>
      <Text size={13} tone={2}>
        {t('posture:index.cutOffs')}
      </Text>
      {(
        [
          ['S', S],
          ['A', A],
          ['B', B],
          ['C', C],
        ] as const
      ).map(([level, from]) => (
        <Badge key={level}>
          {t('posture:index.from', { level: t(`terms:indexLevel.${level}`), from })}
        </Badge>
      ))}
      <Badge>{t('posture:index.below', { level: t('terms:indexLevel.D'), from: C })}</Badge>
    </Inline>
  );
}

const DRAWN = 25;

function IndexChart({ rows }: { readonly rows: readonly IndexRow[] }) {
  const { t } = useTranslation('posture');
  const name = useGroupName();
  const shown = useMemo(
    () =>
      rows
        .filter(({ id, index }) => id !== 'all' && index.index !== null)
        .toSorted((a, b) => (a.index.index ?? 0) - (b.index.index ?? 0))
        .slice(0, DRAWN),
    [rows],
  );
  const option = useCallback(
    (colors: ChartColors) => ({
      color: colors.categories.slice(0, 1),
      grid: { left: 8, right: 40, top: 8, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'value', min: 0, max: 100 },
      yAxis: { type: 'category', inverse: true, data: shown.map(name) },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          name: t('index.score'),
          label: { show: true, position: 'right' },
          data: shown.map(({ index }) => index.index),
        },
      ],
    }),
    [shown, name, t],
  );
  if (shown.length === 0) return null;
  return (
    <Chart
      label={t('index.chart')}
      height={48 + shown.length * 26}
      option={option}
      table={
        <DataTable
          caption={t('index.chart')}
          rows={shown}
          rowKey={keyOf}
          columns={[
            { id: 'name', header: t('index.group'), isRowHeader: true, render: name },
            {
              id: 'score',
              header: t('index.score'),
              align: 'end',
              render: ({ index }) => index.index?.toFixed(1) ?? '–',
            },
          ]}
        />
      }
    />
  );
}
