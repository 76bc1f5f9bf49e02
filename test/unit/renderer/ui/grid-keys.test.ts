import { describe, expect, it } from 'vitest';
import { gridActOfKey, type GridKeyPress } from '#renderer/ui/grid-keys.ts';

const place = { at: 10, count: 100, page: 20 };
const press = (key: string, held: Partial<GridKeyPress> = {}): GridKeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('gridActOfKey', () => {
  it.each([
    ['ArrowDown', 11],
    ['j', 11],
    ['ArrowUp', 9],
    ['k', 9],
    ['PageDown', 30],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
  ])('%s moves to %i', (key, to) => {
    expect(gridActOfKey(press(key), place)).toEqual({ type: 'move', to, extends: false });
  });

  it('starts at the first row when none is active', () => {
    expect(gridActOfKey(press('j'), { ...place, at: -1 })).toMatchObject({ to: 0 });
  });

  it('stays within the rows', () => {
    expect(gridActOfKey(press('j'), { ...place, at: 99 })).toMatchObject({ to: 99 });
    expect(gridActOfKey(press('k'), { ...place, at: 0 })).toMatchObject({ to: 0 });
  });

  it('extends with Shift', () => {
    expect(gridActOfKey(press('ArrowDown', { shiftKey: true }), place)).toMatchObject({
      extends: true,
    });
  });

  it.each([
    ['Enter', 'open'],
    [' ', 'toggle'],
    ['Escape', 'clear'],
  ])('%s means %s', (key, type) => {
    expect(gridActOfKey(press(key), place)).toEqual({ type });
  });

  it('selects all with Ctrl or ⌘ and A, and leaves other shortcuts alone', () => {
    expect(gridActOfKey(press('a', { ctrlKey: true }), place)).toEqual({ type: 'select-all' });
    expect(gridActOfKey(press('A', { metaKey: true }), place)).toEqual({ type: 'select-all' });
    expect(gridActOfKey(press('k', { ctrlKey: true }), place)).toBeNull();
    expect(gridActOfKey(press('j', { altKey: true }), place)).toBeNull();
    expect(gridActOfKey(press('a'), place)).toBeNull();
    expect(gridActOfKey(press('/'), place)).toBeNull();
  });

  it('does nothing in an empty grid', () => {
    expect(gridActOfKey(press('j'), { at: -1, count: 0, page: 20 })).toBeNull();
  });
});
