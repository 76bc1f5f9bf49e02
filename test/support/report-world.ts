import {
  ALL,
  type Audience,
  CONTROL,
  refereeAudience,
  teamAudience,
  unitAudience,
} from '#shared/domain/audiences.ts';
import { findingKind, type PathStep, submissionKind } from '#shared/domain/finding.ts';
import { assignmentKind, type Verdict, reviewKind } from '#shared/domain/judging.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import {
  assetKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { responseSubmissionKind } from '#shared/domain/response.ts';
import { readIn } from '#shared/journal/read.ts';
import { reviewId, submissionId } from '#shared/journal/dossier.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { exerciseMetrics } from '#shared/metrics/response-metrics.ts';
import { buildReport, type ReportInput } from '#shared/report/build-report.ts';
import type { Report } from '#shared/report/model.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { score } from '#shared/scoring/scorer.ts';
import type { Language } from '#shared/text/language.ts';
import { evidence, hash, NARRATIVE, PEOPLE, SHORT, step, TEAMS, UNITS } from './report-cast.ts';
import { achieved, award, ScoringWorld } from './scoring-world.ts';

const id = (text: string): RecordId => text as RecordId;
const START = Date.UTC(2026, 4, 11, 1);
/** Milliseconds of day 0, 1, 2 … of the exercise at an hour of Beijing's clock. */
export const at = (day: number, hour: number, minute = 0): number =>
  START + day * 86_400_000 + (hour - 9) * 3_600_000 + minute * 60_000;

/** A small exercise with everything that a report speaks of. */
export function reportWorld(): ScoringWorld {
  const world = new ScoringWorld();
  world.exercise({
    title: '云栖市2026年网络安全实战攻防演练',
    purpose: '检验参演单位监测发现、应急处置与协同联动能力，排查网络安全风险隐患。',
    basis: '《云栖市网络安全事件应急预案》',
    authorisation: '云网安演〔2026〕3号',
    host: '云栖市网络安全指挥中心',
    startsAt: at(0, 9),
    endsAt: at(4, 18),
    phase: 'adjudication',
    sample: true,
  });
  world.put(ALL, scheduleKind, 'plan-1', {
    phase: 'preparation',
    startsAt: at(-5, 9),
    endsAt: at(-1, 18),
    note: '资产核对、授权下发',
  });
  world.put(ALL, scheduleKind, 'plan-2', {
    phase: 'live',
    startsAt: at(0, 9),
    endsAt: at(4, 18),
    note: '',
  });
  for (const [unit, name, type, sector] of UNITS)
    world.put(CONTROL, organisationKind, unit, { name, type, sector, region: '云栖市' });
  for (const [team, name, employer] of TEAMS)
    world.put(CONTROL, teamKind, team, { name, employer });
  for (const [person, name, role, employer] of PEOPLE)
    world.put(CONTROL, personKind, person, { name, role, employer });
  for (const [unit] of UNITS) {
    world.put(CONTROL, systemKind, `${unit}-portal`, {
      name: `${SHORT[unit]}门户网站`,
      organisation: id(unit),
      protectionLevel: 2,
    });
    world.put(CONTROL, systemKind, `${unit}-core`, {
      name: `${SHORT[unit]}核心业务系统`,
      organisation: id(unit),
      protectionLevel: 3,
    });
    for (const n of [1, 2, 3]) {
      world.put(CONTROL, assetKind, `${unit}-a${n}`, {
        name: `host-${n}`,
        system: id(`${unit}-core`),
        address: `10.20.${n}.8`,
      });
    }
  }
  world.designate('u-health', 'key-unit', 'yes');
  world.designate('u-water-core', 'target', 'main');
  world.designate('u-edu-core', 'target', 'secondary');
  addFindings(world);
  addResponses(world);
  addReviews(world);
  return world;
}

