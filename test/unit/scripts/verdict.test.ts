import { expect, test } from 'vitest';
import { outcomeOf, verdictOf } from '../../../scripts/verdict.mjs';

const totals = { passed: 3, failed: 0, skipped: [], projects: { shared: 2, renderer: 1 } };
const projects = ['shared', 'renderer'];

test('a run in which all passed', () => {
  expect(outcomeOf({ totals, projects, code: 0 })).toMatchObject({ passed: 3, failed: 0 });
});

test('a run that did not reach its end failed', () => {
  const outcome = outcomeOf({ totals: null, projects, code: 1 });
  expect(outcome).toEqual({
    passed: 0,
    failed: 1,
    remarks: ['the tests did not run to their end'],
  });
});

test('a project that ran no test failed, also beside one that did', () => {
  const outcome = outcomeOf({ totals, projects: [...projects, 'fences'], code: 0 });
  expect(outcome).toMatchObject({ passed: 3, failed: 1, remarks: ['fences ran no test'] });
});

test('a project that may skip all its tests has to say so', () => {
  const skipped = { ...totals, skipped: ['desktop  starts: no Electron program here'] };
  const asked = { projects: ['desktop'], code: 0, maySkip: true };
  expect(outcomeOf({ ...asked, totals: skipped })).toMatchObject({ failed: 0, remarks: [] });
  expect(outcomeOf({ ...asked, totals })).toMatchObject({ failed: 1 });
  expect(outcomeOf({ ...asked, totals: skipped, maySkip: false })).toMatchObject({ failed: 1 });
});

test('an ending with an error counts even when no test failed', () => {
  expect(outcomeOf({ totals, projects, code: 1 })).toMatchObject({ passed: 3, failed: 1 });
  const told = outcomeOf({ totals: { ...totals, failed: 2 }, projects, code: 1 });
  expect(told).toMatchObject({ failed: 2, remarks: [] });
});

test('the last line adds everything up', () => {
  expect(
    verdictOf([
      { passed: 3, failed: 0 },
      { passed: 2, failed: 0, skipped: [] },
    ]),
  ).toEqual({
    line: '5 passed, 0 failed',
    exitCode: 0,
  });
  expect(
    verdictOf([
      { passed: 3, failed: 1 },
      { passed: 2, failed: 1, skipped: ['why'] },
    ]),
  ).toEqual({
    line: '5 passed, 2 failed, 1 skipped',
    exitCode: 1,
  });
});

test('nothing passed is no success', () => {
  expect(verdictOf([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
});
