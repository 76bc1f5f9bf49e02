import type { Bilingual } from '#shared/text/language.ts';

/** The made-up city. */
export const CITY: Bilingual = { zh: '临澜市', en: 'Linlan' };

/** A made-up unit. Host names end in `<label>.linlan.example`. */
export interface SampleUnit {
  readonly label: string;
  readonly name: Bilingual;
  readonly type: Bilingual;
  readonly sector: Bilingual;
  /** Label of the body above it. */
  readonly parent?: string;
  readonly keyUnit?: true;
  readonly participation?: 'outside' | 'withdrawn';
  /** Whether somebody of it writes responses. */
  readonly responds?: true;
  readonly systems: readonly SampleSystem[];
}

export interface SampleSystem {
  readonly label: string;
  readonly name: Bilingual;
  readonly level: 2 | 3;
  readonly target?: 'main' | 'secondary';
}

const system = (
  label: string,
  zh: string,
  en: string,
  level: 2 | 3,
  target?: 'main' | 'secondary',
): SampleSystem => ({
  label,
  name: { zh, en },
  level,
  ...(target === undefined ? {} : { target }),
});

const portal = (zh = '门户网站', en = 'Public website') => system('www', zh, en, 2);
const office = () => system('oa', '协同办公系统', 'Office collaboration system', 2);

const BUREAU: Bilingual = { zh: '市直部门', en: 'City department' };
const INSTITUTION: Bilingual = { zh: '事业单位', en: 'Public institution' };
const COMPANY: Bilingual = { zh: '国有企业', en: 'Public company' };
const DISTRICT: Bilingual = { zh: '区政府', en: 'District government' };

const GOVERNMENT: Bilingual = { zh: '政务', en: 'Government' };
const HEALTH: Bilingual = { zh: '卫生健康', en: 'Health' };
const EDUCATION: Bilingual = { zh: '教育', en: 'Education' };
const TRANSPORT: Bilingual = { zh: '交通运输', en: 'Transport' };
const UTILITIES: Bilingual = { zh: '公用事业', en: 'Utilities' };
const SOCIAL: Bilingual = { zh: '社会保障', en: 'Social security' };
const NATURE: Bilingual = { zh: '自然资源', en: 'Natural resources' };
const MARKET: Bilingual = { zh: '市场监管', en: 'Market supervision' };
const CULTURE: Bilingual = { zh: '文化', en: 'Culture' };

