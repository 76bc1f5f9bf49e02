import { defineTexts } from './texts.ts';

export const findingsTexts = defineTexts(
  { title: '成果' },
  { title: 'Findings' },
);
