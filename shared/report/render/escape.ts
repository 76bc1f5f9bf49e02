import { printable } from '../printable.ts';

/** Text for an HTML or XML element or a quoted attribute: printable, with every mark-up letter escaped. */
export const escapeMarkup = (text: string, multiline = false): string =>
  printable(text, multiline).replace(/[&<>"']/g, (letter) => MARKUP[letter] ?? letter);

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A quoted CSS string; everything but letters, digits and spaces of ASCII is written as an escape. */
export const cssString = (text: string): string =>
  `"${printable(text).replace(/[\u0000-\u007f]/g, (letter) =>
    /[A-Za-z0-9 ]/.test(letter) ? letter : `\\${letter.charCodeAt(0).toString(16)} `,
  )}"`;
