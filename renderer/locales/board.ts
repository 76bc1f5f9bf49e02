import { defineTexts } from './texts.ts';

export const boardTexts = defineTexts(
  { title: '成绩' },
  { title: 'Scoreboard' },
);
