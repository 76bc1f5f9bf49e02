import { defineTexts } from './texts.ts';

export const planTexts = defineTexts(
  {
    title: '策划',
    tabs: {
      basics: '基本信息',
      organisations: '单位',
      systems: '系统',
      assets: '资产',
      teams: '攻击队',
      people: '人员',
      rules: '规则书',
    },
  },
  {
    title: 'Plan',
    tabs: {
      basics: 'Basics',
      organisations: 'Organisations',
      systems: 'Systems',
      assets: 'Assets',
      teams: 'Attack teams',
      people: 'People',
      rules: 'Rule book',
    },
  },
);
