import { designate } from '#shared/commands/designate.ts';
import { importRegister } from '#shared/commands/import-register.ts';
import type { ListRow } from '#shared/commands/list-rows.ts';
import { planImport } from '#shared/commands/plan-import.ts';
import { registerRows } from '#shared/commands/register-rows.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import { OWNER_NAMES } from './sample-people.ts';
import { CITY, type SampleSystem, type SampleUnit, UNITS } from './sample-places.ts';
import type { Player, SampleWorld } from './sample-world.ts';

/** A system of the sample in the register, with its assets. */
export interface RegisteredSystem extends SampleSystem {
  readonly id: RecordId;
  readonly unit: RegisteredUnit;
  readonly assets: readonly { readonly id: RecordId; readonly name: string }[];
}

export interface RegisteredUnit {
  readonly id: RecordId;
  readonly place: SampleUnit;
}

/** The register of the sample, by `<unit label>` and `<system label>.<unit label>`. */
export interface SampleRegister {
  readonly units: ReadonlyMap<string, RegisteredUnit>;
  readonly systems: ReadonlyMap<string, RegisteredSystem>;
}

/** Assets of the sample. */
const ASSETS = 400;

const PARTS: readonly (readonly [part: string, type: Bilingual])[] = [
  ['', { zh: '域名', en: 'Site' }],
  ['app1', { zh: '应用主机', en: 'Application host' }],
  ['db1', { zh: '数据库', en: 'Database' }],
  ['app2', { zh: '应用主机', en: 'Application host' }],
  ['gw', { zh: '网络设备', en: 'Network device' }],
  ['cache', { zh: '中间件', en: 'Middleware' }],
  ['ops', { zh: '运维终端', en: 'Operations workstation' }],
];

const PLATFORM: Bilingual = { zh: '市政务云（示例）', en: 'City government cloud (sample)' };
const UNMANAGED: Bilingual = {
  zh: '运维厂商自带终端，未装探针（示例）',
  en: "A contractor's own workstation without a sensor (sample)",
};

const TRAITS_OF: Readonly<Record<string, ListRow['traits']>> = {
  '': [{ trait: 'internet', has: true }],
  app1: [{ trait: 'cloud', has: true }],
  app2: [
    { trait: 'cloud', has: true },
    { trait: 'container', has: true },
    { trait: 'microservice', has: true },
  ],
};

/** Enters the register as one import, then what scoring reads of it that lists don't say. */
export async function enterRegister(
  world: SampleWorld,
  organiser: Player,
): Promise<SampleRegister> {
  const rows = assetRows(world);
  const plan = await planImport(
    [{ rows, rejected: [], done: 1 }],
    registerRows(world.state()),
    world.ids,
    {
      effectiveFrom: 0,
      basis: world.say({ zh: '指演〔示例〕3号', en: 'Exercise order 3 (sample)' }),
    },
  );
  if (!plan.ok) throw new Error(`The register of the sample was refused: ${plan.error.type}`);
  await world.run(organiser, importRegister, plan.value);
  const register = readRegister(world);
  for (const { id, place } of register.units.values()) {
    const parent = place.parent === undefined ? undefined : register.units.get(place.parent);
    if (parent !== undefined) {
      await world.run(organiser, designate, {
        ...always(id),
        attribute: 'parent',
        value: parent.id,
      });
    }
    const value = place.participation === 'outside' ? 'outside' : 'participant';
    await world.run(organiser, designate, { ...always(id), attribute: 'participation', value });
  }
  return register;
}

const always = (subject: RecordId) => ({ subject, effectiveFrom: 0, basis: '' });

function assetRows(world: SampleWorld): ListRow[] {
  const systems = UNITS.flatMap((unit) => unit.systems.map((system) => ({ unit, system })));
  const rows: ListRow[] = [];
  for (const [index, { unit, system }] of systems.entries()) {
    const count = Math.floor(((index + 1) * ASSETS) / systems.length) - rows.length;
    for (const [part, type] of PARTS.slice(0, count)) {
      const isV6 = part === 'app2' && index % 6 === 0;
      rows.push({
        list: 'assets',
        sheet: '',
        line: rows.length + 2,
        organisation: world.say(unit.name),
        organisationType: world.say(unit.type),
        sector: world.say(unit.sector),
        region: '',
        city: world.say(CITY),
        parent: '',
        keyUnit: unit.keyUnit === true ? 'yes' : 'no',
        system: world.say(system.name),
        protectionLevel: system.level,
        target: system.target ?? 'none',
        targetWeight: system.target === undefined ? null : system.target === 'main' ? 60 : 40,
        name: hostName(unit, system, part),
        address: isV6
          ? `2001:db8:${unit.label.length}::${rows.length.toString(16)}`
          : address(rows.length),
        type: world.say(type),
        owner: world.say(world.random.pick(OWNER_NAMES)),
        contact: '',
        platform: part.startsWith('app') ? world.say(PLATFORM) : '',
        managed: part === 'ops' ? 'no' : 'yes',
        managedWhy: part === 'ops' ? world.say(UNMANAGED) : '',
        note: '',
        tags: tagsOf(world, part),
        traits: TRAITS_OF[part] ?? [],
      });
    }
  }
  return rows;
}

const hostName = (unit: SampleUnit, system: SampleSystem, part: string): string =>
  `${system.label}${part === '' ? '' : `-${part}`}.${unit.label}.linlan.example`;

/** The three networks that are set aside for documentation. */
const NETWORKS = ['192.0.2', '198.51.100', '203.0.113'];

const address = (index: number): string =>
  `${NETWORKS[index % NETWORKS.length] ?? ''}.${Math.floor(index / NETWORKS.length) + 1}`;

const tagsOf = (world: SampleWorld, part: string): string[] => {
  if (part === '' || part === 'gw') return [world.say({ zh: '互联网', en: 'internet' })];
  return part === 'ops' ? [world.say({ zh: '运维', en: 'operations' })] : [];
};

function readRegister(world: SampleWorld): SampleRegister {
  const state = world.state();
  const inControl = (audience: string): boolean => audience === CONTROL;
  const unitIds = new Map(
    [...readAll(state, organisationKind, inControl)].map((item) => [item.value.name, item.id]),
  );
  const assets = new Map<RecordId, { id: RecordId; name: string }[]>();
  for (const { id, value } of readAll(state, assetKind, inControl)) {
    assets.set(value.system, [...(assets.get(value.system) ?? []), { id, name: value.name }]);
  }
  const systemIds = new Map(
    [...readAll(state, systemKind, inControl)].map((item) => [
      `${item.value.organisation}/${item.value.name}`,
      item.id,
    ]),
  );
  const units = new Map<string, RegisteredUnit>();
  const systems = new Map<string, RegisteredSystem>();
  for (const place of UNITS) {
    const unit = { id: known(unitIds.get(world.say(place.name)), 'it was imported'), place };
    units.set(place.label, unit);
    for (const system of place.systems) {
      const id = known(systemIds.get(`${unit.id}/${world.say(system.name)}`), 'it was imported');
      systems.set(`${system.label}.${place.label}`, {
        ...system,
        id,
        unit,
        assets: assets.get(id) ?? [],
      });
    }
  }
  return { units, systems };
}
