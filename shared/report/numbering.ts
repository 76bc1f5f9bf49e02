import type { Language } from '#shared/text/language.ts';
import type { Block } from './model.ts';

/**
 * Gives headings, tables and figures their numbers, in reading order. Chinese headings follow GB/T 9704: 一、 then （一）
 * then 1.; English ones are decimal. Headings whose id starts with `appendix-` are lettered.
 */
export function numberBlocks(blocks: readonly Block[], language: Language): Block[] {
  const zh = language === 'zh-CN';
  let [first, second, third, appendix, table, figure] = [0, 0, 0, 0, 0, 0];
  let lettered = false;
  const headingNumber = (level: 1 | 2 | 3, id: string): string => {
    if (level === 1) {
      [second, third] = [0, 0];
      lettered = id.startsWith('appendix-');
      if (lettered) return zh ? `附录 ${letter(++appendix)}` : `Appendix ${letter(++appendix)}`;
      first++;
      return zh ? `${chineseNumber(first)}、` : `${first}`;
    }
    const stem = lettered ? letter(appendix) : String(first);
    if (level === 2) {
      third = 0;
      second++;
      return zh && !lettered ? `（${chineseNumber(second)}）` : `${stem}.${second}`;
    }
    third++;
    return zh && !lettered ? `${third}.` : `${stem}.${second}.${third}`;
  };
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return { ...block, number: headingNumber(block.level, block.id) };
      case 'table':
        return { ...block, number: zh ? `表 ${++table}` : `Table ${++table}` };
      case 'figure':
        return { ...block, number: zh ? `图 ${++figure}` : `Figure ${++figure}` };
      default:
        return block;
    }
  });
}

const letter = (n: number): string => String.fromCharCode(64 + n);

/** 1–99 in Chinese numerals. */
export function chineseNumber(n: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(n / 10);
  const ones = digits[n % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}
