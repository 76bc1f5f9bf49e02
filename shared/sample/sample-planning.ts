import { applyTemplate } from '#shared/commands/apply-template.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { decideFiling } from '#shared/commands/decide-filing.ts';
import { fileAttack } from '#shared/commands/file-attack.ts';
import { issueEngagement } from '#shared/commands/issue-engagement.ts';
import { attachLetter } from '#shared/commands/attach-letter.ts';
import { planWindow } from '#shared/commands/plan-window.ts';
import { recordContact } from '#shared/commands/record-contact.ts';
import { recordDutyShift } from '#shared/commands/record-duty-shift.ts';
import { recordOutsideResult } from '#shared/commands/record-outside-result.ts';
import { recordSource } from '#shared/commands/record-source.ts';
import { contactKind, type SourceAddress } from '#shared/domain/contact.ts';
import { dayAt } from '#shared/domain/zoned-time.ts';
import { readAll } from '#shared/journal/read.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { SampleCast } from './sample-cast.ts';
import { momentOf } from './sample-plan.ts';
import type { SampleRegister } from './sample-register.ts';
import type { Player, SampleWorld } from './sample-world.ts';
import type { Timeline } from './timeline.ts';

const ZONE = 'Asia/Shanghai';

/** What the plan of the sample says beyond its registers: level, hours, rules of engagement, contacts, scenarios. */
export async function enterPlan(
  world: SampleWorld,
  organiser: Player,
  midnight: number,
): Promise<void> {
  const template = { template: 'municipal', language: world.language };
  await world.run(organiser, applyTemplate, template);
  await world.run(organiser, editExercise, {
    level: 'municipal',
    form: 'attack-defence',
    series: world.say({ zh: '护城河系列演练（示例）', en: 'City Moat series (sample)' }),
    planYear: Number(dayAt(midnight, ZONE).slice(0, 4)),
    parentExercise: world.say({ zh: '省级攻防演练（示例）', en: 'Provincial drill (sample)' }),
  });
  await world.run(organiser, planWindow, {
    id: null,
    fields: {
      purpose: 'attack',
      phase: 'live',
      isException: true,
      firstDay: dayAt(momentOf(midnight, 5, '12:00'), ZONE),
      opens: 9 * 60,
      closes: 18 * 60,
      note: world.say({ zh: '末日提前收队', en: 'The last day ends early' }),
    },
  });
  await fillContacts(world, organiser);
}

const PEOPLE: readonly (readonly [name: Bilingual, phone: string])[] = [
  [{ zh: '方启明', en: 'Fang Qiming' }, '0000-5550101'],
  [{ zh: '值班员', en: 'Duty officer' }, '0000-5550110'],
  [{ zh: '裁判组秘书', en: 'Referees’ secretary' }, '0000-5550120'],
  [{ zh: '应急保障组', en: 'Emergency support' }, '0000-5550130'],
  [{ zh: '临澜安服', en: 'Linlan Security' }, '0000-5550140'],
  [{ zh: '保密办', en: 'Secrecy office' }, '0000-5550150'],
];

async function fillContacts(world: SampleWorld, organiser: Player): Promise<void> {
  const posts = [...readAll(world.state(), contactKind)].sort(
    (a, b) => a.value.order - b.value.order,
  );
  for (const [index, { id }] of posts.entries()) {
    const [name, phone] = known(PEOPLE[index], 'there is a person for each post');
    const hours = world.say({ zh: '每日 08:30–21:30', en: 'Daily 08:30–21:30' });
    await world.run(organiser, recordContact, {
      id,
      fields: { name: world.say(name), phone, hours },
    });
  }
}

/** Documentation addresses (RFC 5737 and 3849): they belong to nobody. */
const SOURCES: readonly (readonly [team: number, address: string, use: SourceAddress['use']])[] = [
  [0, '203.0.113.0/28', 'exit'],
  [0, '198.51.100.21', 'vps'],
  [1, '203.0.113.16/28', 'exit'],
  [1, '198.51.100.35', 'jump-host'],
  [2, '203.0.113.32/28', 'exit'],
  [2, '2001:db8:51::/48', 'exit'],
  [3, '203.0.113.48/28', 'exit'],
  [3, '198.51.100.77', 'c2'],
];

