import { defineTexts } from './texts.ts';

export const judgingTexts = defineTexts(
  { title: '评判' },
  { title: 'Judging' },
);
