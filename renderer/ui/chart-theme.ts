/** Colours of a chart, read from the tokens in force. */
export interface ChartColors {
  readonly categories: readonly string[];
  readonly ramp: readonly string[];
  readonly text: string;
  readonly quietText: string;
  readonly line: string;
  readonly surface: string;
  readonly font: string;
  readonly attack: string;
  readonly defence: string;
}

export function readChartColors(element: Element): ChartColors {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => token(`--${name}-${at + 1}`));
  return {
    categories: numbered('chart', 8),
    ramp: numbered('ramp', 7),
    text: token('--text-2'),
    quietText: token('--text-3'),
    line: token('--line'),
    surface: token('--surface-1'),
    font: style.fontFamily,
    attack: token('--attack'),
    defence: token('--defence'),
  };
}

/** What every chart has in common; the caller's option is laid over it. */
export function chartTheme(colors: ChartColors): Record<string, unknown> {
  const axis = {
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.quietText },
    nameTextStyle: { color: colors.quietText },
    splitLine: { lineStyle: { color: colors.line } },
  };
  return {
    color: colors.categories,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: colors.font, color: colors.text, fontSize: 13 },
    title: { textStyle: { color: colors.text, fontSize: 14 } },
    legend: { textStyle: { color: colors.text } },
    tooltip: {
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.text, fontSize: 13 },
    },
    visualMap: { inRange: { color: colors.ramp }, textStyle: { color: colors.quietText } },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false }, axisTick: { show: false } },
    timeAxis: axis,
    logAxis: axis,
    line: { symbolSize: 5, lineStyle: { width: 2 } },
  };
}
