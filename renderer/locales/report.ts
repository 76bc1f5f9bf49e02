import { defineTexts } from './texts.ts';

export const reportTexts = defineTexts(
  { title: '报告' },
  { title: 'Report' },
);
