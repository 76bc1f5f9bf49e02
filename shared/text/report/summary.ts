import type { Bilingual } from '../language.ts';

/** Section 1. */
export const SUMMARY = {
  openingDated: {
    zh: '{host}于{from}至{to}组织开展“{title}”。',
    en: '“{title}” was held by {host} from {from} to {to}. ',
  },
  opening: { zh: '{host}组织开展“{title}”。', en: '“{title}” was held by {host}. ' },
  openingBare: { zh: '“{title}”情况总结如下。', en: 'This report sums up “{title}”. ' },
  basis: { zh: '演练依据{basis}开展。', en: 'It was based on {basis}. ' },
  parties: {
    zh: '{teams}支攻击队对{units}家防守单位的{systems}个信息系统开展实战攻击，{referees}名裁判独立评审。',
    en: '{teams} attack {teams|team|teams} went against {systems} {systems|system|systems} of {units} defender {units|unit|units}; {referees} {referees|referee|referees} judged the results independently.',
  },
  findings: {
    zh: '演练期间，攻击队提交成果{submitted}项，指挥部受理{received}项。经评审，认定{confirmed}项，驳回{rejected}项，判定重复{duplicate}项、越界{outOfScope}项；另有{pending}项尚未裁定。',
    en: 'The teams submitted {submitted} {submitted|finding|findings}, of which exercise control received {received}. {confirmed} {confirmed|was|were} confirmed, {rejected} rejected, {duplicate} found to be {duplicate|a duplicate|duplicates} and {outOfScope} out of scope; {pending} {pending|awaits|await} a ruling.',
  },
  evidence: {
    zh: '认定成果涉及{units}家单位、{systems}个系统，附证据{evidence}件，均以 SHA-256 留痕。',
    en: 'The confirmed findings touch {units} {units|unit|units} and {systems} {systems|system|systems}; {evidence} {evidence|piece|pieces} of evidence, each identified by its SHA-256, {evidence|supports|support} what was submitted.',
  },
  responses: {
    zh: '防守单位提交处置报告{submitted}份，认定{confirmed}份。',
    en: 'The units submitted {submitted} response {submitted|report|reports}; {confirmed} {confirmed|was|were} confirmed.',
  },
  timed: {
    zh: '认定成果从攻击得手到被发现，平均用时{mean}，中位数{median}；{missing}项没有发现时间的记录。',
    en: ' Confirmed findings were detected after {mean} on average ({median} at the median); for {missing} no detection was recorded.',
  },
  uncovered: {
    zh: '{count}项认定成果没有任何防守单位的处置报告与之对应。',
    en: ' For {count} confirmed {count|finding|findings} no unit has reported a response.',
  },
  leader: {
    zh: '攻击方排名首位的是{team}，得分{points}分。',
    en: 'The leading attack team is {team} with {points} points. ',
  },
  losses: {
    zh: '防守方共失分{total}分；失分最多的单位是{unit}，失{points}分。',
    en: 'The defenders lost {total} points in all; the unit that lost most is {unit} with {points}. ',
  },
  safest: {
    zh: '防护值最高的单位是{unit}（{value}）。',
    en: 'The highest protection value (防护值) was reached by {unit}: {value}.',
  },
  untouched: {
    zh: '{count}家防守单位未被取得任何认定成果。',
    en: ' Against {count} {count|unit|units} no finding was confirmed.',
  },
  topics: { zh: '主要问题', en: 'Main weaknesses' },
  topicsText: {
    zh: '从认定成果看，主要问题集中在以下方面：',
    en: 'The confirmed findings point to these weaknesses above all:',
  },
  topicClass: {
    zh: '{name}：{count}项认定成果，涉及{units}家单位，失分{points}分。',
    en: '{name}: {count} confirmed {count|finding|findings} at {units} {units|unit|units}, {points} points lost.',
  },
  topicTarget: {
    zh: '{count}个靶标系统被攻破。',
    en: '{count} designated target {count|system was|systems were} breached.',
  },
  topicUncovered: {
    zh: '{share}的认定成果未见对应的处置报告，监测发现能力有待加强。',
    en: '{share} of the confirmed findings met no reported response: detection needs strengthening.',
  },
  noFindings: {
    zh: '截至编制时尚无认定成果，本报告仅反映演练组织与进展情况。',
    en: 'No finding has been confirmed so far: this report shows the organisation and the progress of the exercise only.',
  },
  provisionalTitle: { zh: '成绩为暂定', en: 'Results are provisional' },
  provisional: {
    zh: '演练处于“{phase}”阶段，尚有{findings}项成果、{responses}份处置报告未裁定。裁定完成、成绩锁定之前，得分与排名可能变化。',
    en: 'The exercise is in the phase “{phase}”; {findings} {findings|finding|findings} and {responses} {responses|response|responses} await a ruling. Points and ranks may change until rulings are complete and results are final.',
  },
  sampleTitle: { zh: '示例演练', en: 'Sample exercise' },
  sample: {
    zh: '本报告由内置示例数据生成，单位、人员、地址和结果均为虚构，不得用于任何评价或考核。',
    en: 'This report was compiled from built-in sample data. Organisations, people, addresses and results are made up and must not be used to assess anybody.',
  },
  excludedTitle: { zh: '未包含内容', en: 'Not included' },
  excluded: {
    zh: '当前版本的演练日志不记录以下事项，本报告因此未予反映：申诉与改判、非正常防守的持续扣分、整改台账与复测、安全指数报送。',
    en: 'The journal of this version does not record the following, so this report is silent on them: appeals and overturned rulings, deductions for over-defence as time passes, the remediation register and its retests, and the security index.',
  },
} as const satisfies Record<string, Bilingual>;
