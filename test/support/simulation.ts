import fc from 'fast-check';
import { ALL, type Audience, CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { ROLES, type Role } from '#shared/domain/roles.ts';
import {
  type Batch,
  type Entry,
  type EntryId,
  entryId,
  type SealedBatch,
  streamKey,
} from '#shared/journal/batch.ts';
import { candidatesOf } from '#shared/journal/register.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowOf } from '#shared/journal/table.ts';
import { tick } from '#shared/kernel/hybrid-clock.ts';
import { aDevice, type Device, EXERCISE, recordId, seal } from './builders.ts';
import { fixedClock, START_MS } from './ports.ts';

/** One thing that happens to a group of laptops. */
export type Step =
  | {
      readonly type: 'act';
      readonly device: number;
      readonly audience: number;
      readonly role: Role;
      readonly parts: readonly (readonly Edit[])[];
    }
  | { readonly type: 'send'; readonly from: number; readonly to: number; readonly share: number }
  | { readonly type: 'restart'; readonly device: number }
  | {
      readonly type: 'restore';
      readonly device: number;
      readonly lost: number;
      readonly restart: boolean;
      readonly to: number;
    }
  | { readonly type: 'clock'; readonly device: number; readonly byMs: number };

/** One entry: `aware` says whether it replaces what its author saw. */
export interface Edit {
  readonly what:
    | 'name'
    | 'note'
    | 'both'
    | 'tag'
    | 'untag'
    | 'remove'
    | 'show'
    | 'whole'
    | 'unknown'
    | 'malformed'
    | 'astray';
  readonly record: number;
  readonly value: number;
  readonly aware: boolean;
}

const AUDIENCES: readonly Audience[] = [CONTROL, CONTROL, ALL, teamAudience(recordId('t'))];

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.oneof(
    {
      weight: 12,
      arbitrary: fc.constantFrom('name', 'note', 'both', 'tag', 'untag', 'remove', 'show', 'whole'),
    },
    { weight: 1, arbitrary: fc.constantFrom('unknown', 'malformed', 'astray') },
  ),
  record: fc.nat(1),
  value: fc.nat(3),
  aware: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
});

const DAY = 24 * 3600 * 1000;

const stepFor = (devices: number): fc.Arbitrary<Step> => {
  const device = fc.nat(devices - 1);
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        type: fc.constant('act' as const),
        device,
        audience: fc.nat(AUDIENCES.length - 1),
        role: fc.oneof(
          { weight: 6, arbitrary: fc.constant<Role>('organiser') },
          { weight: 1, arbitrary: fc.constantFrom(...ROLES) },
        ),
        parts: fc.oneof(
          {
            weight: 5,
            arbitrary: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), {
              minLength: 1,
              maxLength: 1,
            }),
          },
          {
            weight: 1,
            arbitrary: fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), {
              minLength: 2,
              maxLength: 3,
            }),
          },
        ),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        type: fc.constant('send' as const),
        from: device,
        to: device,
        share: fc.constantFrom(0, 0, 1, 2, 3),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('restart' as const), device }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('restore' as const),
        device,
        lost: fc.integer({ min: 1, max: 6 }),
        restart: fc.boolean(),
        to: device,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('clock' as const),
        device,
        byMs: fc.constantFrom(-DAY, -1000, 1, 1000, DAY, 365 * DAY),
      }),
    },
  );
};

/** Two to five devices and what happens to them. */
export const scenario = (
  maxSteps: number,
): fc.Arbitrary<{ readonly devices: number; readonly steps: readonly Step[] }> =>
  fc.integer({ min: 2, max: 5 }).chain((devices) =>
    fc.record({
      devices: fc.constant(devices),
      steps: fc.array(stepFor(devices), {
        minLength: maxSteps / 2,
        maxLength: maxSteps,
        size: 'max',
      }),
    }),
  );

/** Plays a scenario; gives the devices with everything that each of them holds. */
export async function play({
  devices: count,
  steps,
}: {
  readonly devices: number;
  readonly steps: readonly Step[];
}): Promise<Device[]> {
  const devices = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      aDevice(`sim-${index}`, { clock: fixedClock(START_MS) }),
    ),
  );
  for (const [at, step] of steps.entries()) {
    if (step.type === 'send') {
      const [from, to] = [devices[step.from] as Device, devices[step.to] as Device];
      // Often only a part arrives, and not in order.
      const sent = from.batches.filter(
        (_, index) => step.share === 0 || (index + at) % (step.share + 1) !== 0,
      );
      to.take(step.share === 2 ? [...sent].reverse() : sent);
      continue;
    }
    const device = devices[step.device] as Device;
    if (step.type === 'act') await act(device, AUDIENCES[step.audience] as Audience, step, `${at}`);
    else if (step.type === 'restart') device.restart();
    else if (step.type === 'clock') device.clock.advance(step.byMs);
    else {
      // An older copy of the disk comes back. What was written since is gone here, and the same launch forks its stream.
      (devices[step.to] as Device).take(device.batches);
      device.forget(device.batches.slice(0, -step.lost));
      if (step.restart) device.restart();
    }
  }
  return devices;
}

