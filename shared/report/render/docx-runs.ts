import { TextRun } from 'docx';
import { assertNever } from '#shared/kernel/result.ts';
import type { Run } from '../model.ts';
import { printable } from '../printable.ts';
import type { Look } from './docx-look.ts';

/** Half-points at which a SHA-256 fits on one line of its column. */
export const CODE_SIZE = 12;

/** Runs as Word runs. A run is one line: line feeds in it become spaces. */
export function runsToWord(
  runs: readonly Run[],
  look: Look,
  options: { color?: string; bold?: boolean; size?: number } = {},
): TextRun[] {
  return runs.map((run) => {
    const text = printable(run.text);
    switch (run.style) {
      case 'strong':
        return new TextRun({ ...options, text, bold: true });
      case 'code':
        return new TextRun({ ...options, text, font: look.code, size: CODE_SIZE });
      case 'quiet':
        return new TextRun({ ...options, text, color: '5C6570' });
      case undefined:
        return new TextRun({ ...options, text });
      default:
        return assertNever(run.style);
    }
  });
}
