import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftKeeper } from '#renderer/data/draft-keeper.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

interface Fields {
  readonly title: string;
  readonly summary: string;
}

const setup = (write: (change: Partial<Fields>) => Promise<Result<unknown, string>>) => {
  const written: Partial<Fields>[] = [];
  const keeper = createDraftKeeper<Fields, string>(
    (change) => {
      written.push(change);
      return write(change);
    },
    { waitMs: 600, longestMs: 3000 },
  );
  return { keeper, written, save: () => keeper.store.getState().save.type };
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a draft', () => {
  it('is recorded after a rest, with what changed together', async () => {
    const { keeper, written, save } = setup(() => Promise.resolve(ok(null)));
    keeper.set({ title: 'a' });
    keeper.set({ title: 'ab' });
    keeper.set({ summary: 's' });
    expect(save()).toBe('pending');
    await vi.advanceTimersByTimeAsync(599);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(written).toEqual([{ title: 'ab', summary: 's' }]);
    expect(save()).toBe('saved');
  });

  it('is recorded while somebody types without a rest', async () => {
    const { keeper, written } = setup(() => Promise.resolve(ok(null)));
    for (let at = 0; at < 8; at++) {
      keeper.set({ title: 'x'.repeat(at + 1) });
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(written).toEqual([{ title: 'xxxxxx' }]);
  });

  it('shows what was typed until it is settled', async () => {
    const { keeper } = setup(() => Promise.resolve(ok(null)));
    keeper.set({ title: 'typed ' });
    keeper.settle();
    expect(keeper.store.getState().edits).toEqual({ title: 'typed ' });
    await keeper.flush();
    expect(keeper.store.getState().edits).toEqual({ title: 'typed ' });
    keeper.settle();
    expect(keeper.store.getState().edits).toEqual({});
  });

  it('keeps one bad field from holding up the others, and tries it again', async () => {
    let isBad = true;
    const { keeper, written, save } = setup((change) =>
      Promise.resolve(isBad && change.title !== undefined ? err('too-long') : ok(null)),
    );
    keeper.set({ title: 'too long', summary: 'fine' });
    expect(await keeper.flush()).toBe(false);
    expect(written).toEqual([
      { title: 'too long', summary: 'fine' },
      { title: 'too long' },
      { summary: 'fine' },
    ]);
    expect(keeper.store.getState().save).toEqual({ type: 'failed', error: 'too-long' });
    expect(keeper.store.getState().edits.title).toBe('too long');
    isBad = false;
    keeper.set({ summary: 'finer' });
    await vi.advanceTimersByTimeAsync(600);
    expect(written.at(-1)).toEqual({ title: 'too long', summary: 'finer' });
    expect(save()).toBe('saved');
  });

  it('records what came while the former was being recorded', async () => {
    let finish: () => void = () => undefined;
    const { keeper, written, save } = setup(
      () =>
        new Promise((resolve) => {
          finish = () => resolve(ok(null));
        }),
    );
    keeper.set({ title: 'one' });
    const flushed = keeper.flush();
    keeper.set({ title: 'two' });
    keeper.settle();
    expect(save()).toBe('saving');
    finish();
    await vi.advanceTimersByTimeAsync(0);
    finish();
    expect(await flushed).toBe(true);
    expect(written).toEqual([{ title: 'one' }, { title: 'two' }]);
    expect(save()).toBe('saved');
  });
});