type Act = Extract<Step, { type: 'act' }>;

async function act(
  device: Device,
  audience: Audience,
  { role, parts }: Pick<Act, 'role' | 'parts'>,
  name: string,
): Promise<void> {
  const stream = device.state.streams.get(
    streamKey({ device: device.id, launch: device.launch, audience }),
  );
  const parent = [...device.state.streams.values()].findLast(
    (one) => one.device === device.id && one.audience === audience,
  );
  const time = tick(device.state.latest, device.clock.now());
  let previous: Batch['previous'] = stream?.head ?? parent?.head ?? '';
  let number = stream?.count ?? 0;
  const sealed: SealedBatch[] = [];
  for (const [part, edits] of parts.entries()) {
    const batch: Batch = {
      format: 1,
      exercise: EXERCISE,
      device: device.id,
      launch: device.launch,
      audience,
      number: number++,
      previous,
      action: recordId(`${device.id}-${name}-${device.batches.length}`),
      part,
      of: parts.length,
      time,
      actor: device.person,
      role,
      seen: '',
      app: '0.1.0',
      entries: edits.map((one) => toEntry(device.state, audience, one)),
    };
    const done = await seal(device, batch);
    sealed.push(done);
    previous = done.hash;
  }
  device.take(sealed);
}

function toEntry(
  state: ExerciseState,
  audience: Audience,
  { what, record, value, aware }: Edit,
): Entry {
  const id = recordId(`r${record}`);
  const make = (
    kind: string,
    verb: string,
    body: Entry['body'],
    fields: readonly string[],
  ): Entry => ({
    type: `${kind}.${verb}`,
    schema: 1,
    record: id,
    body,
    replaces: aware ? current(state, audience, kind, id, fields) : [],
  });
  const kind = audience === ALL ? 'schedule' : audience === CONTROL ? 'organisation' : 'finding';
  const text = audience === CONTROL ? 'name' : audience === ALL ? 'note' : 'title';
  const other = audience === CONTROL ? 'note' : audience === ALL ? 'startsAt' : 'summary';
  const otherValue = audience === ALL ? value : `v${value}`;
  switch (what) {
    case 'name':
      return make(kind, 'recorded', { [text]: `v${value}` }, [text]);
    case 'note':
      return make(kind, 'recorded', { [other]: otherValue }, [other]);
    case 'both':
      return make(kind, 'recorded', { [text]: `v${value}`, [other]: otherValue }, [text, other]);
    case 'tag':
    case 'untag':
      return make('organisation', 'recorded', { [`tag:t${value}`]: what === 'tag' }, [
        `tag:t${value}`,
      ]);
    case 'remove':
    case 'show':
      return make(kind, 'removed', { removed: what === 'remove' }, ['$removed']);
    case 'whole':
      return make(
        'designation',
        'recorded',
        { subject: 'u', attribute: 'target', value: `v${value}`, effectiveFrom: value, basis: '' },
        ['*'],
      );
    case 'unknown':
      return make('satellite', 'recorded', { orbit: value }, []);
    case 'malformed':
      return make(kind, 'recorded', { [text]: value }, []);
    case 'astray':
      // Names entries of other audiences, which it can't replace.
      return {
        ...make(kind, 'recorded', { [text]: `v${value}` }, []),
        replaces: foreign(state, audience),
      };
  }
}

const foreign = (state: ExerciseState, audience: Audience): EntryId[] =>
  [...state.batches.values()]
    .filter((meta) => meta.audience !== audience)
    .slice(0, 5)
    .map((meta) => entryId(meta.hash, 0));

function current(
  state: ExerciseState,
  audience: Audience,
  kind: string,
  id: string,
  fields: readonly string[],
): EntryId[] {
  const table = state.audiences.get(audience)?.tables.get(kind);
  const row = table === undefined ? undefined : rowOf(table, id);
  return [
    ...new Set(
      fields.flatMap((field) => candidatesOf(row, field).map((candidate) => candidate.entry)),
    ),
  ];
}
