import { acknowledgeStop, recordStopCall } from '#shared/commands/answer-stop.ts';
import { discloseHoldings } from '#shared/commands/disclose-holdings.ts';
import { orderStop, resumeStop } from '#shared/commands/order-stop.ts';
import { recordHoneypot } from '#shared/commands/record-honeypot.ts';
import { recordImpact } from '#shared/commands/record-impact.ts';
import { restrict } from '#shared/commands/restrict.ts';
import { signListOrder } from '#shared/commands/sign-list-order.ts';
import { stateOwnership } from '#shared/commands/state-ownership.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { SampleCast } from './sample-cast.ts';
import { ORGANISER } from './sample-people.ts';
import { momentOf } from './sample-plan.ts';
import type { SampleRegister } from './sample-register.ts';
import type { SampleWorld } from './sample-world.ts';
import type { Timeline } from './timeline.ts';

interface ControlCourse {
  readonly world: SampleWorld;
  readonly cast: SampleCast;
  readonly register: SampleRegister;
  readonly timeline: Timeline;
  readonly midnight: number;
}

/** How the drill is led: what must not be touched, whose assets are whose, one stop, one change of the list. */
export function planControl(course: ControlCourse): void {
  planRestrictions(course);
  planOwnership(course);
  planStop(course);
  planListOrder(course);
}

const unitIn = ({ register }: ControlCourse, label: string): RecordId =>
  known(register.units.get(label), 'it is among the units').id;
const systemIn = ({ register }: ControlCourse, label: string): RecordId =>
  known(register.systems.get(label), 'it is among the systems').id;

function planRestrictions(course: ControlCourse): void {
  const { world, cast, timeline, midnight } = course;
  const basis = world.say({ zh: '指演〔示例〕7号', en: 'Exercise order 7 (sample)' });
  const startsAt = momentOf(midnight, 1, '00:00');
  timeline.plan(momentOf(midnight, -1, '16:00'), async () => {
    await world.run(cast.organiser, restrict, {
      id: null,
      value: {
        ...restrictionKind.empty,
        type: 'blackout',
        subjectType: 'system',
        subject: systemIn(course, 'reg.hosp1'),
        startsAt,
        dailyFrom: 7 * 60,
        dailyTo: 9 * 60,
        reason: world.say({ zh: '早间挂号高峰', en: 'Morning peak of registrations' }),
        basis,
      },
    });
    await world.run(cast.organiser, restrict, {
      id: null,
      value: {
        ...restrictionKind.empty,
        subjectType: 'cidr',
        cidr: '192.0.2.248/29',
        startsAt,
        reason: world.say({ zh: '应急指挥专线', en: 'Line of the emergency services' }),
        basis,
      },
    });
  });
}

function planOwnership(course: ControlCourse): void {
  const { world, cast, register, timeline, midnight } = course;
  const unit = unitIn(course, 'zwfw');
  const defender = known(cast.defenders.get(unit), 'it responds');
  timeline.plan(momentOf(midnight, -1, '10:00'), async () => {
    await world.run(cast.organiser, discloseHoldings, { units: [unit] });
  });
  timeline.plan(momentOf(midnight, -1, '15:00'), async () => {
    const own = [...register.systems.values()].filter((system) => system.unit.id === unit);
    const assets = own.flatMap((system) => system.assets.map(({ id }) => id));
    const disputed = known(assets.at(-1), 'every system has assets');
    const confirmed = [...own.map(({ id }) => id), ...assets.slice(0, -1)];
    const say = { unit, reason: '', proof: '' };
    await world.run(defender, stateOwnership, { ...say, subjects: confirmed, stance: 'confirmed' });
    await world.run(defender, stateOwnership, {
      unit,
      subjects: [disputed],
      stance: 'disputed',
      reason: world.say({ zh: '设备已于去年退租', en: 'Its lease ended last year' }),
      proof: world.say({ zh: '退租单〔示例〕12号', en: 'Return note 12 (sample)' }),
    });
    await world.run(defender, recordHoneypot, {
      unit,
      id: null,
      fields: {
        name: world.say({ zh: '仿真办公门户', en: 'Decoy office portal' }),
        address: '198.51.100.253',
        type: world.say({ zh: '门户网站', en: 'Web portal' }),
      },
    });
  });
}

