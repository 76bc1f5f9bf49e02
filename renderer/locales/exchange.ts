import { defineTexts } from './texts.ts';

export const exchangeTexts = defineTexts(
  { title: '交换' },
  { title: 'Exchange' },
);
