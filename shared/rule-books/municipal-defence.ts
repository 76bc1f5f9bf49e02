import type { Category, Item } from '#shared/scoring/rule-book.ts';
import { bandedItems, sharedItems } from './item-forms.ts';

const dimension = (id: string, zh: string, en: string, permille: number): Category => ({
  id,
  side: 'defence',
  name: { zh, en },
  parent: null,
  cap: null,
  capScope: 'team-unit',
  permille,
  chief: false,
  clause: 'dimensions',
  source: 'published:S1',
});

const bonus = (id: string, zh: string, en: string): Category => ({
  ...dimension(id, zh, en, 0),
  side: 'defence-bonus',
  cap: 1500,
  permille: null,
  clause: 'defence-bonus',
});

/** The six dimensions of a defender's report, and the two kinds of bonus. */
export const defenceCategories: readonly Category[] = [
  dimension('detection', '监测发现', 'Detection', 250),
  dimension('analysis', '分析研判', 'Analysis', 150),
  dimension('response', '应急处置', 'Response', 250),
  dimension('notification', '通报预警', 'Notification', 150),
  dimension('coordination', '协同联动', 'Coordination', 100),
  dimension('attribution', '追踪溯源', 'Attribution', 100),
  {
    ...bonus('bonus-zero-day', '零日漏洞发现与处置', 'Zero-day discovery and handling'),
    chief: true,
  },
  bonus('bonus-real-attack', '演习外非法攻击线索', 'Leads on real attacks'),
];

const detection = sharedItems('detection', 'published:S1');
const analysis = sharedItems('analysis', 'published:S1');
const response = sharedItems('response', 'published:S1');
const notification = sharedItems('notification', 'published:S1');
const coordination = sharedItems('coordination', 'published:S1');
const attribution = sharedItems('attribution', 'published:S1');

/** Sub-items of the dimensions and the bonus items. */
export const defenceItems: readonly Item[] = [
  detection('detect-timely', '及时性', 'Timeliness', 50),
  detection('detect-tools', '工具手段', 'Tools and means', 30),
  detection('detect-coverage', '覆盖率', 'Coverage', 90, { closeOnly: true }),
  detection('detect-effective', '有效性', 'Effectiveness', 30),
  detection('detect-other', '其他', 'Other', 50, { source: 'published:S5' }),

  analysis('triage-unit', '锁定涉事单位', 'Unit concerned', 30),
  analysis('triage-owner', '锁定责任人', 'Person responsible', 30),
  analysis('triage-nature', '事件性质与措施', 'Nature of the incident and measures', 30),
  analysis('triage-scope', '影响范围', 'Extent of the impact', 30),
  analysis('triage-tools', '工具手段', 'Tools and means', 30),

  response('contain-source', '阻断攻击源', 'Attack source blocked', 60),
  response('contain-social', '社会工程处置', 'Social engineering handled', 30),
  response('eradicate-fix', '漏洞定位与修复', 'Vulnerability located and fixed', 40),
  response('eradicate-carrier', '清除攻击载体', 'Carriers of the attack removed', 40),
  response('recover-time', '恢复（按时间）', 'Recovery, by time', 80),

  notification('notify-accuracy', '准确性', 'Accuracy', 50),
  notification('notify-reach', '穿透性', 'Reach', 50),
  notification('notify-effect', '有效性', 'Effectiveness', 50),

  coordination('liaison-internal', '单位内部联动', 'Within the unit', 20),
  coordination('liaison-sector', '行业联动', 'Within the sector', 30),
  coordination('liaison-authority', '与公安、主管部门联动', 'With police and authority', 30),
  coordination('liaison-subordinate', '与下属单位联动', 'With subordinate bodies', 20),

  attribution('trace-onsite', '溯源到场内攻击设备', 'Attack device on site', 40),
  attribution('trace-offsite', '溯源到场外攻击设备', 'Attack device off site', 20),
  attribution('trace-identity', '溯源到攻击队员虚拟身份', 'Virtual identity', 20),
  attribution('trace-hosts', '溯源到攻击主机或控制主机', 'Attack or control host', 20),

  bandedItems('bonus-zero-day', 'defence-bonus')(
    'found-zero-day',
    '零日漏洞发现与处置',
    'Zero-day discovered and handled',
    [['按价值评定', 'By value', 0, 1500]],
    { evidenceRequired: ['sample', 'log'], dedupe: 'none', source: 'published:S1' },
  ),
  bandedItems('bonus-real-attack', 'defence-bonus')(
    'found-real-attack',
    '演习外非法攻击线索与画像',
    'Leads on and profile of a real attack',
    [['按价值评定', 'By value', 0, 1500]],
    { evidenceRequired: ['log'], dedupe: 'none', source: 'published:S1' },
  ),
];
