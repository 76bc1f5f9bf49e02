import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { designate } from '#shared/commands/designate.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import {
  type CounterListOrderInput,
  counterListOrder,
  signListOrder,
  type SignListOrderInput,
} from '#shared/commands/sign-list-order.ts';
import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { listOrderKind } from '#shared/domain/list-order.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { elementsOf, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { supposeWrites } from '#shared/journal/suppose.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { boardMoves, earlyMoves } from '#shared/scoring/board-moves.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { createExerciseScorer, type ScoredExercise } from '#shared/scoring/exercise-scorer.ts';
import { hasWithdrawn, isEverParticipant, placeUnit } from '#shared/scoring/unit-placement.ts';
import { aLiveDrill, type Cast, type Drill } from '#test/support/drill.ts';

const DAY = 86_400_000;
const T = 20_000 * DAY;

type Change = SignListOrderInput['changes'][number];

const order = (changes: readonly Change[], number = 'Order 12'): SignListOrderInput => ({
  number,
  title: 'Changes of day three',
  basis: 'Decision 3',
  orderedBy: 'Commander Wang',
  changes,
  moves: [],
});

const change = (type: Change['type'], subject: RecordId, value = ''): Change => ({
  type,
  subject,
  value,
  effectiveFrom: T,
});

const placed = ({ device }: Drill, unit: RecordId, at: number) =>
  placeUnit(readDesignations(device.state), unit, at);

async function withParent(): Promise<Drill & { readonly cast: Cast; readonly parent: RecordId }> {
  const drill = await aLiveDrill();
  const fields = { name: 'District' };
  const parent = await drill.run(drill.organiser, recordOrganisation, { id: null, fields });
  return { ...drill, parent };
}

describe('signing a list change order', () => {
  it('withdraws a unit from its moment on and leaves what was before as it stood', async () => {
    const drill = await aLiveDrill();
    const { unit } = drill.cast;
    await drill.run(drill.organiser, signListOrder, order([change('withdraw', unit)]));
    expect(placed(drill, unit, T - 1)).toMatchObject({ participation: 'participant', unit });
    expect(placed(drill, unit, T)).toMatchObject({ participation: 'withdrawn', unit: null });
    const dates = readDesignations(drill.device.state);
    expect(isEverParticipant(dates, unit)).toBe(true);
    expect(hasWithdrawn(dates, unit)).toBe(true);
  });

  it('lets a unit join that was outside before', async () => {
    const drill = await aLiveDrill();
    const { unit } = drill.cast;
    await drill.run(drill.organiser, signListOrder, order([change('join', unit)]));
    expect(placed(drill, unit, T - 1).participation).toBe('outside');
    expect(placed(drill, unit, T)).toMatchObject({ participation: 'participant', unit });
  });

  it('merges a unit into another one: later points are the other one’s', async () => {
    const drill = await withParent();
    const { unit } = drill.cast;
    const { parent } = drill;
    await drill.run(drill.organiser, signListOrder, order([change('merge', unit, parent)]));
    expect(placed(drill, unit, T - 1).unit).toBe(unit);
    expect(placed(drill, unit, T).unit).toBe(parent);
    const dates = readDesignations(drill.device.state);
    expect([isEverParticipant(dates, unit), hasWithdrawn(dates, unit)]).toEqual([true, true]);
    expect(hasWithdrawn(dates, parent)).toBe(false);
  });

  it('exempts a unit, which teams are told not to touch from then on', async () => {
    const drill = await aLiveDrill();
    const { unit, team } = drill.cast;
    await drill.run(drill.organiser, signListOrder, order([change('exempt', unit)]));
    expect(placed(drill, unit, T).participation).toBe('outside');
    const told = [...readAll(drill.device.state, restrictionKind)].filter(
      ({ audience }) => audience === teamAudience(team),
    );
    expect(told.map(({ value }) => value)).toMatchObject([
      { subject: unit, startsAt: T, basis: 'Order 12', type: 'do-not-touch' },
    ]);
  });

  it('tags and retags several at once', async () => {
    const drill = await aLiveDrill();
    const { unit, system } = drill.cast;
    const lines = [
      change('key-unit', unit, 'yes'),
      change('target', system, 'main'),
      change('tag', unit, '关基'),
    ];
    await drill.run(drill.organiser, signListOrder, order(lines));
    const dates = readDesignations(drill.device.state);
    expect(dates.valueAt(system, 'target', T)).toBe('main');
    expect(dates.valueAt(system, 'target', T - 1)).toBeUndefined();
    expect(placed(drill, unit, T).keyUnit).toBe(true);
    const row = known(readIn(drill.device.state, CONTROL, organisationKind, unit), 'there').row;
    expect(elementsOf(row, 'tag')).toEqual(['关基']);
    const [signed] = [...readAll(drill.device.state, listOrderKind)];
    expect(signed?.value.changes.map(({ subjectName }) => subjectName)).toEqual([
      'Water',
      'Portal',
      'Water',
    ]);
  });

  it('is refused without number, basis or signer, twice under one number, and with a line that can not stand', async () => {
    const drill = await withParent();
    const { unit, system } = drill.cast;
    const refused = (input: SignListOrderInput) =>
      drill.refusal(drill.organiser, signListOrder, input);
    const lines = [change('withdraw', unit)];
    for (const field of ['number', 'basis', 'orderedBy'] as const) {
      expect(refused({ ...order(lines), [field]: '' })).toMatchObject({ field });
    }
    for (const line of [
      change('merge', unit, unit),
      change('merge', unit),
      change('join', system),
      change('target', unit, 'main'),
      change('key-unit', unit, 'no'),
      change('key-unit', unit, 'perhaps'),
      change('tag', unit),
    ]) {
      expect(refused(order([line])), line.type).toMatchObject({ field: 'changes.0' });
    }
    await drill.run(drill.organiser, signListOrder, order(lines));
    expect(refused(order([change('join', drill.parent)]))).toMatchObject({ field: 'number' });
    expect(drill.refusal(drill.cast.attacker, signListOrder, order(lines, 'x')).type).toBe(
      'not-allowed',
    );
  });
});