/** From where teams attack, who watches, and what units reached before. */
export async function enterRegisters(
  world: SampleWorld,
  { organiser, teams }: SampleCast,
  { units }: SampleRegister,
  midnight: number,
): Promise<void> {
  for (const [index, address, use] of SOURCES) {
    const team = known(teams[index], 'there are four teams').id;
    const provider = world.say({ zh: '示例云', en: 'Sample cloud' });
    await world.run(organiser, recordSource, {
      id: null,
      fields: { team, address, use, ...(use === 'exit' ? {} : { provider }) },
    });
  }
  for (const day of [1, 2, 3, 4, 5]) {
    await world.run(organiser, recordDutyShift, {
      id: null,
      fields: {
        post: world.say({ zh: '指挥部值班室', en: 'Control room' }),
        leader: world.say(known(PEOPLE[0], 'there are several')[0]),
        people: world.say({ zh: `值班${day}组`, en: `Watch ${day}` }),
        phone: '0000-5550110',
        startsAt: momentOf(midnight, day, '08:30'),
        endsAt: momentOf(midnight, day, '21:30'),
      },
    });
  }
  const results = [
    ['zwfw', 3, 86, '91.5'],
    ['water', 41, 86, '62.0'],
  ] as const;
  for (const [label, rank, outOf, points] of results) {
    await world.run(organiser, recordOutsideResult, {
      id: null,
      fields: {
        unit: known(units.get(label), 'it is among the units').id,
        exercise: world.say({ zh: '省级攻防演练（示例）', en: 'Provincial drill (sample)' }),
        level: 'provincial',
        year: Number(dayAt(midnight, ZONE).slice(0, 4)) - 1,
        rank,
        outOf,
        points,
        source: world.say({ zh: '成绩通报〔示例〕3号', en: 'Circular 3 (sample)' }),
      },
    });
  }
}

/** The letter comes with the authorisation, the rules are issued before the start, and a team files an attack. */
export function planPaper(
  world: SampleWorld,
  { organiser, chief, teams }: SampleCast,
  timeline: Timeline,
  midnight: number,
): void {
  timeline.plan(momentOf(midnight, -5, '14:50'), () => authorise(world, organiser, midnight));
  timeline.plan(momentOf(midnight, -2, '10:00'), async () => {
    const basis = world.say({
      zh: '指演〔示例〕5号附件二',
      en: 'Exercise order 5, annex 2 (sample)',
    });
    await world.run(organiser, issueEngagement, { basis, note: '' });
  });
  const { id: team, player } = known(teams[1], 'there are four teams');
  timeline.plan(momentOf(midnight, 1, '11:30'), async () => {
    const filing = await world.run(player, fileAttack, {
      id: null,
      fields: {
        team,
        filing: 'supply-chain',
        target: world.say({ zh: '示例软件公司运维通道', en: 'Maintenance channel of a supplier' }),
        reason: world.say({
          zh: '供应商远程运维账号可到达多家参演单位，申请从供应商入口验证。',
          en: 'A supplier’s remote account reaches several participants; to be proven from there.',
        }),
        filedBy: world.say({ zh: '队长', en: 'Team captain' }),
        wantedFrom: momentOf(midnight, 2, '09:00'),
        wantedUntil: momentOf(midnight, 3, '18:00'),
      },
    });
    await world.run(chief, decideFiling, {
      filing,
      verdict: 'approved',
      number: '',
      conditions: world.say({
        zh: '仅限演练名单内单位，供应商侧不计分。',
        en: 'Units of the list alone; nothing scores at the supplier.',
      }),
      decidedBy: world.say({ zh: '裁判长', en: 'Chief referee' }),
      validFrom: momentOf(midnight, 2, '09:00'),
      validUntil: momentOf(midnight, 3, '18:00'),
    });
  });
  timeline.plan(momentOf(midnight, 4, '11:00'), async () => {
    const { id, player: other } = known(teams[3], 'there are four teams');
    await world.run(other, fileAttack, {
      id: null,
      fields: {
        team: id,
        filing: 'social-engineering',
        target: world.say({ zh: '市交通局服务热线', en: 'Hotline of the transport office' }),
        reason: world.say({
          zh: '以业务咨询为由验证口令重置流程。',
          en: 'Tests the password reset by telephone.',
        }),
        filedBy: world.say({ zh: '队长', en: 'Team captain' }),
      },
    });
  });
}

async function authorise(world: SampleWorld, organiser: Player, midnight: number): Promise<void> {
  const title = world.say({
    zh: '授权书〔示例〕001：同意在授权范围和时段内开展实战攻防演练。本文件为虚构示例。',
    en: 'Authorisation 001 (sample): the drill may be held within the authorised scope and time. Made up.',
  });
  const bytes = utf8(`${title}\n`);
  const sha256 = await world.store(bytes);
  await world.run(organiser, attachLetter, {
    sha256,
    fileName: world.say({ zh: '授权书（示例）.txt', en: 'authorisation-sample.txt' }),
    mediaType: 'text/plain',
    sizeBytes: bytes.length,
    caption: '',
  });
  await world.run(organiser, editExercise, {
    authorisation: world.say({ zh: '授权书〔示例〕001', en: 'Authorisation 001 (sample)' }),
    authorisedBy: world.say({
      zh: '临澜市网信办（示例）',
      en: 'Linlan cyberspace office (sample)',
    }),
    authorisedAt: momentOf(midnight, -5, '09:00'),
    authorisedFrom: momentOf(midnight, -2, '00:00'),
    authorisedUntil: momentOf(midnight, 12, '00:00'),
  });
}
