import { Chart } from '#renderer/ui/chart.tsx';
import type { ChartColors } from '#renderer/ui/chart-theme.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Meter } from '#renderer/ui/meter.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SparkBars } from '#renderer/ui/spark-bars.tsx';
import { useSay } from './words.tsx';

const days = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'];
const ranking = [
  { id: 'a', team: 3, points: 2140.5, days: [210, 480, 620, 130, 400, 300] },
  { id: 'b', team: 1, points: 1875, days: [400, 300, 275, 300, 300, 300] },
  { id: 'c', team: 4, points: 960, days: [0, 0, 310, 250, 200, 200] },
  { id: 'd', team: 2, points: 415.5, days: [100, 0, 0, 0, 200, 115] },
];

const lines = (colors: ChartColors) => ({
  grid: { left: 44, right: 16, top: 36, bottom: 28 },
  legend: { left: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 3 },
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: days },
  yAxis: { type: 'value' },
  series: ranking.map((row, at) => ({
    name: `#${row.team}`,
    type: 'line',
    data: row.days,
    color: colors.categories[at],
  })),
});

const heat = () => ({
  grid: { left: 44, right: 16, top: 12, bottom: 28 },
  tooltip: {},
  xAxis: { type: 'category', data: days },
  yAxis: { type: 'category', data: ranking.map((row) => `#${row.team}`) },
  visualMap: { show: false, min: 0, max: 620 },
  series: [
    {
      type: 'heatmap',
      data: ranking.flatMap((row, y) => row.days.map((points, x) => [x, y, points])),
    },
  ],
});

export function Figures() {
  const say = useSay();
  return (
    <Columns min={480}>
      <Panel title={say('攻击队排名', 'Attack teams')} padding="none">
        <Board />
      </Panel>
      <Panel title={say('每日得分', 'Points per day')}>
        <Chart
          label={say('各攻击队每日得分', 'Points of each team per day')}
          option={lines}
          height={200}
          table={<Board />}
        />
        <Chart
          label={say('得分分布', 'Where the points fell')}
          option={heat}
          height={140}
          table={<Board />}
        />
      </Panel>
    </Columns>
  );
}

function Board() {
  const say = useSay();
  return (
    <DataTable
      caption={say('攻击队排名', 'Ranking of attack teams')}
      rows={ranking}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'team',
          header: say('队伍', 'Team'),
          isRowHeader: true,
          render: (row) => `${say('攻击队', 'Team')} ${row.team}`,
        },
        {
          id: 'points',
          header: say('得分', 'Points'),
          align: 'end',
          render: (row) => row.points.toFixed(1),
        },
        {
          id: 'share',
          header: say('占比', 'Share'),
          render: (row) => (
            <Meter
              look="bare"
              label={say('占比', 'Share')}
              value={row.points}
              max={2200}
              valueText={`${row.points}`}
              tone="attack"
            />
          ),
        },
        {
          id: 'days',
          header: say('趋势', 'Trend'),
          render: (row) => (
            <SparkBars label={row.days.join(', ')} values={row.days} tone="attack" />
          ),
        },
      ]}
    />
  );
}
