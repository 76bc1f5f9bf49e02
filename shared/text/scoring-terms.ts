import type { Bilingual } from './language.ts';

/** Sentences that explain a line of the ledger. `{name}` stands for a value. */
export const EXPLANATION_TEXTS = {
  clause: { zh: '依据条款 {clause}：{text}', en: 'Clause {clause}: {text}' },
  'result-inputs': {
    zh: '{team}获取“{item}”×{quantity}，裁定 {awarded} 分。',
    en: '{team} was awarded {awarded} points for “{item}” × {quantity}.',
  },
  'claim-inputs': {
    zh: '{team}申报“{item}”×{quantity}。',
    en: '{team} claims “{item}” × {quantity}.',
  },
  'penalty-inputs': {
    zh: '{team}受到处罚“{item}”×{quantity}。',
    en: '{team} is penalised: “{item}” × {quantity}.',
  },
  'report-inputs': {
    zh: '该事件失分 {lost} 分，“{item}”占 {percent}%，达成 {achieved}%，按 {share} 计。',
    en: 'The event cost {lost} points; “{item}” is {percent} % of them, achieved to {achieved} %, and earns {share} of that.',
  },
  'bonus-inputs': {
    zh: '“{item}”裁定附加分 {awarded} 分。',
    en: 'Bonus of {awarded} points for “{item}”.',
  },
  'bonus-plain': { zh: '裁定附加分 {awarded} 分。', en: 'Bonus of {awarded} points.' },
  'claim-report': { zh: '申报“{item}”。', en: '“{item}” is claimed.' },
  'no-claim': { zh: '未申报具体项目。', en: 'No item is claimed.' },
  'protection-inputs': {
    zh: '失分 {deduction} 分，基础分 {base} 分，附加分 {bonus} 分，防护值 {value}。',
    en: 'Points lost {deduction}, base {base}, bonus {bonus}: protection value {value}.',
  },
  'protection-untouched': {
    zh: '未失分，基础分 {base} 分，附加分 {bonus} 分，防护值 {value}。',
    en: 'Nothing lost, base {base}, bonus {bonus}: protection value {value}.',
  },
  'protection-drip-value': {
    zh: '非正常防守扣 {drip} 分，从防护值中扣除。',
    en: 'Over-defence took {drip} points off the protection value.',
  },
  'protection-drip-deduction': {
    zh: '非正常防守扣 {drip} 分，计入失分。',
    en: 'Over-defence cost {drip} points, which count as points lost.',
  },
  'drip-inputs': {
    zh: '非正常防守 {number} 号，通知时间 {notified}，宽限至 {grace}。',
    en: 'Over-defence case {number}: notified {notified}, grace until {grace}.',
  },
  'drip-open': {
    zh: '非正常防守 {number} 号，尚未通知单位。',
    en: 'Over-defence case {number}: the unit has not been notified.',
  },
  'drip-corrected': { zh: '{corrected} 已纠正。', en: 'Corrected at {corrected}.' },
  'drip-until': { zh: '计扣至 {until}。', en: 'Counted up to {until}.' },
  'drip-periods': {
    zh: '{count} 个计扣时段，每段 {points} 分。',
    en: 'Periods at {points} points each: {count}.',
  },
  'drip-taken': { zh: '共扣 {taken} 分。', en: 'Takes {taken} points in all.' },
  'penalty-share-result': {
    zh: '另扣本成果得分 {of} 分的 {percent}%。',
    en: 'Also takes {percent} % of the {of} points of this result.',
  },
  'penalty-share-gains': {
    zh: '另扣该队得分 {of} 分的 {percent}%。',
    en: 'Also takes {percent} % of the {of} points that the team gained.',
  },
  'decided-by': { zh: '须由{decider}决定。', en: 'To be decided by {decider}.' },
  severity: { zh: '情节：{severity}。', en: 'Severity: {severity}.' },
  'time-known': {
    zh: '{band}：距攻击 {minutes} 分钟，系数 {factor}。',
    en: '{band}: {minutes} minutes after the attack, factor {factor}.',
  },
  'time-unknown': {
    zh: '{band}：时间未填写，系数 {factor}。',
    en: '{band}: no time is given, factor {factor}.',
  },
  attacked: { zh: '攻击对象：{unit}。', en: 'Taken from {unit}.' },
  received: { zh: '受理序号 {sequence}。', en: 'Receipt number {sequence}.' },
  'repeat-factor': {
    zh: '同一漏洞第 {ordinal} 次提交，系数 {factor}（条款 {clause}）。',
    en: 'Submission number {ordinal} of the same vulnerability: factor {factor} (clause {clause}).',
  },
  factor: {
    zh: '{rule}：系数 {factor}（条款 {clause}）。',
    en: '{rule}: factor {factor} (clause {clause}).',
  },
  computed: {
    zh: '{formula} = {computed}，取整 {rounded} 分。',
    en: '{formula} = {computed}, rounded to {rounded} points.',
  },
  given: { zh: '得 {given} 分。', en: 'Gives {given} points.' },
  'given-nothing': { zh: '不得分。', en: 'Gives nothing.' },
  evidence: { zh: '证据 {count} 份。', en: 'Evidence files: {count}.' },
  'judged-by': { zh: '{method}，裁判：{referees}。', en: '{method}; referees: {referees}.' },
  judged: { zh: '{method}。', en: '{method}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why points were not given (the keys are those of `WithheldReason`). `{points}` are the points in question. */
export const WITHHELD_TEXTS = {
  'awaiting-receipt': {
    zh: '尚未受理，至多涉及 {points} 分。',
    en: 'Not yet received by the desk; at most {points} points are at stake.',
  },
  'awaiting-ruling': {
    zh: '尚未裁定，至多涉及 {points} 分。',
    en: 'Not yet ruled on; at most {points} points are at stake.',
  },
  returned: { zh: '已退回补正。', en: 'Returned for completion.' },
  rejected: { zh: '已驳回。', en: 'Rejected.' },
  duplicate: { zh: '认定为重复。', en: 'Ruled a duplicate.' },
  'out-of-scope': { zh: '认定为越界。', en: 'Ruled out of scope.' },
  withdrawn: { zh: '提交方已撤回。', en: 'Withdrawn by its author.' },
  'unknown-item': {
    zh: '规则书中没有项目“{item}”，{points} 分不计。',
    en: 'The rule book has no item “{item}”; {points} points are not counted.',
  },
  'wrong-side': {
    zh: '项目“{item}”不适用于这一方，{points} 分不计。',
    en: '“{item}” is not an item of this side; {points} points are not counted.',
  },
  'not-a-target': {
    zh: '该系统当时未被列为相应靶标，{points} 分不计。',
    en: 'The system was not designated as such a target at the time; {points} points are not counted.',
  },
  voided: {
    zh: '同一成果受到处罚，其余 {points} 分作废。',
    en: 'A penalty on the same result voids the other {points} points.',
  },
  late: {
    zh: '单位已被击穿并退出，此后的成果 {points} 分不计。',
    en: 'The unit was already out; {points} points that came later are not counted.',
  },
  'late-line': {
    zh: '单位失分已达出局线，此后的成果 {points} 分不计。',
    en: 'The unit had lost as much as puts it out; {points} points that came later are not counted.',
  },
  'higher-privilege': {
    zh: '同一目标上已计“{higher}”（受理序号 {sequence}），权限只按最高计一次，{points} 分不再计。',
    en: '“{higher}” (receipt {sequence}) already counts on the same target, and only the highest privilege does: {points} points are not counted again.',
  },
  'too-slow': {
    zh: '{band}按 {factor} 计，少计 {points} 分。',
    en: '{band} counts {factor}: {points} points less.',
  },
  'no-item': {
    zh: '附加分 {points} 分未指明项目，无条款依据，不计。',
    en: 'A bonus of {points} points names no item, so no clause supports it; not counted.',
  },
  'not-verified': {
    zh: '尚未核验或通知，不计扣。',
    en: 'Not yet verified and notified; nothing is taken.',
  },
  'in-grace': { zh: '在宽限期内，不扣分。', en: 'Within the grace period; nothing is taken.' },
  'not-over-defence': {
    zh: '不成立或已撤销，不扣分。',
    en: 'Dismissed or withdrawn; nothing is taken.',
  },
  'still-running': {
    zh: '仍在计扣，待指明计算时刻。',
    en: 'Still running; it counts up to the moment that is asked for.',
  },
  'above-maximum': {
    zh: '超出该项上限 {maximum} 分的 {points} 分不计。',
    en: '{points} points above the item’s maximum of {maximum} are not counted.',
  },
  repeat: {
    zh: '同一漏洞第 {ordinal} 次提交只按 {factor} 计，少计 {points} 分。',
    en: 'Submission number {ordinal} of the same vulnerability counts {factor}: {points} points less.',
  },
  factor: {
    zh: '{rule}按 {factor} 计，少计 {points} 分。',
    en: '{rule} counts {factor}: {points} points less.',
  },
  'factor-limit': {
    zh: '{rule}最多计 {limit} 个，本条只计 {counted} 个，少计 {points} 分。',
    en: '{rule}: at most {limit} count, of these {counted}; {points} points less.',
  },
  'item-limit': {
    zh: '“{item}”最多计 {limit} 个，本条只计 {counted} 个，少计 {points} 分。',
    en: '“{item}”: at most {limit} count, of these {counted}; {points} points less.',
  },
  cap: {
    zh: '“{category}”已达上限 {cap} 分，{points} 分不计。',
    en: '“{category}” has reached its cap of {cap}; {points} points are not counted.',
  },
  'not-linked': {
    zh: '未关联攻击事件，无基础分。',
    en: 'Linked to no event, so there is no base.',
  },
  'linked-pending': {
    zh: '所关联的成果尚未认定，待其认定后计分。',
    en: 'The linked result is not yet confirmed; the report waits for it.',
  },
  'not-own-event': {
    zh: '所关联的事件不是对本单位的有效成果，无基础分。',
    en: 'The linked event is no known result against this unit, so there is no base.',
  },
  'already-reported': {
    zh: '同一起事件已在先受理的报告中，无基础分。',
    en: 'The event already stands in a report received earlier, so there is no base.',
  },
  'report-limit': {
    zh: '超出每单位 {limit} 份报告的上限，不计分。',
    en: 'Beyond the {limit} reports that one unit may have; not counted.',
  },
  'not-achieved': {
    zh: '未达成部分 {points} 分未得。',
    en: '{points} points were not won back: not achieved.',
  },
  'base-cap': {
    zh: '基础分合计已达上限 {cap} 分，{points} 分不计。',
    en: 'All bases together have reached their cap of {cap}; {points} points are not counted.',
  },
  'bonus-cap': {
    zh: '附加分已达上限 {cap} 分，{points} 分不计。',
    en: 'The bonus has reached its cap of {cap}; {points} points are not counted.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a board is provisional (the keys are those of `ProvisionalReason`). */
export const PROVISIONAL_TEXTS = {
  phase: { zh: '演练尚处于“{phase}”阶段。', en: 'The exercise is in the phase “{phase}”.' },
  'findings-pending': { zh: '{count} 项成果尚未裁定。', en: 'Findings not yet decided: {count}.' },
  'responses-pending': { zh: '{count} 份报告尚未裁定。', en: 'Reports not yet decided: {count}.' },
  'over-defence-running': {
    zh: '{count} 起非正常防守仍在计扣。',
    en: 'Cases of over-defence that still run: {count}.',
  },
  'close-only': {
    zh: '{count} 份报告含结束后才能核定的项目。',
    en: 'Reports with items that can be judged only after the close: {count}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Tie-breaks as boards declare them. */
export const TIE_BREAK_TERMS = {
  'fewer-violations': { zh: '违规少者在前', en: 'Fewer violations first' },
  'earlier-last-confirmed': {
    zh: '最后一项得分成果受理较早者在前',
    en: 'Earlier receipt of the last scoring result first',
  },
  'smaller-deduction': { zh: '扣分少者在前', en: 'Smaller deduction first' },
  'larger-bonus': { zh: '附加分多者在前', en: 'Larger bonus first' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Kinds of evidence that an item can demand. */
export const EVIDENCE_TERMS = {
  screenshot: { zh: '截图', en: 'Screenshot' },
  recording: { zh: '录屏', en: 'Screen recording' },
  ownership: { zh: '资产归属证明', en: 'Proof of ownership' },
  path: { zh: '攻击路径', en: 'Attack path' },
  sample: { zh: '样本', en: 'Sample' },
  log: { zh: '日志', en: 'Log' },
  'record-count': { zh: '数据条数证明', en: 'Proof of the number of records' },
  verification: { zh: '武器验证', en: 'Exploit verification' },
  'write-up': { zh: '文字说明', en: 'Write-up' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Where a value of a rule book comes from. */
export const SOURCE_TERMS = {
  published: { zh: '公开规则', en: 'Published rule' },
  unofficial: { zh: '非官方来源', en: 'Unofficial source' },
  sample: { zh: '示例', en: 'Sample' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Who decides where it is more than two referees (the keys are those of `Decider`). */
export const DECIDER_TERMS = {
  chief: { zh: '裁判长', en: 'the chief referee' },
  panel: { zh: '专家组', en: 'the expert panel' },
  organiser: { zh: '指挥部', en: 'exercise control' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How grave a violation is. */
export const SEVERITY_TERMS = {
  minor: { zh: '轻微', en: 'minor' },
  serious: { zh: '较重', en: 'serious' },
  grave: { zh: '严重', en: 'grave' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Factors of a book that are no multipliers. */
export const FACTOR_TERMS = {
  repeat: { zh: '重复提交', en: 'Repeat' },
  'first-blood': { zh: '首破', en: 'First blood' },
  'late-submission': { zh: '逾期提交', en: 'Handed in late' },
} as const satisfies Readonly<Record<string, Bilingual>>;
