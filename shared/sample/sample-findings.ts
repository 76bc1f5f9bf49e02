import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { draftFinding, type FindingFields } from '#shared/commands/draft-finding.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import { withdraw } from '#shared/commands/withdraw.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { SampleCast } from './sample-cast.ts';
import { accessLog, addLog, addScreenshot, storeText } from './sample-evidence.ts';
import { MINUTE_MS, type PlannedFinding } from './sample-plan.ts';
import type { RegisteredSystem, SampleRegister } from './sample-register.ts';
import { type Scenario, SCENARIOS } from './sample-scenarios.ts';
import type { Player, SampleWorld } from './sample-world.ts';
import type { Timeline } from './timeline.ts';

/** What the course of a finding needs to know. */
export interface FindingCourse {
  readonly world: SampleWorld;
  readonly cast: SampleCast;
  readonly register: SampleRegister;
  readonly timeline: Timeline;
  /** Told as soon as a finding exists. */
  readonly onDrafted: (planned: PlannedFinding, id: RecordId) => void;
  /** Told when the unit was given notice. */
  readonly onNotice: (planned: PlannedFinding, id: RecordId, unit: RecordId) => void;
}

const SENT_BACK: Bilingual = {
  zh: '缺少资产归属证明与完整路径截图，请补正后重新提交。',
  en: 'Proof of ownership and screenshots of the whole path are missing; please complete and send again.',
};

/** Puts a finding on the timeline from its first draft on. */
export function planFinding(course: FindingCourse, planned: PlannedFinding, at: number): void {
  const { world, cast, register, timeline } = course;
  const team = known(cast.teams[planned.team - 1], 'there are four teams');
  const system = known(register.systems.get(planned.system), `${planned.system} is registered`);
  timeline.plan(at, async () => {
    const by = team.player;
    const fields = await findingFields(world, system, planned, at);
    const id = await world.run(by, draftFinding, { team: team.id, fields });
    course.onDrafted(planned, id);
    await proveFinding(world, by, id, fields, system);
    if (planned.fate === 'draft') return;
    const sentAt = at + world.random.int(4, 12) * MINUTE_MS;
    timeline.plan(sentAt, async () => {
      await world.run(by, submitFinding, { id });
      if (planned.fate !== 'submitted') planReceipt(course, planned, id, by, sentAt);
    });
  });
}

function planReceipt(
  course: FindingCourse,
  planned: PlannedFinding,
  id: RecordId,
  by: Player,
  sentAt: number,
): void {
  const { world, cast, timeline } = course;
  const name = { subjectType: 'finding' as const, subject: id };
  const { fate } = planned;
  const receivedAt = sentAt + world.random.int(6, 25) * MINUTE_MS;
  timeline.plan(receivedAt, async () => {
    const isIncomplete = fate === 'sent-back' || fate === 'sent-back-completed';
    if (isIncomplete) {
      const reason = world.say(SENT_BACK);
      await world.run(cast.organiser, receiveSubmission, { ...name, decision: 'returned', reason });
      if (fate === 'sent-back') return;
      timeline.plan(receivedAt + 40 * MINUTE_MS, () => complete(course, planned, id, by));
      return;
    }
    await take(course, planned, id);
    if (fate === 'withdrawn') {
      timeline.plan(receivedAt + 50 * MINUTE_MS, () => world.run(by, withdraw, name));
    }
  });
}

/** The team adds what was missing and sends again; this time the desk takes it in. */
async function complete(
  course: FindingCourse,
  planned: PlannedFinding,
  id: RecordId,
  by: Player,
): Promise<void> {
  const { world, timeline } = course;
  await addScreenshot(
    world,
    by,
    { subjectType: 'finding', subject: id },
    {
      host: 'ownership',
      lines: [
        '# ICP RECORD (SAMPLE)',
        '',
        `HOST  ${planned.system}.LINLAN.EXAMPLE`,
        'OWNER CONFIRMED',
      ],
      caption: { zh: '资产归属证明', en: 'Proof of ownership' },
      step: '',
    },
  );
  await world.run(by, submitFinding, { id });
  timeline.plan(world.now() + 15 * MINUTE_MS, () => take(course, planned, id));
}

