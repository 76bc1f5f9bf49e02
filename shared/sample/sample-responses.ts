import { draftResponse, type ResponseFields } from '#shared/commands/draft-response.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { submitResponse } from '#shared/commands/submit.ts';
import { unitAudience } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { SampleCast } from './sample-cast.ts';
import { accessLog, addLog, addScreenshot } from './sample-evidence.ts';
import { MINUTE_MS, type ResponseFate } from './sample-plan.ts';
import type { Player, SampleWorld } from './sample-world.ts';
import type { Timeline } from './timeline.ts';

/** What the course of a response needs to know. */
export interface ResponseCourse {
  readonly world: SampleWorld;
  readonly cast: SampleCast;
  readonly timeline: Timeline;
  /** Told as soon as a response exists. `finding` is null for one that answers no finding. */
  readonly onDrafted: (fate: ResponseFate, id: RecordId, finding: RecordId | null) => void;
}

/** Sub-items of the built-in rule book that reports of the sample claim. */
const CLAIMS: readonly (readonly [item: string, text: Bilingual])[] = [
  [
    'detect-timely',
    { zh: '流量探针告警后立即核实', en: 'Checked at once after the sensor alerted' },
  ],
  [
    'detect-tools',
    { zh: '全流量分析与终端检测联动', en: 'Traffic analysis together with endpoint detection' },
  ],
  [
    'detect-effective',
    { zh: '识别利用方式与后续行为', en: 'Recognised the exploit and what followed' },
  ],
  ['triage-unit', { zh: '定位涉事单位与系统', en: 'Located the unit and system concerned' }],
  ['triage-nature', { zh: '判定为真实攻击并定级', en: 'Judged a real attack and graded it' }],
  ['triage-scope', { zh: '排查同网段主机，未扩散', en: 'Checked the segment: no spread' }],
  ['contain-source', { zh: '边界封禁攻击来源地址', en: 'Blocked the source at the boundary' }],
  ['eradicate-fix', { zh: '修复漏洞并复测', en: 'Fixed the flaw and tested again' }],
  ['eradicate-carrier', { zh: '清除恶意文件与进程', en: 'Removed files and processes' }],
  ['recover-time', { zh: '业务恢复并持续观察', en: 'Service restored and watched' }],
  ['notify-accuracy', { zh: '按模板通报，要素完整', en: 'Reported by the template, complete' }],
  [
    'liaison-internal',
    { zh: '网络、应用、运维三方联动', en: 'Network, application and operations acted together' },
  ],
  ['trace-offsite', { zh: '还原攻击跳板地址', en: 'Restored the address of the jump host' }],
];

/** Puts the answer to a notice on the timeline. */
export function planResponse(
  course: ResponseCourse,
  fate: ResponseFate,
  finding: RecordId,
  unit: RecordId,
): void {
  const { world, cast, timeline } = course;
  const by = known(cast.defenders.get(unit), 'only units with a defender respond');
  const at = world.now() + world.random.int(50, 110) * MINUTE_MS;
  timeline.plan(at, async () => {
    const id = await world.run(by, draftResponse, {
      unit,
      fields: answerTo(world, unit, finding),
    });
    course.onDrafted(fate, id, finding);
    await proveResponse(world, by, id);
    if (fate !== 'draft') planSubmission(course, fate, id, by);
  });
}