/** The twenty units, superior bodies before their subordinates. */
export const UNITS: readonly SampleUnit[] = [
  {
    label: 'zwfw',
    name: { zh: '临澜市政务服务和数据局', en: 'Linlan Government Service and Data Bureau' },
    type: BUREAU,
    sector: GOVERNMENT,
    keyUnit: true,
    responds: true,
    systems: [
      system('hall', '一体化政务服务平台', 'Integrated government service platform', 3, 'main'),
      system('share', '数据共享交换平台', 'Data exchange platform', 3, 'secondary'),
      office(),
    ],
  },
  {
    label: 'data',
    name: { zh: '临澜市大数据中心', en: 'Linlan Big Data Centre' },
    type: INSTITUTION,
    sector: GOVERNMENT,
    parent: 'zwfw',
    responds: true,
    systems: [
      system('cloud', '政务云管理平台', 'Government cloud management platform', 3, 'secondary'),
      system('lake', '城市数据湖', 'City data lake', 3),
      system('ops', '运维管理平台', 'Operations console', 2),
    ],
  },
  {
    label: 'gjj',
    name: { zh: '临澜市住房公积金中心', en: 'Linlan Housing Fund Centre' },
    type: INSTITUTION,
    sector: SOCIAL,
    responds: true,
    systems: [
      system('core', '公积金核心业务系统', 'Housing fund core system', 3, 'main'),
      portal('网上办事大厅', 'Online service hall'),
      office(),
    ],
  },
  {
    label: 'rsj',
    name: { zh: '临澜市人力资源和社会保障局', en: 'Linlan Labour and Social Security Bureau' },
    type: BUREAU,
    sector: SOCIAL,
    keyUnit: true,
    responds: true,
    systems: [
      system('ss', '社会保险经办系统', 'Social insurance system', 3, 'secondary'),
      system('job', '就业服务平台', 'Employment service platform', 2),
      portal(),
    ],
  },
  {
    label: 'wjw',
    name: { zh: '临澜市卫生健康委员会', en: 'Linlan Health Commission' },
    type: BUREAU,
    sector: HEALTH,
    systems: [
      system('health', '全民健康信息平台', 'Population health platform', 3),
      system('triage', '分级诊疗平台', 'Referral platform', 2),
      office(),
    ],
  },
  {
    label: 'hosp1',
    name: { zh: '临澜市第一医院', en: 'Linlan First Hospital' },
    type: INSTITUTION,
    sector: HEALTH,
    parent: 'wjw',
    responds: true,
    systems: [
      system('his', '医院信息系统', 'Hospital information system', 3, 'secondary'),
      system('reg', '预约挂号平台', 'Appointment platform', 2),
      system('pacs', '影像归档系统', 'Imaging archive', 3),
    ],
  },
  {
    label: 'cdc',
    name: { zh: '临澜市疾病预防中心', en: 'Linlan Disease Prevention Centre' },
    type: INSTITUTION,
    sector: HEALTH,
    parent: 'wjw',
    systems: [
      system('report', '传染病监测系统', 'Disease surveillance system', 3),
      portal(),
      system('vaccine', '预防接种系统', 'Vaccination system', 2),
    ],
  },
  {
    label: 'edu',
    name: { zh: '临澜市教育局', en: 'Linlan Education Bureau' },
    type: BUREAU,
    sector: EDUCATION,
    responds: true,
    systems: [
      system('enrol', '义务教育招生平台', 'School enrolment platform', 3),
      system('cloud', '教育云平台', 'Education cloud', 2),
      office(),
    ],
  },
  {
    label: 'poly',
    name: { zh: '临澜职业技术学院', en: 'Linlan Polytechnic' },
    type: INSTITUTION,
    sector: EDUCATION,
    parent: 'edu',
    systems: [
      system('jw', '教务管理系统', 'Academic affairs system', 2),
      system('card', '校园一卡通', 'Campus card', 2),
      portal(),
    ],
  },
  {
    label: 'water',
    name: { zh: '临澜市水务局', en: 'Linlan Water Affairs Bureau' },
    type: BUREAU,
    sector: UTILITIES,
    systems: [
      system('flood', '防汛指挥系统', 'Flood control system', 3),
      portal(),
      system('permit', '取水许可系统', 'Water permit system', 2),
    ],
  },
  {
    label: 'supply',
    name: { zh: '临澜供水有限公司', en: 'Linlan Water Supply Company' },
    type: COMPANY,
    sector: UTILITIES,
    parent: 'water',
    responds: true,
    systems: [
      system('scada', '供水调度监控系统', 'Water supply control system', 3, 'secondary'),
      system('bill', '营业收费系统', 'Billing system', 2),
      system('meter', '智能水表平台', 'Smart meter platform', 2),
    ],
  },
  {
    label: 'trans',
    name: { zh: '临澜市交通运输局', en: 'Linlan Transport Bureau' },
    type: BUREAU,
    sector: TRANSPORT,
    systems: [
      system('traffic', '综合交通运行平台', 'Traffic operations platform', 3),
      system('taxi', '出租汽车监管平台', 'Taxi supervision platform', 2),
      office(),
    ],
  },
  {
    label: 'bus',
    name: { zh: '临澜公共交通集团', en: 'Linlan Public Transit Group' },
    type: COMPANY,
    sector: TRANSPORT,
    parent: 'trans',
    systems: [
      system('dispatch', '智能调度系统', 'Bus dispatch system', 3),
      system('pay', '乘车码支付平台', 'Fare payment platform', 3),
      portal(),
    ],
  },
  {
    label: 'land',
    name: { zh: '临澜市自然资源局', en: 'Linlan Natural Resources Bureau' },
    type: BUREAU,
    sector: NATURE,
    systems: [
      system('estate', '不动产登记系统', 'Property registry', 3),
      system('map', '地理信息平台', 'Geographic information platform', 2),
      office(),
    ],
  },
  {
    label: 'market',
    name: { zh: '临澜市市场监督局', en: 'Linlan Market Supervision Bureau' },
    type: BUREAU,
    sector: MARKET,
    systems: [
      system('licence', '企业登记系统', 'Business registry', 3),
      system('food', '食品安全追溯平台', 'Food tracing platform', 2),
      portal(),
    ],
  },
  {
    label: 'east',
    name: { zh: '临澜市东湾区人民政府', en: 'Dongwan District Government, Linlan' },
    type: DISTRICT,
    sector: GOVERNMENT,
    responds: true,
    systems: [portal(), office(), system('grid', '网格化管理平台', 'Community grid platform', 2)],
  },
  {
    label: 'easthall',
    name: { zh: '东湾区政务服务中心', en: 'Dongwan District Service Centre' },
    type: INSTITUTION,
    sector: GOVERNMENT,
    parent: 'east',
    systems: [
      system('queue', '排队叫号系统', 'Queue management system', 2),
      system('self', '自助终端平台', 'Self-service kiosks', 2),
      system('review', '好差评系统', 'Service rating system', 2),
    ],
  },
  {
    label: 'west',
    name: { zh: '临澜市西屿区人民政府', en: 'Xiyu District Government, Linlan' },
    type: DISTRICT,
    sector: GOVERNMENT,
    systems: [portal(), office(), system('park', '智慧停车平台', 'Smart parking platform', 2)],
  },
  {
    label: 'gas',
    name: { zh: '临澜燃气有限公司', en: 'Linlan Gas Company' },
    type: COMPANY,
    sector: UTILITIES,
    participation: 'outside',
    systems: [
      system('scada', '管网监控系统', 'Pipeline monitoring system', 3),
      system('bill', '燃气收费系统', 'Gas billing system', 2),
      portal(),
    ],
  },
  {
    label: 'lib',
    name: { zh: '临澜市图书馆', en: 'Linlan Library' },
    type: INSTITUTION,
    sector: CULTURE,
    participation: 'withdrawn',
    systems: [
      system('loan', '图书借阅系统', 'Lending system', 2),
      system('digital', '数字资源平台', 'Digital collection', 2),
      portal(),
    ],
  },
];
