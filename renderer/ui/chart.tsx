/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing made of many elements is no img element */
import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { ChartNoAxesColumn, Table2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { chartTheme, type ChartColors, readChartColors } from './chart-theme.ts';
import styles from './chart.module.css';
import { IconButton } from './icon-button.tsx';
import { useTheme } from './theme-root.tsx';
import { useUiTexts } from './ui-texts.tsx';

register([
  BarChart,
  HeatmapChart,
  LineChart,
  ScatterChart,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
]);

export interface ChartProps {
  /** What the chart shows; stands above it. */
  readonly label: string;
  /** Keep this function the same between renders: a new one draws the chart again. */
  readonly option: (colors: ChartColors) => EChartsCoreOption;
  readonly height: number;
  /** The same figures as a DataTable, for those who cannot see the chart or want to read exactly. */
  readonly table: ReactNode;
}

/** A drawing of figures, with a switch to their table. */
export function Chart({ label, option, height, table }: ChartProps) {
  const texts = useUiTexts();
  const theme = useTheme();
  const [isTable, setTable] = useState(false);
  return (
    <figure className={styles['figure']} aria-label={label}>
      <div className={styles['head']}>
        <figcaption className={styles['caption']}>{label}</figcaption>
        <IconButton
          icon={isTable ? ChartNoAxesColumn : Table2}
          label={isTable ? texts.showChart : texts.showTable}
          size="small"
          onPress={() => setTable(!isTable)}
        />
      </div>
      {isTable ? table : <Drawing key={theme} label={label} option={option} height={height} />}
    </figure>
  );
}

function Drawing({ label, option, height }: Pick<ChartProps, 'label' | 'option' | 'height'>) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const colors = readChartColors(element);
    const chart = init(element, chartTheme(colors), { renderer: 'svg' });
    chart.setOption(withSafeTooltip(option(colors)));
    return whileSized(element, chart);
  }, [option]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className={styles['drawing']}
      style={{ height }}
    />
  );
}

/** Tooltips as HTML would need innerHTML, which the security policy refuses; drawn ones do not. */
function withSafeTooltip(option: EChartsCoreOption): EChartsCoreOption {
  const animation = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { tooltip } = option;
  if (tooltip === undefined || Array.isArray(tooltip))
    return { animation, animationDuration: 120, ...option };
  return {
    animation,
    animationDuration: 120,
    ...option,
    tooltip: { ...(tooltip as object), renderMode: 'richText' },
  };
}

function whileSized(element: Element, chart: EChartsType): () => void {
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
}
