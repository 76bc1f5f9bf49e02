import { defineTexts } from './texts.ts';

export const homeTexts = defineTexts(
  { title: '全部演练' },
  { title: 'All exercises' },
);