function addFindings(world: ScoringWorld): void {
  const finding = (
    name: string,
    team: string,
    unit: string,
    system: string,
    title: string,
    vulnerability: string,
    when: number,
    steps: PathStep[] = [],
  ): void => {
    world.finding(name, team, {
      title,
      organisation: id(unit),
      system: id(`${unit}-${system}`),
      asset: id(`${unit}-a1`),
      attackedAt: when,
      vulnerability,
      entryPoint: `https://${unit.slice(2)}.example.invalid/login`,
      privilege: 'admin',
      summary: '自互联网门户突破，取得服务器权限后进入内网，未下载任何业务数据。',
      steps,
      cleanedUp: name !== 'f3',
      receivedAt: when + 5_400_000,
    });
    const submittedAt = when + 3_600_000;
    amend(world, teamAudience(id(team)), submissionKind, name, (sent) => ({
      ...sent,
      submittedAt,
    }));
  };
  finding(
    'f1',
    't-falcon',
    'u-water',
    'core',
    '水务调度平台反序列化漏洞取得管理员权限',
    '反序列化远程代码执行',
    at(0, 11, 20),
    [
      step(1, 'T1595', '扫描门户，识别中间件版本', 'none', at(0, 9, 40)),
      step(2, 'T1190', '利用反序列化漏洞写入内存马', 'user', at(0, 10, 5)),
      step(3, 'T1068', '内核漏洞提权', 'admin', at(0, 10, 40)),
      step(4, 'T1021.004', '以复用口令登录调度服务器', 'admin', at(0, 11, 0)),
      step(5, 'T1078', '登录调度平台管理后台', 'admin', at(0, 11, 20)),
    ],
  );
  finding(
    'f2',
    't-rock',
    'u-health',
    'portal',
    '卫生健康预约系统弱口令登录后台',
    '弱口令',
    at(0, 14, 10),
    [
      step(1, 'T1110', '口令喷洒命中运维账号', 'user', at(0, 13, 30)),
      step(2, 'T1505.003', '上传 WebShell', 'user', at(0, 14, 10)),
    ],
  );
  finding(
    'f3',
    't-crane',
    'u-edu',
    'core',
    '教务系统 SQL 注入取得数据库权限',
    'SQL注入',
    at(1, 10, 0),
    [
      step(1, 'T1190', '登录接口注入', 'user', at(1, 9, 30)),
      step(2, 'T1213', '读取表结构截图取证', 'user', at(1, 10, 0)),
    ],
  );
  finding(
    'f4',
    't-falcon',
    'u-traffic',
    'portal',
    '交通门户未授权访问管理接口',
    '未授权访问',
    at(1, 16, 45),
    [step(1, 'T1190', '调用未鉴权接口', 'admin', at(1, 16, 45))],
  );
  finding('f5', 't-rock', 'u-traffic', 'portal', '交通门户未授权访问', '未授权访问', at(2, 9, 30));
  finding('f6', 't-crane', 'u-north', 'portal', '区政府邮箱弱口令', '弱口令', at(2, 15, 0));
  finding(
    'f7',
    't-crane',
    'u-north',
    'core',
    '经供应商远程运维通道进入',
    '供应链攻击',
    at(3, 11, 0),
  );
  finding('f8', 't-rock', 'u-edu', 'portal', '门户目录遍历', '信息泄露', at(3, 16, 0));
  world.rule('f1', [award('target-main-admin', 5000), award('boundary-internal', 1000)], {
    method: 'chief',
    ruledAt: at(1, 9),
    reason: '靶标成果由裁判长裁定，证据完整、路径清晰。',
    reviews: [id('f1~1~p-ref1'), id('f1~1~p-ref2')],
  });
  world.rule('f2', [award('webshell', 100), award('host-admin', 100)], {
    method: 'mean',
    ruledAt: at(1, 10),
  });
  world.rule('f3', [award('target-secondary', 2000), award('database-dba', 150)], {
    method: 'median',
    ruledAt: at(2, 10),
    reason: '两名裁判对数据库权限等级意见不一，第三名裁判评审后取中值。',
  });
  world.rule('f4', [award('webshell', 100)], { method: 'mean', ruledAt: at(2, 11) });
  world.rule('f5', [], {
    verdict: 'duplicate',
    method: 'mean',
    ruledAt: at(3, 9),
    reason: '与受理号 4 为同一漏洞。',
  });
  world.rule('f6', [award('mailbox', 60, 3)], { method: 'mean', ruledAt: at(3, 10) });
  world.rule('f7', [award('unfiled-supply-chain', -500)], {
    verdict: 'confirm',
    method: 'chief',
    ruledAt: at(4, 9),
    reason: '未报备供应链攻击，成果不计分并扣分。',
  });
  addEvidence(world);
}

/** Changes the first frozen revision of a subject, which the scoring builders write with fixed times. */
function amend(
  world: ScoringWorld,
  audience: Audience,
  kind: Kind,
  subject: string,
  change: (sent: Frozen) => object,
): void {
  const key = submissionId(id(subject), 1);
  const found = readIn(world.state, audience, kind, key);
  if (found !== undefined) world.put(audience, kind, key, change(found.value as Frozen));
}

interface Frozen {
  readonly submittedAt: number;
  readonly content: object;
}

