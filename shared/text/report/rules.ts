import type { Bilingual } from '../language.ts';

/** Sections 4, 11 and 12, and the rule-book appendix. */
export const RULES = {
  book: { zh: '规则书', en: 'Rule book' },
  bookText: {
    zh: '演练适用规则书《{title}》（标识 {id}，版本 {version}），完整条目见附录。规则书中的分值为可编辑参数，以演练正式发布的版本为准。',
    en: 'The rule book in force is “{title}” ({id}, version {version}); its items are listed in the appendix. All values in it are parameters: those of the edition published for this exercise count.',
  },
  ladder: { zh: '计分类别与上限', en: 'Categories and caps' },
  category: { zh: '类别', en: 'Category' },
  side: { zh: '计入', en: 'Side' },
  cap: { zh: '上限', en: 'Cap' },
  capScope: { zh: '上限范围', en: 'Cap counted per' },
  share: { zh: '比例', en: 'Share' },
  given: { zh: '实际计分', en: 'Given' },
  noCap: { zh: '不设', en: 'none' },
  judging: { zh: '评审机制', en: 'Judging' },
  judgingText: {
    zh: '每项提交由{assigned}名裁判独立评审，评审意见在揭示前相互不可见。两份意见结论一致且分差在允许范围内的取均值；仍有分歧的由第三名裁判评审取中值；分值重大或规则书指定的事项由裁判长裁定。裁定之后方计入成绩。',
    en: 'Each submission is judged by {assigned} {assigned|referee|referees} who cannot see each other’s marks before they are revealed. Marks that agree in verdict and lie within the tolerance are averaged; otherwise a third referee judges and the median counts; large amounts and the matters named in the rule book go to the chief referee. Only a ruling gives points.',
  },
  rulings: { zh: '裁定方式', en: 'How rulings came about' },
  method: { zh: '裁定方式', en: 'Method' },
  findings: { zh: '成果', en: 'Findings' },
  responses: { zh: '处置报告', en: 'Responses' },
  referees: { zh: '裁判工作量', en: 'Work of the referees' },
  referee: { zh: '裁判', en: 'Referee' },
  marks: { zh: '评审意见', en: 'Marks' },
  agreeing: { zh: '与裁定结论一致', en: 'Same verdict as the ruling' },
  rate: { zh: '一致率', en: 'Rate' },
  refereesNote: {
    zh: '仅统计已揭示且已裁定的评审意见。',
    en: 'Counts marks that were revealed and on which a ruling was made.',
  },

  violationsNone: {
    zh: '演练期间未裁定任何违规扣分，亦无成果被判定越界。',
    en: 'No penalty was ruled during the exercise, and no finding was found to be out of scope.',
  },
  violationsText: {
    zh: '裁定违规扣分{penalties}项，判定越界成果{outOfScope}项，明细如下。',
    en: '{penalties} {penalties|penalty was|penalties were} ruled and {outOfScope} {outOfScope|finding was|findings were} found to be out of scope.',
  },
  penalties: { zh: '违规扣分', en: 'Penalties' },
  outOfScope: { zh: '越界成果', en: 'Findings out of scope' },
  clause: { zh: '条款', en: 'Clause' },
  number: { zh: '编号', en: 'No.' },
  team: { zh: '攻击队', en: 'Team' },
  finding: { zh: '成果', en: 'Finding' },
  points: { zh: '分值', en: 'Points' },
  reason: { zh: '理由', en: 'Reason' },

  disputesNone: {
    zh: '已揭示的评审意见之间未出现结论分歧，亦无由裁判长裁定的事项。',
    en: 'The revealed marks do not differ in verdict, and nothing went to the chief referee.',
  },
  disputesText: {
    zh: '在已揭示且有两份以上意见的{compared}项提交中，{split}项结论不一致；由裁判长裁定{chief}项，经三名裁判取中值裁定{median}项。',
    en: 'Of {compared} {compared|submission|submissions} with two or more revealed marks, {split} {split|has|have} differing verdicts. {chief} {chief|was|were} decided by the chief referee, {median} by the median of three.',
  },
  disputed: { zh: '存在分歧的提交', en: 'Submissions with disagreement' },
  subject: { zh: '提交', en: 'Submission' },
  opinions: { zh: '评审意见', en: 'Marks' },
  ruling: { zh: '裁定', en: 'Ruling' },
  opinion: { zh: '{verdict}（{points}分）', en: '{verdict} ({points})' },
  pending: { zh: '待裁定', en: 'Awaiting ruling' },

  item: { zh: '条目', en: 'Item' },
  worth: { zh: '分值', en: 'Worth' },
  limit: { zh: '次数上限', en: 'Limit' },
  source: { zh: '来源', en: 'Source' },
  bookNote: {
    zh: '“示例”表示该值为内置示例，并非官方公布的分值。',
    en: '“Sample” marks a value of our own, not one that was officially published.',
  },
  sample: { zh: '示例', en: 'Sample' },
  published: { zh: '公开规则', en: 'Published' },
  unofficial: { zh: '非官方', en: 'Unofficial' },
  items: { zh: '规则书条目', en: 'Items of the rule book' },
} as const satisfies Record<string, Bilingual>;

/** Sides of the categories of a rule book. */
export const SIDE_TERMS = {
  attack: { zh: '攻击得分', en: 'Attack points' },
  bonus: { zh: '攻击加分', en: 'Attack bonus' },
  penalty: { zh: '处罚', en: 'Penalties' },
  defence: { zh: '防守得分', en: 'Defence points' },
  'defence-bonus': { zh: '防守加分', en: 'Defence bonus' },
} as const satisfies Record<string, Bilingual>;

/** Over what a cap is counted. */
export const SCOPE_TERMS = {
  team: { zh: '每支攻击队', en: 'attack team' },
  'team-unit-tree': { zh: '每队对每家单位（含下属）', en: 'team and unit with its subordinates' },
  'team-unit': { zh: '每队对每家单位', en: 'team and unit' },
  'team-system': { zh: '每队对每个系统', en: 'team and system' },
} as const satisfies Record<string, Bilingual>;
