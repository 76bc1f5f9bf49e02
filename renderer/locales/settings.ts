import { defineTexts } from './texts.ts';

export const settingsTexts = defineTexts(
  { title: '设置' },
  { title: 'Settings' },
);
