import type { Bilingual } from '#shared/text/language.ts';
import { CLOUD_SCENARIOS } from './cloud-scenarios.ts';
import { COMMON_RULES, PURPLE_RULES, RANSOMWARE_RULES } from './engagement-rules.ts';
import { MUNICIPAL_SCENARIOS, PURPLE_SCENARIOS, RANSOMWARE_SCENARIOS } from './other-scenarios.ts';
import type { ExerciseTemplate } from './template.ts';

const POSTS: readonly Bilingual[] = [
  { zh: '总指挥', en: 'Commander' },
  { zh: '指挥部值班室（24小时）', en: 'Control room (24 h)' },
  { zh: '裁判组', en: 'Referees' },
  { zh: '应急保障组', en: 'Emergency support' },
  { zh: '技术支撑单位', en: 'Technical support' },
  { zh: '法务与保密', en: 'Legal and secrecy' },
];

const WORKDAY = { opens: 9 * 60, closes: 18 * 60 };
const DRILL_DAY = { opens: 9 * 60, closes: 21 * 60 };

/** Templates that a new exercise may start from. Ours, as examples. */
export const EXERCISE_TEMPLATES: readonly ExerciseTemplate[] = [
  {
    id: 'municipal',
    title: { zh: '市级实战攻防演练', en: 'Municipal attack-defense drill' },
    summary: {
      zh: '多支攻击队对全市单位的真实系统，按规则书排名。',
      en: 'Several attack teams against the real systems of a city, ranked by a rule book.',
    },
    form: 'attack-defence',
    level: 'municipal',
    purpose: {
      zh: '检验全市重要信息系统的监测发现、分析研判、应急处置与协同联动能力，发现并整改隐患。',
      en: 'Tests how the city detects, judges and handles attacks on its important systems, and finds what has to be mended.',
    },
    reviewers: 2,
    days: 5,
    schedule: [
      ['preparation', -14, -1],
      ['live', 0, 4],
      ['adjudication', 5, 8],
      ['published', 9, 10],
      ['improvement', 11, 41],
    ],
    windows: [
      { purpose: 'attack', ...DRILL_DAY },
      { purpose: 'submission', opens: 9 * 60, closes: 22 * 60 },
    ],
    rules: COMMON_RULES,
    posts: POSTS,
    scenarios: MUNICIPAL_SCENARIOS,
    zeroReports: [],
  },
  {
    id: 'purple-team',
    title: { zh: '紫队协同演练', en: 'Purple-team exercise' },
    summary: {
      zh: '攻防双方按用例共同检验检测能力，改进后重测（HSEEP/VECTR 做法）。',
      en: 'Attack and defence test detection case by case, improve and repeat (HSEEP and VECTR style).',
    },
    form: 'purple-team',
    level: 'enterprise',
    purpose: {
      zh: '逐项检验检测与响应能力，形成改进计划并在演练内复测。',
      en: 'Tests detection and response case by case, plans improvements and repeats within the exercise.',
    },
    reviewers: 1,
    days: 3,
    schedule: [
      ['preparation', -10, -1],
      ['live', 0, 2],
      ['adjudication', 3, 4],
      ['improvement', 5, 34],
    ],
    windows: [{ purpose: 'attack', ...WORKDAY }],
    rules: PURPLE_RULES,
    posts: POSTS.slice(0, 4),
    scenarios: PURPLE_SCENARIOS,
    zeroReports: [],
  },
  {
    id: 'ransomware',
    title: { zh: '勒索专项演练', en: 'Ransomware drill' },
    summary: {
      zh: '以可控仿真样本检验发现、隔离、恢复与决策。',
      en: 'Detection, isolation, recovery and decisions, with a simulated sample.',
    },
    form: 'ransomware',
    level: 'enterprise',
    purpose: {
      zh: '检验勒索攻击的发现与阻断、备份恢复（RTO/RPO）和应急决策。',
      en: 'Tests how ransomware is seen and stopped, recovery (RTO, RPO) and decisions.',
    },
    reviewers: 2,
    days: 2,
    schedule: [
      ['preparation', -10, -1],
      ['live', 0, 1],
      ['adjudication', 2, 3],
      ['improvement', 4, 33],
    ],
    windows: [{ purpose: 'attack', ...WORKDAY }],
    rules: RANSOMWARE_RULES,
    posts: POSTS,
    scenarios: RANSOMWARE_SCENARIOS,
    zeroReports: [],
  },
  {
    id: 'cloud-native',
    title: { zh: '云原生专项演练', en: 'Cloud-native drill' },
    summary: {
      zh: '容器、集群、云平台的十六个场景，附 ATT&CK 技术编号。',
      en: 'Sixteen scenarios of containers, clusters and cloud platforms with ATT&CK techniques.',
    },
    form: 'cloud-native',
    level: 'municipal',
    purpose: {
      zh: '检验云平台与云上业务的镜像、运行时、东西向和身份权限防护。',
      en: 'Tests images, runtime, east-west traffic and identities of cloud platforms and what runs on them.',
    },
    reviewers: 2,
    days: 4,
    schedule: [
      ['preparation', -14, -1],
      ['live', 0, 3],
      ['adjudication', 4, 6],
      ['improvement', 7, 36],
    ],
    windows: [
      { purpose: 'attack', ...DRILL_DAY },
      { purpose: 'submission', opens: 9 * 60, closes: 22 * 60 },
    ],
    rules: COMMON_RULES,
    posts: POSTS,
    scenarios: CLOUD_SCENARIOS,
    zeroReports: [],
  },
  {
    id: 'key-period',
    title: { zh: '安全重保', en: 'Key-period assurance' },
    summary: {
      zh: '重要时期的值班、零报告与封网，不安排攻击。',
      en: 'Duty, zero reports and an attack blackout for an important period.',
    },
    form: 'key-period',
    level: 'municipal',
    purpose: {
      zh: '保障重要时期网络安全平稳，落实值班与零报告制度，封网期间不得攻击测试。',
      en: 'Keeps an important period calm: duty, zero reports, and no attack tests during it.',
    },
    reviewers: 1,
    days: 7,
    schedule: [
      ['preparation', -7, -1],
      ['live', 0, 6],
      ['improvement', 7, 21],
    ],
    windows: [],
    rules: COMMON_RULES.filter(({ stance }) => stance === 'forbidden'),
    posts: POSTS,
    scenarios: [],
    zeroReports: [9 * 60, 17 * 60],
  },
];

/** A template by its id. */
export const templateById = (id: string): ExerciseTemplate | undefined =>
  EXERCISE_TEMPLATES.find((template) => template.id === id);