async function take(course: FindingCourse, planned: PlannedFinding, id: RecordId): Promise<void> {
  const { world, cast, timeline } = course;
  const name = { subjectType: 'finding' as const, subject: id };
  await world.run(cast.organiser, receiveSubmission, { ...name, decision: 'received' });
  if (planned.fate === 'withdrawn' || planned.fate === 'out-of-scope') return;
  timeline.plan(world.now() + 8 * MINUTE_MS, async () => {
    const { unit } = await world.run(cast.organiser, discloseFinding, { finding: id });
    course.onNotice(planned, id, unit);
  });
}

/** An address of the block that a team registered; now and then one that nobody registered. */
const exitOf = (team: number, draw: number): string =>
  draw > 240 ? `198.51.100.${draw}` : `203.0.113.${(team - 1) * 16 + 1 + (draw % 14)}`;

async function findingFields(
  world: SampleWorld,
  system: RegisteredSystem,
  planned: PlannedFinding,
  at: number,
): Promise<FindingFields> {
  const { random } = world;
  const scenario: Scenario = SCENARIOS[planned.scenario];
  const name = world.say(system.name);
  const attackedAt = at - random.int(5, 25) * MINUTE_MS;
  const asset = known(system.assets[0], 'every system has assets');
  const attacker = exitOf(planned.team, random.int(2, 250));
  const steps = scenario.steps.map((step, index) => ({
    id: `s${index + 1}`,
    at: attackedAt - (scenario.steps.length - 1 - index) * 3 * MINUTE_MS,
    source: index === 0 ? attacker : (system.assets[index - 1]?.name ?? attacker),
    asset: index === scenario.steps.length - 1 ? asset.id : null,
    destination: (index === scenario.steps.length - 1 ? asset : system.assets[index])?.name ?? '',
    technique: step.technique,
    privilege: step.privilege,
    summary: world.say(step.summary),
  }));
  const isLong = random.chance(40);
  return {
    title: world.say(scenario.title).replace('{system}', name),
    asset: asset.id,
    attackedAt,
    claims: scenario.claims.map(([item, most]) => ({ item, quantity: random.int(1, most) })),
    steps,
    vulnerability: world.say(scenario.vulnerability),
    entryPoint: world.say(scenario.entry),
    privilege: scenario.privilege,
    ipv6: false,
    summary: world.say(scenario.summary),
    narrative: isLong ? await storeText(world, longAccount(world, name, steps)) : null,
    cleanedUp: random.chance(85),
  };
}

function longAccount(
  world: SampleWorld,
  system: string,
  steps: readonly {
    readonly source: string;
    readonly destination: string;
    readonly summary: string;
  }[],
): string[] {
  return [
    `# ${world.say({ zh: `${system}攻击过程`, en: `Course of the attack on ${system}` })}`,
    ...steps.map(
      ({ source, destination, summary }, index) =>
        `${index + 1}. ${summary} (${source} → ${destination})`,
    ),
    world.say({
      zh: '全程录屏，未影响业务运行，未下载数据，所有工具与账号已登记，演练结束后统一清除。',
      en: 'The screen was recorded throughout. Operations were not affected, nothing was downloaded, and all tools and accounts are registered for removal.',
    }),
  ];
}

async function proveFinding(
  world: SampleWorld,
  by: Player,
  id: RecordId,
  { steps = [], entryPoint = '', attackedAt }: FindingFields,
  system: RegisteredSystem,
): Promise<void> {
  const subject = { subjectType: 'finding' as const, subject: id };
  const host = known(system.assets[0], 'every system has assets').name;
  const attacker = steps[0]?.source ?? '';
  await addScreenshot(world, by, subject, {
    host,
    lines: [
      '# AUTHORISED EXERCISE - SAMPLE',
      `$ CONNECT ${host.slice(0, 34)}`,
      `FROM ${attacker}`,
      '$ ID',
      world.random.chance(50) ? 'UID=0(ROOT) GID=0(ROOT)' : 'UID=33(APP) GID=33(APP)',
      '$ HOSTNAME',
      host.slice(0, 44),
      `$ DATE = ${new Date(attackedAt ?? 0).toISOString().slice(0, 16)}`,
    ],
    caption: { zh: '权限证明截图', en: 'Screenshot proving the privilege' },
    step: steps.at(-1)?.id ?? '',
  });
  if (!world.random.chance(55)) return;
  await addLog(world, by, subject, {
    name: `${host}.log`,
    lines: accessLog(
      world,
      attacker,
      `/${entryPoint.replaceAll(/[^\w/.-]/g, '')}`,
      attackedAt ?? 0,
    ),
    caption: { zh: '访问日志节选', en: 'Excerpt of the access log' },
  });
}
