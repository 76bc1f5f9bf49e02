import { expect, it } from 'vitest';
import { sizeText } from '#shared/text/size.ts';

it('sizes are read in the largest unit that fits, and never smaller than they are', () => {
  expect(sizeText(0)).toBe('0 B');
  expect(sizeText(1023)).toBe('1023 B');
  expect(sizeText(1024)).toBe('1 KB');
  expect(sizeText(1025)).toBe('1.1 KB');
  expect(sizeText(100 * 1024 * 1024)).toBe('100 MB');
  expect(sizeText(100 * 1024 * 1024 + 1)).toBe('101 MB');
  expect(sizeText(3 * 1024 ** 4)).toBe('3072 GB');
});
