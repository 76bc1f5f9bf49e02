import { recordAssignmentRule } from '#shared/commands/record-assignment-rule.ts';
import { recordInject } from '#shared/commands/record-inject.ts';
import { observeInject, playInject } from '#shared/commands/play-inject.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordSuperior } from '#shared/commands/record-superior.ts';
import { tellSuperior } from '#shared/commands/tell-superior.ts';
import type { InjectRating, InjectState } from '#shared/domain/inject.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { SampleCast } from './sample-cast.ts';
import { MINUTE_MS, momentOf } from './sample-plan.ts';
import type { SampleRegister } from './sample-register.ts';
import type { SampleWorld } from './sample-world.ts';
import type { Timeline } from './timeline.ts';

/** A made-up inject, when it is planned, and how it went: minutes after that (a suspension moves what is due), or not played. */
interface SampleInject {
  readonly number: string;
  readonly day: number;
  readonly time: string;
  readonly title: Bilingual;
  readonly to: Bilingual;
  readonly expected: Bilingual;
  readonly late: number | null;
  readonly rating?: InjectRating;
}

const CONTROL_ROOM: Bilingual = { zh: '导调组', en: 'Exercise control' };
const BY_PHONE: Bilingual = { zh: '电话', en: 'Telephone' };

const INJECTS: readonly SampleInject[] = [
  {
    number: '1-01',
    day: 1,
    time: '10:00',
    title: {
      zh: '媒体来电询问政务大厅是否停摆',
      en: 'A journalist asks whether the service hall is down',
    },
    to: { zh: '临澜市政务服务和数据局', en: 'Government services bureau' },
    expected: {
      zh: '按口径答复并报告指挥部',
      en: 'Answer by the agreed wording and report to control',
    },
    late: 0,
    rating: 'P',
  },
  {
    number: '1-02',
    day: 1,
    time: '15:30',
    title: {
      zh: '运维人员报称备份任务失败',
      en: 'An administrator reports that the backup failed',
    },
    to: { zh: '临澜市大数据中心', en: 'Big data centre' },
    expected: {
      zh: '核对离线副本，一小时内反馈',
      en: 'Check the offline copy and report within an hour',
    },
    late: 6,
    rating: 'S',
  },
  {
    number: '2-01',
    day: 2,
    time: '14:30',
    title: {
      zh: '勒索信出现在三台办公终端',
      en: 'A ransom note appears on three office computers',
    },
    to: { zh: '临澜市第一医院', en: 'First hospital' },
    expected: {
      zh: '断网隔离，启动勒索处置预案',
      en: 'Isolate them and start the ransomware plan',
    },
    late: 36,
    rating: 'M',
  },
  {
    number: '2-02',
    day: 2,
    time: '16:30',
    title: {
      zh: '供应商通报其更新服务器被入侵',
      en: 'A supplier reports that its update server was breached',
    },
    to: { zh: '临澜供水有限公司', en: 'Water supply company' },
    expected: {
      zh: '停用该更新源并排查受影响主机',
      en: 'Disable the source and look for hosts concerned',
    },
    late: null,
  },
  {
    number: '5-01',
    day: 5,
    time: '10:00',
    title: {
      zh: '上级要求两小时内上报处置情况',
      en: 'A superior body wants a report within two hours',
    },
    to: { zh: '临澜市教育局', en: 'Education bureau' },
    expected: { zh: '汇总时间线并按模板上报', en: 'Compile the timeline and report on the form' },
    late: null,
  },
];

const SEEN: Bilingual = {
  zh: '值班人员按预案处置，交接记录完整。',
  en: 'The duty team followed the plan and kept a full record.',
};

/** Enters what evaluators, referees and superior bodies go by, and plays the injects of the first days. */
export async function enterInjects(
  world: SampleWorld,
  { organiser, referees }: SampleCast,
  register: SampleRegister,
  timeline: Timeline,
  midnight: number,
): Promise<void> {
  const [evaluator, second] = referees;
  const watching = known(evaluator, 'there are referees').actor.person;
  const clerk = known(second, 'there are referees').actor.person;
  await world.run(organiser, recordPerson, {
    id: watching,
    fields: { expertise: ['data', 'control'], duties: ['expert-group'] },
  });
  await world.run(organiser, recordPerson, { id: clerk, fields: { duties: ['exploit-verifier'] } });
  await world.run(organiser, recordAssignmentRule, {
    id: null,
    fields: {
      title: world.say({ zh: '每件两名裁判', en: 'Two referees each' }),
      priority: 900,
      assigned: 2,
      required: 2,
    },
  });
  const district = known(register.units.get('east'), 'it is among the units');
  const superior = await world.run(organiser, recordSuperior, {
    id: null,
    fields: {
      name: world.say({ zh: '东湾区演练分指挥部', en: 'Dongwan district headquarters' }),
      units: [district.id],
      sees: ['units', 'findings'],
    },
  });
  timeline.plan(momentOf(midnight, 3, '18:00'), async () => {
    await world.run(organiser, tellSuperior, { id: superior });
  });
  for (const inject of INJECTS) {
    const scheduledAt = momentOf(midnight, inject.day, inject.time);
    const id = await world.run(organiser, recordInject, {
      id: null,
      fields: {
        number: inject.number,
        title: world.say(inject.title),
        scheduledAt,
        from: world.say(CONTROL_ROOM),
        to: world.say(inject.to),
        channel: world.say(BY_PHONE),
        expected: world.say(inject.expected),
        evaluator: watching,
      },
    });
    playOne(inject, id, scheduledAt);
  }

  function playOne({ late, rating }: SampleInject, id: RecordId, scheduledAt: number): void {
    if (late === null || rating === undefined) return;
    const at = scheduledAt + late * MINUTE_MS;
    const step = (to: InjectState, after: number): void =>
      timeline.plan(at + after * MINUTE_MS, () => world.run(organiser, playInject, { id, to }));
    step('delivered', 0);
    step('answered', 25);
    timeline.plan(at + 40 * MINUTE_MS, () =>
      world.run(organiser, observeInject, { id, rating, observation: world.say(SEEN) }),
    );
  }
}
