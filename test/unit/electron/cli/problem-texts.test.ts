import { describe, expect, test } from 'vitest';
import type { CliProblem } from '#electron/cli/cli-problem.ts';
import { problemText } from '#electron/cli/problem-texts.ts';
import { rejectionLine } from '#electron/cli/rejection-texts.ts';
import { textTable } from '#electron/cli/text-table.ts';
import { ROW_REJECTIONS } from '#shared/commands/list-rows.ts';
import { COMMAND_ERROR_TYPES } from '#shared/commands/refusals.ts';
import { TABLE_REFUSAL_TYPES } from '#shared/formats/table/table-refusal.ts';

describe('problemText', () => {
  test.each([...COMMAND_ERROR_TYPES, ...TABLE_REFUSAL_TYPES])(
    '%s has words in both languages',
    (type) => {
      const problem = { type } as CliProblem;
      expect(problemText(problem, 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
      expect(problemText(problem, 'en')).toMatch(/^[A-Z?"][^\u4e00-\u9fff]+$/);
    },
  );

  test('puts parameters in, those inside others too', () => {
    const missing = { files: 2, bytes: 30, ofFiles: 5, ofBytes: 100 };
    expect(problemText({ type: 'package-cut-off', missing }, 'en')).toBe(
      'The file is cut off: 2 of 5 files and 30 of 100 bytes are missing.',
    );
    expect(problemText({ type: 'package-cut-off', missing: null }, 'en')).toBe(
      'The file is cut off before its list of contents.',
    );
    expect(problemText({ type: 'incomplete', gaps: ['title', 'claims'] }, 'en')).toBe(
      'Incomplete: title, claims.',
    );
  });
});

test.each(ROW_REJECTIONS)('a row rejected for %s is named by its line', (reason) => {
  expect(rejectionLine({ line: 7, reason }, 'en')).toMatch(/^line 7: [a-z ]+$/);
  expect(rejectionLine({ line: 7, reason }, 'zh-CN')).toMatch(/^第 7 行: \p{Script=Han}+$/u);
});

test('a duplicate names the first line, a ragged row its cells', () => {
  expect(rejectionLine({ line: 9, reason: 'duplicate', firstLine: 2 }, 'en')).toBe(
    'line 9: a duplicate (= 2)',
  );
  expect(rejectionLine({ line: 9, reason: 'ragged', cells: [3, 4] }, 'en')).toContain('(3 ≠ 4)');
});

test('tables line up Chinese, which takes two columns', () => {
  expect(
    textTable(
      ['名次', 'n'],
      [
        ['水务局', 5],
        ['a', null],
      ],
    ),
  ).toEqual(['名次    n', '水务局  5', 'a       –']);
});
