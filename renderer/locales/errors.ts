import { defineTexts } from './texts.ts';

export const errorsTexts = defineTexts(
  { title: '出错了' },
  { title: 'Something went wrong' },
);