describe('a counter-order', () => {
  const counter = (
    target: RecordId,
    reach: CounterListOrderInput['reach'],
  ): CounterListOrderInput => ({
    order: target,
    number: 'Order 13',
    basis: 'Decision 4',
    orderedBy: 'Commander Wang',
    reach,
    moves: [],
  });

  it('takes everything back as if it had never been signed, once', async () => {
    const drill = await withParent();
    const { unit, system } = drill.cast;
    const lines = [
      change('withdraw', unit),
      change('exempt', system),
      change('merge', drill.parent, unit),
      change('tag', system, '关基'),
    ];
    const id = await drill.run(drill.organiser, signListOrder, order(lines));
    await drill.run(drill.organiser, counterListOrder, counter(id, { type: 'all' }));
    for (const at of [0, T - 1, T, T + DAY]) {
      expect(placed(drill, unit, at)).toMatchObject({ participation: 'participant', unit });
      expect(placed(drill, drill.parent, at).unit).toBe(drill.parent);
    }
    expect([...readAll(drill.device.state, restrictionKind)]).toEqual([]);
    expect(
      drill.refusal(drill.organiser, counterListOrder, counter(id, { type: 'all' })),
    ).toMatchObject({ type: 'wrong-state', state: 'countered' });
  });

  it('onward leaves what the order did until its own moment', async () => {
    const drill = await withParent();
    const { unit, system } = drill.cast;
    const lines = [
      change('withdraw', unit),
      change('key-unit', drill.parent, 'yes'),
      change('exempt', system),
    ];
    const id = await drill.run(drill.organiser, signListOrder, order(lines));
    const from = T + DAY;
    await drill.run(drill.organiser, counterListOrder, counter(id, { type: 'onward', from }));
    expect(placed(drill, unit, from - 1).participation).toBe('withdrawn');
    expect(placed(drill, unit, from)).toMatchObject({ participation: 'participant', unit });
    expect(placed(drill, drill.parent, from - 1).keyUnit).toBe(true);
    expect(placed(drill, drill.parent, from).keyUnit).toBe(false);
    const ends = [...readAll(drill.device.state, restrictionKind)].map(({ value }) => value.endsAt);
    expect(new Set(ends)).toEqual(new Set([from]));
  });
});

describe('the past', () => {
  let drill: Drill & { readonly cast: Cast; readonly parent: RecordId };
  beforeAll(async () => {
    drill = await withParent();
    await drill.run(drill.organiser, designate, {
      subject: drill.parent,
      attribute: 'participation',
      value: 'participant',
      effectiveFrom: 0,
      basis: '',
    });
  });

  it('is never touched by an order of any lines but joins of those never designated', () => {
    const types = fc.constantFrom('withdraw', 'merge', 'exempt', 'key-unit', 'join');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(types, fc.boolean(), fc.integer({ min: 1, max: 5 })), {
          minLength: 1,
          maxLength: 5,
        }),
        (lines) => {
          const { cast, parent, organiser, device } = drill;
          const changes = lines.map(([type, first, day]): Change => {
            const subject = first && type !== 'join' ? cast.unit : parent;
            const other = subject === parent ? cast.unit : parent;
            const value = type === 'merge' ? other : type === 'key-unit' ? 'yes' : '';
            return { type, subject, value, effectiveFrom: T + day * DAY };
          });
          const outcome = signListOrder(drill.context(organiser), order(changes));
          fc.pre(outcome.ok);
          if (!outcome.ok) return;
          const after = supposeWrites(device.state, outcome.value.writes);
          const at = Math.min(...changes.map(({ effectiveFrom }) => effectiveFrom)) - 1;
          const place = (state: ExerciseState, unit: RecordId) =>
            placeUnit(readDesignations(state), unit, at);
          for (const unit of [cast.unit, parent]) {
            expect(place(after, unit)).toEqual(place(device.state, unit));
          }
        },
      ),
    );
  });

  it('a preview leaves the state as it is, and finds no move where nothing was confirmed', () => {
    const { cast, organiser, device } = drill;
    const before = device.state;
    const outcome = signListOrder(drill.context(organiser), order([change('withdraw', cast.unit)]));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    const supposed = supposeWrites(before, outcome.value.writes);
    expect(readDesignations(before).history(cast.unit, 'participation')).toEqual([]);
    const scored = (state: ExerciseState): ScoredExercise => {
      const result = createExerciseScorer().update(state);
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    const [was, is] = [scored(before), scored(supposed)];
    expect(boardMoves(was, was, before)).toEqual([]);
    const gone = boardMoves(was, is, before).find(({ subject }) => subject === cast.unit);
    expect(gone).toMatchObject({ side: 'defence', rankBefore: 1, rankAfter: null });
    expect(earlyMoves(was, is, before, T)).toEqual([]);
  });
});
