import type { Bilingual } from './language.ts';

/** A metric by name, with what exactly is counted. */
export interface MetricTerm {
  readonly name: Bilingual;
  readonly definition: Bilingual;
}

/** Metrics of how attacks were noticed and handled. Definitions are this program's own; no authority publishes them. */
export const METRIC_TERMS = {
  detectionRate: {
    name: { zh: '检出率', en: 'Detection rate' },
    definition: {
      zh: '有发现时间的认定成果 ÷ 全部认定成果。未被申报的攻击不可知，不在其中。',
      en: 'Confirmed results with a time of detection ÷ all confirmed results. Attacks that nobody reported are unknown and not part of it.',
    },
  },
  detect: {
    name: { zh: '平均发现时间 MTTD', en: 'Mean time to detect (MTTD)' },
    definition: {
      zh: '发现时间 − 攻击得手时间。未发现的单独计数，不按 0 计。',
      en: 'Detected − attack succeeded. What was never detected is counted apart, never as 0.',
    },
  },
  triage: {
    name: { zh: '平均研判时间 MTTI', en: 'Mean time to triage (MTTI)' },
    definition: {
      zh: '研判时间 − 发现时间，仅对已发现的成果。',
      en: 'Triaged − detected, of what was detected.',
    },
  },
  contain: {
    name: { zh: '平均抑制时间 MTTC', en: 'Mean time to contain (MTTC)' },
    definition: {
      zh: '抑制时间 − 发现时间，仅对已发现的成果。',
      en: 'Contained − detected, of what was detected.',
    },
  },
  recover: {
    name: { zh: '平均恢复时间 MTTR', en: 'Mean time to recover (MTTR)' },
    definition: {
      zh: '恢复时间 − 发现时间，仅对已发现的成果。',
      en: 'Recovered − detected, of what was detected.',
    },
  },
  dwell: {
    name: { zh: '驻留时间', en: 'Dwell time' },
    definition: {
      zh: '根除时间 − 攻击得手时间。未根除的算到演练结束，单独标明（截尾），不计入均值与中位数。',
      en: 'Eradicated − attack succeeded. What was not eradicated is reckoned to the end of the exercise and shown apart (censored), outside mean and median.',
    },
  },
} as const satisfies Readonly<Record<string, MetricTerm>>;

/** Words for the parts of a measured time. */
export const TIME_SUMMARY_TERMS = {
  mean: { zh: '均值', en: 'Mean' },
  median: { zh: '中位数', en: 'Median' },
  measured: { zh: '已测', en: 'Measured' },
  missing: { zh: '缺失', en: 'Missing' },
  implausible: { zh: '时间矛盾', en: 'Implausible' },
  censored: { zh: '截尾', en: 'Censored' },
} as const satisfies Readonly<Record<string, Bilingual>>;
