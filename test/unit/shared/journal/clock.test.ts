import { describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { read } from '#shared/journal/read.ts';
import { recordFields } from '#shared/journal/write.ts';
import { compareHybrid, type HybridTime, MAX_DRIFT_MS } from '#shared/kernel/hybrid-clock.ts';
import { aDevice, type Device, foldAll, recordId } from '#test/support/builders.ts';
import { fixedClock, START_MS } from '#test/support/ports.ts';

const DAY = 24 * 3600 * 1000;
const at = async (name: string, ms: number): Promise<Device> =>
  aDevice(name, { clock: fixedClock(ms) });
const edit = async (device: Device, name: string): Promise<HybridTime> => {
  const [sealed] = await device.act((state) => [
    recordFields(state, CONTROL, organisationKind, recordId('u'), { name }),
  ]);
  return sealed?.batch.time ?? [0, 0];
};

describe('clock of the journal', () => {
  it('C1 rises with every action, with the wall clock or without it', async () => {
    const alice = await at('c1', START_MS);
    expect(await edit(alice, 'a')).toEqual([START_MS, 0]);
    expect(await edit(alice, 'b')).toEqual([START_MS, 1]);
    alice.clock.advance(5);
    expect(await edit(alice, 'c')).toEqual([START_MS + 5, 0]);
    alice.clock.set(0);
    expect(await edit(alice, 'd')).toEqual([START_MS + 5, 1]);
    alice.restart();
    expect(await edit(alice, 'e')).toEqual([START_MS + 5, 2]);
  });

  it('C2 counts everything though the wall clock went back a day', async () => {
    const alice = await at('c2', START_MS);
    await edit(alice, 'before');
    alice.clock.advance(-DAY);
    alice.restart();
    await edit(alice, 'after');
    const state = foldAll(alice.batches.toReversed());
    expect(state.waiting.size).toBe(0);
    expect(read(state, organisationKind, 'u')?.value.name).toBe('after');
  });

  it('C3 follows a peer that is ahead by less than a day', async () => {
    const [alice, bob] = [await at('c3-a', START_MS), await at('c3-b', START_MS + DAY / 2)];
    const ahead = await edit(bob, 'b');
    alice.take(bob.batches);
    const ours = await edit(alice, 'a');
    expect(compareHybrid(ours, ahead)).toBeGreaterThan(0);
    expect(ours).toEqual([START_MS + DAY / 2, 1]);
  });

  it('C3 does not follow a peer that is a year ahead, and counts what it wrote', async () => {
    const [alice, bob] = [await at('c3-c', START_MS), await at('c3-d', START_MS + 365 * DAY)];
    await edit(bob, 'from next year');
    alice.take(bob.batches);
    expect(read(alice.state, organisationKind, 'u')?.value.name).toBe('from next year');
    expect(await edit(alice, 'settled today')).toEqual([START_MS, 0]);
    // Who saw it replaced it: the clock does not decide.
    expect(read(alice.state, organisationKind, 'u')?.value.name).toBe('settled today');
    expect(MAX_DRIFT_MS).toBe(DAY);
  });

  it('C4 is not blinded to others by one absurd clock', async () => {
    const alice = await at('c4-a', START_MS);
    const [hour, year] = [
      await at('c4-b', START_MS + DAY / 24),
      await at('c4-c', START_MS + 365 * DAY),
    ];
    await edit(year, 'y');
    await edit(hour, 'h');
    alice.take([...year.batches, ...hour.batches]);
    expect(await edit(alice, 'a')).toEqual([START_MS + DAY / 24, 1]);
  });
});
