import { defineTexts } from './texts.ts';

export const auditTexts = defineTexts(
  { title: '冲突与审计' },
  { title: 'Conflicts and audit' },
);
