import type { Bilingual } from '../language.ts';

/** Sections 7 and 8, and the metrics. */
export const DEFENCE = {
  overall: { zh: '总体情况', en: 'Overall' },
  overallText: {
    zh: '{units}家防守单位中，{hit}家被取得认定成果，{reported}家提交了处置报告；{silent}家被取得认定成果而未提交任何处置报告。',
    en: 'Of {units} defender {units|unit|units}, findings were confirmed against {hit} and {reported} reported responses; {silent} with confirmed findings reported nothing.',
  },
  silent: {
    zh: '未提交处置报告的失分单位：{list}。',
    en: 'Units that lost points and reported nothing: {list}.',
  },
  byUnit: { zh: '防守单位失分与处置情况', en: 'Losses and responses by unit' },
  unit: { zh: '防守单位', en: 'Unit' },
  findings: { zh: '认定成果', en: 'Findings' },
  deduction: { zh: '失分', en: 'Lost' },
  reports: { zh: '处置报告', en: 'Responses' },
  confirmed: { zh: '认定', en: 'Confirmed' },
  base: { zh: '基础分', en: 'Base' },
  bonus: { zh: '附加分', en: 'Bonus' },
  protection: { zh: '防护值', en: 'Protection value' },
  rank: { zh: '名次', en: 'Rank' },
  lossChart: { zh: '防守单位失分（前{count}家）', en: 'Points lost by unit (first {count})' },
  lossAlt: {
    zh: '各防守单位失分的条形图，数据见表。',
    en: 'Bars of points lost by unit; the table holds the data.',
  },

  times: { zh: '发现与处置用时', en: 'Detection and response times' },
  timesText: {
    zh: '以认定成果为统计对象。发现用时与驻留时间自攻击得手起算，研判、抑制、恢复用时自发现起算；未记录的单独计数，不按零计入。',
    en: 'Counted over the confirmed findings. Detection and dwell time run from the successful attack; triage, containment and recovery from detection. What was not recorded is counted apart and never as zero.',
  },
  timesTable: { zh: '处置各阶段用时', en: 'Times by stage' },
  stage: { zh: '阶段', en: 'Stage' },
  distribution: { zh: '发现用时分布', en: 'Distribution of detection times' },
  distributionAlt: {
    zh: '按发现用时分段统计的事件数。',
    en: 'Number of events by time to detection.',
  },
  within: { zh: '{time}以内', en: 'within {time}' },
  over: { zh: '超过{time}', en: 'over {time}' },
  notDetected: { zh: '未记录发现', en: 'no detection recorded' },
  spans: { zh: '攻击与处置时间线', en: 'Attack and response over time' },
  spansMore: {
    zh: '攻击与处置时间线（失分最多的{count}起）',
    en: 'Attack and response over time (the {count} events that cost most)',
  },
  spansAlt: {
    zh: '每起事件自攻击到发现、到抑制、到恢复的时间跨度。',
    en: 'For each event the stretch from attack to detection, containment and recovery.',
  },
  untilDetected: { zh: '攻击至发现', en: 'Attack to detection' },
  untilContained: { zh: '发现至抑制', en: 'Detection to containment' },
  untilRecovered: { zh: '抑制至恢复', en: 'Containment to recovery' },

  dimensions: { zh: '防守维度得分', en: 'Dimensions of the defence' },
  dimensionsText: {
    zh: '已认定处置报告在各维度上的平均达成程度，按规则书各维度应得比例计算。',
    en: 'How far the confirmed responses achieved each dimension on average, measured against its share in the rule book.',
  },
  dimension: { zh: '维度', en: 'Dimension' },
  share: { zh: '应得比例', en: 'Share' },
  achieved: { zh: '平均达成', en: 'Achieved' },
  wonBack: { zh: '基础分合计', en: 'Base' },

  attackBoard: { zh: '攻击方成绩', en: 'Attack teams' },
  defenceBoard: { zh: '防守方成绩', en: 'Defender units' },
  attackCaption: { zh: '攻击队成绩与排名', en: 'Results of the attack teams' },
  defenceCaption: { zh: '防守单位成绩与排名', en: 'Results of the defender units' },
  team: { zh: '攻击队', en: 'Team' },
  total: { zh: '总分', en: 'Total' },
  penalties: { zh: '处罚', en: 'Penalties' },
  findingsConfirmed: { zh: '认定成果', en: 'Findings' },
  taken: { zh: '攻击得分', en: 'Taken' },
  extra: { zh: '附加分', en: 'Bonus' },
  category: { zh: '计分类别', en: 'Category' },
  composition: { zh: '攻击队得分构成', en: 'Points by category' },
  disqualified: { zh: '取消资格', en: 'disqualified' },
  boardNote: {
    zh: '每个数字均可在附录“评分明细”中逐条核对。',
    en: 'Every figure can be checked line by line in the score ledger of the appendix.',
  },
  provisionalNote: {
    zh: '暂定成绩：尚有未裁定的提交。每个数字均可在附录“评分明细”中逐条核对。',
    en: 'Provisional: rulings are outstanding. Every figure can be checked line by line in the score ledger of the appendix.',
  },

  metricsText: {
    zh: '以下指标均由演练日志计算，定义为本软件所定，非任何机构发布。没有可计数对象的指标不给出数值。',
    en: 'Computed from the journal. The definitions are this program’s own; no authority publishes them. Where there was nothing to count there is no value.',
  },
  metrics: { zh: '指标一览', en: 'Metrics' },
  metric: { zh: '指标', en: 'Metric' },
  outOf: { zh: '{counted} / {of}', en: '{counted} of {of}' },
  censored: {
    zh: '{count} 项未根除（截尾），最长 {time}',
    en: '{count} not eradicated (censored), the longest {time}',
  },
  measuredMissing: {
    zh: '已测 {measured}，缺失 {missing}',
    en: '{measured} measured, {missing} missing',
  },
  meanMedian: { zh: '均值 {mean}，中位数 {median}', en: 'mean {mean}, median {median}' },
  value: { zh: '数值', en: 'Value' },
  counted: { zh: '计数', en: 'Counted' },
  definition: { zh: '定义', en: 'Definition' },
} as const satisfies Record<string, Bilingual>;
