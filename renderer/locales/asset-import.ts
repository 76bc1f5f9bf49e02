import { defineTexts } from './texts.ts';

export const assetImportTexts = defineTexts(
  { title: '导入资产' },
  { title: 'Import assets' },
);
