import { defineTexts } from './texts.ts';

export const settingsTexts = defineTexts(
  { title: '设置', theme: { label: '外观', system: '跟随系统', light: '浅色', dark: '深色' } },
  { title: 'Settings', theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' } },
);
