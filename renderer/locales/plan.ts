import { defineTexts } from './texts.ts';

export const planTexts = defineTexts(
  { title: '策划' },
  { title: 'Plan' },
);