function addEvidence(world: ScoringWorld): void {
  const files = [
    evidence('01-调度平台登录.png', 'a', '管理后台登录界面'),
    evidence('02-路径录屏.mp4', 'b', ''),
  ];
  const audience = teamAudience(id('t-falcon'));
  amend(world, audience, submissionKind, 'f1', (sent) => ({
    ...sent,
    evidence: files,
    content: { ...sent.content, narrative: NARRATIVE },
  }));
  world.put(audience, findingKind, 'f1', { narrative: NARRATIVE });
}

function addResponses(world: ScoringWorld): void {
  world.response('r1', 'u-water', {
    title: '调度平台异常登录事件处置报告',
    notice: id('f1'),
    attackedAt: at(0, 11, 20),
    detectedAt: at(0, 11, 52),
    triagedAt: at(0, 12, 10),
    reportedAt: at(0, 12, 30),
    containedAt: at(0, 12, 40),
    eradicatedAt: at(0, 17, 0),
    recoveredAt: at(0, 20, 15),
    summary: '值守人员发现异地登录告警，隔离调度服务器并更换口令，清除内存马后恢复服务。',
    receivedAt: at(1, 9),
  });
  world.response('r2', 'u-health', {
    title: '预约系统弱口令事件处置报告',
    notice: id('f2'),
    attackedAt: at(0, 14, 10),
    detectedAt: at(1, 8, 30),
    containedAt: at(1, 9, 15),
    recoveredAt: at(1, 18, 0),
    receivedAt: at(2, 9),
  });
  world.response('r3', 'u-edu', {
    title: '教务系统注入事件处置报告',
    notice: id('f3'),
    attackedAt: at(1, 10, 0),
    receivedAt: at(3, 9),
  });
  for (const [name, unit, submittedAt] of [
    ['r1', 'u-water', at(0, 21)],
    ['r2', 'u-health', at(1, 19)],
    ['r3', 'u-edu', at(2, 18)],
  ] as const) {
    amend(world, unitAudience(id(unit)), responseSubmissionKind, name, (sent) => ({
      ...sent,
      submittedAt,
    }));
  }
  world.ruleResponse(
    'r1',
    'f1',
    [
      'detect-timely',
      'detect-tools',
      'triage-unit',
      'triage-nature',
      'contain-source',
      'eradicate-fix',
      'recover-time',
      'notify-accuracy',
    ].map((item) => achieved(item)),
  );
  world.ruleResponse('r2', 'f2', [
    achieved('detect-tools'),
    achieved('contain-source', 500),
    achieved('triage-unit'),
  ]);
}

function addReviews(world: ScoringWorld): void {
  const review = (
    finding: string,
    referee: string,
    verdict: Verdict,
    item: string,
    points: number,
  ): void => {
    const submission = submissionId(id(finding), 1);
    world.put(refereeAudience(id(referee)), reviewKind, reviewId(submission, id(referee)), {
      ...reviewKind.empty,
      subject: id(finding),
      submission,
      referee: id(referee),
      verdict,
      awards: points === 0 ? [] : [award(item, points)],
      reviewedAt: at(1, 8),
    });
    const assignment = {
      submission,
      subjectType: 'finding' as const,
      subject: id(finding),
      revealedAt: at(1, 9),
    };
    world.put(CONTROL, assignmentKind, submission, {
      ...assignment,
      [`referee:${referee}`]: true,
    });
  };
  review('f1', 'p-ref1', 'confirm', 'target-main-admin', 5000);
  review('f1', 'p-ref2', 'confirm', 'target-main-admin', 5000);
  review('f2', 'p-ref1', 'confirm', 'webshell', 200);
  review('f2', 'p-ref3', 'confirm', 'webshell', 200);
  review('f3', 'p-ref2', 'confirm', 'target-secondary', 2150);
  review('f3', 'p-ref3', 'reject', 'target-secondary', 0);
  review('f3', 'p-ref1', 'confirm', 'target-secondary', 2150);
  review('f5', 'p-ref1', 'duplicate', 'webshell', 0);
  review('f5', 'p-ref2', 'duplicate', 'webshell', 0);
}

/** The report of a world, with fixed moment, hash and version. */
export function reportOf(
  world: ScoringWorld,
  language: Language,
  more: Partial<ReportInput> = {},
): Report {
  return buildReport({
    state: world.state,
    book: municipalBook,
    score: score(world.state, municipalBook),
    metrics: exerciseMetrics(world.state),
    stateHash: hash('5'),
    language,
    now: at(5, 10),
    texts: new Map([
      [
        NARRATIVE,
        '攻击入口为互联网侧门户。\n经反序列化漏洞取得 Web 权限后，利用口令复用进入调度服务器。\n全程录屏，未下载数据。',
      ],
    ]),
    appVersion: '0.1.0',
    ...more,
  });
}
