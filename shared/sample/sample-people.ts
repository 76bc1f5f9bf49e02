import type { Bilingual } from '#shared/text/language.ts';

/** A made-up attack team and its member. */
export interface SampleTeam {
  readonly label: string;
  readonly name: Bilingual;
  readonly employer: Bilingual;
  readonly member: Bilingual;
}

const TIDE_LAB: Bilingual = { zh: '观潮安全实验室', en: 'Tidewatch Security Lab' };

/** The four teams. The referee from {@link TIDE_LAB} may not judge the second. */
export const TEAMS: readonly SampleTeam[] = [
  {
    label: 'team-1',
    name: { zh: '破浪队', en: 'Team Breakwater' },
    employer: { zh: '听澜信息技术公司', en: 'Tinglan Information Technology' },
    member: { zh: '程破晓', en: 'Dawn Cheng' },
  },
  {
    label: 'team-2',
    name: { zh: '观潮队', en: 'Team Tidewatch' },
    employer: TIDE_LAB,
    member: { zh: '陆远舟', en: 'Marlow Lu' },
  },
  {
    label: 'team-3',
    name: { zh: '北辰队', en: 'Team Polestar' },
    employer: { zh: '北辰网络技术公司', en: 'Polestar Networks' },
    member: { zh: '沈望舒', en: 'Selene Shen' },
  },
  {
    label: 'team-4',
    name: { zh: '山岚队', en: 'Team Highmist' },
    employer: { zh: '山岚数据安全研究院', en: 'Highmist Data Security Institute' },
    member: { zh: '顾青岚', en: 'Rowan Gu' },
  },
];

/** A made-up person with the house they work for. */
export interface SamplePerson {
  readonly name: Bilingual;
  readonly employer: Bilingual;
}

const CONTROL_ROOM: Bilingual = { zh: '临澜市演练指挥部', en: 'Linlan Exercise Control' };

export const ORGANISER: SamplePerson = {
  name: { zh: '林知远', en: 'Quentin Lin' },
  employer: CONTROL_ROOM,
};

export const SECOND_ORGANISER: SamplePerson = {
  name: { zh: '何静姝', en: 'Joyce He' },
  employer: CONTROL_ROOM,
};

export const CHIEF: SamplePerson = {
  name: { zh: '周正衡', en: 'Justin Zhou' },
  employer: { zh: '临澜网络空间安全学院', en: 'Linlan School of Cyberspace Security' },
};

export const REFEREES: readonly SamplePerson[] = [
  {
    name: { zh: '秦明理', en: 'Clara Qin' },
    employer: { zh: '临澜网络空间安全学院', en: 'Linlan School of Cyberspace Security' },
  },
  {
    name: { zh: '方亦可', en: 'Felix Fang' },
    employer: { zh: '东澜测评中心', en: 'Donglan Testing Centre' },
  },
  { name: { zh: '苏慎言', en: 'Prudence Su' }, employer: TIDE_LAB },
];

export const OBSERVER: SamplePerson = {
  name: { zh: '贺观澜', en: 'Vera He' },
  employer: { zh: '临澜市数字城市促进会', en: 'Linlan Digital City Association' },
};

/** Defenders, one for each unit that responds. */
export const DEFENDERS: readonly Bilingual[] = [
  { zh: '唐守正', en: 'Warden Tang' },
  { zh: '乔安宁', en: 'Serena Qiao' },
  { zh: '魏长宁', en: 'Ward Wei' },
  { zh: '余思齐', en: 'Celia Yu' },
  { zh: '叶清和', en: 'Irene Ye' },
  { zh: '许星河', en: 'Stella Xu' },
  { zh: '江亦安', en: 'Anselm Jiang' },
  { zh: '宋砚秋', en: 'Autumn Song' },
];

/** Owners of assets: family and given names to combine. */
export const OWNER_NAMES: readonly Bilingual[] = [
  { zh: '王一诺', en: 'Noah Wang' },
  { zh: '李子墨', en: 'Inka Li' },
  { zh: '张若水', en: 'Brook Zhang' },
  { zh: '刘景行', en: 'Ambler Liu' },
  { zh: '陈知微', en: 'Minna Chen' },
  { zh: '杨千帆', en: 'Gail Yang' },
  { zh: '赵云舒', en: 'Skye Zhao' },
  { zh: '黄听雨', en: 'Rayne Huang' },
  { zh: '吴见山', en: 'Monte Wu' },
  { zh: '郑南星', en: 'Astra Zheng' },
];
