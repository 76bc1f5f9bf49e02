import { defineTexts } from './texts.ts';

export const responsesTexts = defineTexts(
  { title: '处置' },
  { title: 'Responses' },
);