const STOP = {
  reason: {
    zh: '医院反映业务系统响应缓慢，需排查是否由演练引起。',
    en: 'The hospital reports slow response; whether the drill causes it must be found out.',
  },
  instruction: {
    zh: '请立即停止对该系统的一切操作，保持现状，等待恢复通知。',
    en: 'Stop every action on this system at once, leave it as it is, and wait.',
  },
  basis: { zh: '单位确认业务正常', en: 'The unit confirms that business runs' },
} as const satisfies Record<string, Bilingual>;

const IMPACT = {
  title: { zh: '住院业务响应缓慢', en: 'Slow response of the ward system' },
  effect: {
    zh: '11:10 起部分科室打开页面超过10秒，未影响急诊。',
    en: 'From 11:10 some wards waited more than 10 seconds for a page; emergencies were not affected.',
  },
  cause: {
    zh: '数据库日常备份与查询高峰重叠，与攻击操作无关。',
    en: 'The daily backup of the database met a peak of queries; the attack had no part in it.',
  },
  measures: {
    zh: '备份改到夜间；恢复后观察30分钟。',
    en: 'The backup was moved to the night; the system was watched for 30 minutes.',
  },
} as const satisfies Record<string, Bilingual>;

function planStop(course: ControlCourse): void {
  const { world, cast, timeline, midnight } = course;
  const at = (time: string): number => momentOf(midnight, 2, time);
  const commander = world.say(ORGANISER.name);
  const system = systemIn(course, 'his.hosp1');
  let stop: RecordId | undefined;
  timeline.plan(at('11:20'), async () => {
    stop = await world.run(cast.organiser, orderStop, {
      scope: 'system',
      subject: system,
      orderedBy: commander,
      channel: 'telephone',
      reason: world.say(STOP.reason),
      instruction: world.say(STOP.instruction),
      stoppedAt: at('11:20'),
    });
  });
  for (const [index, minute] of ['11:22', '11:24', '11:27'].entries()) {
    timeline.plan(at(minute), async () => {
      const { id: team, player } = known(cast.teams[index], 'there are four teams');
      const person = world.say({ zh: '值守队员', en: 'Member on watch' });
      await world.run(player, acknowledgeStop, {
        stop: known(stop, 'ordered'),
        team,
        person,
        note: '',
      });
    });
  }
  for (const [minute, answer] of [
    ['11:26', 'no-answer'],
    ['11:31', 'acknowledged'],
  ] as const) {
    timeline.plan(at(minute), async () => {
      await world.run(cast.organiser, recordStopCall, {
        stop: known(stop, 'ordered'),
        team: known(cast.teams[3], 'there are four teams').id,
        person: world.say({ zh: '队长', en: 'Team leader' }),
        contact: '0000-5550174',
        calledAt: at(minute),
        answer,
        note: '',
      });
    });
  }
  timeline.plan(at('11:55'), async () => {
    await world.run(cast.organiser, resumeStop, {
      stop: known(stop, 'ordered'),
      resumedAt: at('11:55'),
      resumedBy: commander,
      basis: world.say(STOP.basis),
      extra: null,
    });
    const findings = [...readAll(world.state(), findingKind)]
      .filter(({ value }) => value.system === system)
      .map(({ id }) => id);
    await world.run(cast.organiser, recordImpact, {
      id: null,
      fields: {
        title: world.say(IMPACT.title),
        organisation: unitIn(course, 'hosp1'),
        systems: [system],
        startedAt: at('11:10'),
        endedAt: at('11:50'),
        reportedBy: world.say({ zh: '医院信息科', en: 'Hospital IT' }),
        channel: 'telephone',
        effect: world.say(IMPACT.effect),
        cause: world.say(IMPACT.cause),
        responsibility: 'neither',
        measures: world.say(IMPACT.measures),
        stop: known(stop, 'ordered'),
        findings,
      },
    });
  });
}

function planListOrder(course: ControlCourse): void {
  const { world, cast, timeline, midnight } = course;
  timeline.plan(momentOf(midnight, 3, '08:30'), async () => {
    await world.run(cast.organiser, signListOrder, {
      number: world.say({ zh: '指演〔示例〕9号', en: 'Exercise order 9 (sample)' }),
      title: world.say({ zh: '市图书馆退出演练', en: 'The city library withdraws' }),
      basis: world.say({ zh: '图书馆来函〔示例〕3号', en: 'Letter 3 of the library (sample)' }),
      orderedBy: world.say(ORGANISER.name),
      changes: [
        {
          type: 'withdraw',
          subject: unitIn(course, 'lib'),
          value: '',
          effectiveFrom: momentOf(midnight, 3, '09:00'),
        },
      ],
    });
  });
}