/** A report of an attack from outside the exercise: bonus only, no finding that it answers. */
export function planLead(course: ResponseCourse, by: Player, unit: RecordId, at: number): void {
  const { world, timeline } = course;
  timeline.plan(at, async () => {
    const fields: ResponseFields = {
      title: world.say({
        zh: '发现演习外非法扫描线索',
        en: 'Lead on an unlawful scan from outside the exercise',
      }),
      detectedAt: at - 90 * MINUTE_MS,
      reportedAt: at - 30 * MINUTE_MS,
      indicators: ['203.0.113.250', 'scan.example'],
      claims: [
        {
          item: 'found-real-attack',
          text: world.say({
            zh: '来源不在报备地址内，已移交',
            en: 'The source is not among the filed addresses; handed over',
          }),
        },
      ],
      summary: world.say({
        zh: '监测到来源不在演习报备范围的批量扫描，已固定证据并移交主管部门。',
        en: 'Mass scanning from an address that no team filed; evidence secured and handed to the authority.',
      }),
    };
    const id = await world.run(by, draftResponse, { unit, fields });
    course.onDrafted('confirm', id, null);
    await proveResponse(world, by, id);
    planSubmission(course, 'confirm', id, by);
  });
}

function answerTo(world: SampleWorld, unit: RecordId, finding: RecordId): ResponseFields {
  const { random } = world;
  const notice = known(
    readIn(world.state(), unitAudience(unit), noticeKind, finding),
    'the unit was given notice',
  ).value;
  const attackedAt = notice.attackedAt ?? world.now();
  const latest = world.now();
  let at = attackedAt;
  const next = (from: number, to: number): number => {
    at = Math.min(latest, at + random.int(from, to) * MINUTE_MS);
    return at;
  };
  return {
    title: world.say({ zh: `处置报告：${notice.system}`, en: `Report: ${notice.system}` }),
    notice: finding,
    system: notice.system,
    asset: notice.asset,
    attackedAt,
    detectedAt: next(4, 25),
    triagedAt: next(5, 15),
    containedAt: next(4, 12),
    reportedAt: next(2, 8),
    eradicatedAt: next(8, 20),
    recoveredAt: next(5, 20),
    indicators: [`198.51.100.${random.int(2, 250)}`, notice.asset],
    claims: CLAIMS.filter(() => random.chance(75)).map(([item, text]) => ({
      item,
      text: world.say(text),
    })),
    summary: world.say({
      zh: '监测设备告警后研判为真实攻击，已封禁来源、清除载体、修复漏洞并恢复业务。',
      en: 'After an alert the attack was confirmed, the source blocked, carriers removed, the flaw fixed and service restored.',
    }),
  };
}

async function proveResponse(world: SampleWorld, by: Player, id: RecordId): Promise<void> {
  const subject = { subjectType: 'response' as const, subject: id };
  const source = `198.51.100.${world.random.int(2, 250)}`;
  await addScreenshot(world, by, subject, {
    host: 'sensor',
    lines: [
      '# TRAFFIC SENSOR - SAMPLE',
      '',
      `SOURCE  ${source}`,
      'RULE    WEB EXPLOIT',
      'ACTION  BLOCKED',
    ],
    caption: { zh: '探针告警截图', en: 'Alert of the sensor' },
    step: '',
  });
  await addLog(world, by, subject, {
    name: `firewall-${world.random.int(100, 999)}.log`,
    lines: accessLog(world, source, '/', world.now() - 60 * MINUTE_MS),
    caption: { zh: '边界设备日志', en: 'Log of the boundary device' },
  });
}

function planSubmission(
  course: ResponseCourse,
  fate: ResponseFate,
  id: RecordId,
  by: Player,
): void {
  const { world, cast, timeline } = course;
  timeline.plan(world.now() + world.random.int(10, 30) * MINUTE_MS, async () => {
    await world.run(by, submitResponse, { id });
    if (fate === 'submitted') return;
    timeline.plan(world.now() + world.random.int(8, 25) * MINUTE_MS, async () => {
      const name = { subjectType: 'response' as const, subject: id };
      const reason = world.say({
        zh: '缺少处置前后对比截图。',
        en: 'Screenshots before and after are missing.',
      });
      const answer =
        fate === 'sent-back'
          ? { decision: 'returned' as const, reason }
          : { decision: 'received' as const };
      await world.run(cast.organiser, receiveSubmission, { ...name, ...answer });
    });
  });
}
