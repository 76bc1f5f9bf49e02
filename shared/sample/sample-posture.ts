import { editWeakPoints } from '#shared/commands/edit-weak-points.ts';
import { importScan, planScanImport } from '#shared/commands/plan-scan-import.ts';
import {
  recordControl,
  recordRansomwareReadiness,
  recordRiskAssessment,
} from '#shared/commands/record-readiness.ts';
import { scanBase } from '#shared/commands/scan-lookup.ts';
import type { ScanTerms } from '#shared/commands/scan-records.ts';
import type { ScanFound, ScanRow } from '#shared/commands/scan-rows.ts';
import { stepWeakPoints } from '#shared/commands/step-weak-points.ts';
import { BUILT_IN_CONTROLS, CONTROL_STATES } from '#shared/domain/readiness.ts';
import { weakPointsOf } from '#shared/journal/weak-points.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import { OWNER_NAMES } from './sample-people.ts';
import type { SampleRegister } from './sample-register.ts';
import type { Player, SampleWorld } from './sample-world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the made-up scanner finds, in turn. */
const FINDS: readonly (Pick<ScanFound, 'rule' | 'severity' | 'cves'> & {
  readonly title: Bilingual;
  readonly port: number;
})[] = [
  {
    rule: '900001',
    severity: 'critical',
    cves: ['CVE-2021-44228'],
    port: 8443,
    title: {
      zh: '日志组件远程代码执行（示例）',
      en: 'Remote code execution in a log component (sample)',
    },
  },
  {
    rule: '900002',
    severity: 'high',
    cves: [],
    port: 8080,
    title: { zh: '后台默认口令（示例）', en: 'Default password of the console (sample)' },
  },
  {
    rule: '900003',
    severity: 'info',
    cves: [],
    port: 3389,
    title: { zh: '远程桌面可达（示例）', en: 'Remote desktop reachable (sample)' },
  },
  {
    rule: '900004',
    severity: 'high',
    cves: [],
    port: 443,
    title: { zh: '接口未授权访问（示例）', en: 'Unauthorised access to an interface (sample)' },
  },
  {
    rule: '900005',
    severity: 'info',
    cves: [],
    port: 6379,
    title: { zh: '缓存服务开放（示例）', en: 'Cache service open (sample)' },
  },
];

/** A scan before the drill, what was done about it, and how ready the units say they are. */
export async function enterPosture(
  world: SampleWorld,
  organiser: Player,
  register: SampleRegister,
): Promise<void> {
  await takeScan(world, organiser, register);
  await remedy(world, organiser);
  await assess(world, organiser, register);
}

async function takeScan(
  world: SampleWorld,
  organiser: Player,
  register: SampleRegister,
): Promise<void> {
  const terms: ScanTerms = {
    leastSeverity: 'high',
    unmatched: 'keep',
    system: null,
    scannedAt: null,
    now: world.now(),
  };
  const slices = [{ rows: scanRows(world, register), rejected: [], done: 1 }];
  const plan = await planScanImport('nessus', slices, scanBase(world.state()), world.ids, terms);
  if (!plan.ok) throw new Error('The scan of the sample was refused');
  await world.run(organiser, importScan, { plan: plan.value, terms });
}

/** Of every four systems three are scanned; hosts that no register holds come last. */
function scanRows(world: SampleWorld, register: SampleRegister): ScanRow[] {
  const rows: ScanRow[] = [];
  const seenAt = world.now() - DAY_MS;
  const add = (host: string, addresses: readonly string[], at: number): void => {
    const find = at % 3 === 0 ? FINDS[(at / 3) % FINDS.length] : undefined;
    rows.push({
      line: rows.length + 1,
      host,
      names: [host],
      addresses,
      url: '',
      port: find?.port ?? 443,
      protocol: 'tcp',
      service: '',
      firstSeenAt: seenAt,
      lastSeenAt: seenAt,
      label: '',
      organisationName: '',
      found: {
        rule: find?.rule ?? '900000',
        title: world.say(find?.title ?? { zh: '服务识别', en: 'Service detection' }),
        family: 'sample',
        severity: find?.severity ?? 'info',
        cvssTenths: find === undefined ? null : 88,
        cves: find?.cves ?? [],
        description: '',
        remedy: '',
      },
    });
  };
  let at = 0;
  for (const [index, system] of [...register.systems.values()].entries()) {
    if (index % 4 === 3) continue;
    for (const { name } of system.assets) add(name, [], at++);
  }
  for (let host = 1; host <= 6; host++) add(`shadow${host}.linlan.example`, [], at++);
  return rows;
}

/** The course of the remediation: closed with a retest, waiting for one, begun, accepted, judged wrong. */
async function remedy(world: SampleWorld, organiser: Player): Promise<void> {
  const ids = [...weakPointsOf(world.state())].map(({ id }) => id);
  const every = (of: number, at: number): RecordId[] => ids.filter((_, index) => index % of === at);
  const say = (zh: string, en: string): string => world.say({ zh, en });
  for (const [index, name] of OWNER_NAMES.slice(0, 4).entries()) {
    await world.run(organiser, editWeakPoints, {
      ids: every(4, index),
      fields: { owner: world.say(name) },
    });
  }
  const fixer = say('系统运维组', 'System operations');
  const tester = say('第三方复测组', 'Independent testers');
  await world.run(organiser, stepWeakPoints, { ids: every(3, 1), verb: 'started', doneBy: fixer });
  await world.run(organiser, stepWeakPoints, { ids: every(3, 0), verb: 'fixed', doneBy: fixer });
  const text = utf8(say('复测记录（示例）：问题已不可复现。\n', 'Retest (sample): gone.\n'));
  const sha256 = await world.store(text);
  const closed = every(6, 0);
  await world.run(organiser, stepWeakPoints, {
    ids: closed,
    verb: 'passed',
    doneBy: tester,
    note: say('按原步骤复测，未复现', 'Repeated the steps; not reproduced'),
    evidence: [{ sha256, fileName: 'retest.txt', mediaType: 'text/plain', sizeBytes: text.length }],
  });
  const [accepted, wrong] = every(3, 2);
  await world.run(organiser, stepWeakPoints, {
    ids: [known(accepted, 'the scan found enough')],
    verb: 'accepted',
    approvedBy: say('网信办', 'Cyberspace office'),
    note: say('设备即将下线，已隔离', 'To be retired, isolated'),
    until: world.now() + 300 * DAY_MS,
  });
  await world.run(organiser, stepWeakPoints, {
    ids: [known(wrong, 'the scan found enough')],
    verb: 'false-positive',
    note: say('版本号误判', 'Version misread'),
  });
}

async function assess(
  world: SampleWorld,
  organiser: Player,
  register: SampleRegister,
): Promise<void> {
  const units = [...register.units.values()].map(({ id }) => id);
  const assessor = world.say({ zh: '评估组（示例）', en: 'Assessors (sample)' });
  for (const [index, unit] of units.slice(0, 12).entries()) {
    await world.run(organiser, recordRiskAssessment, {
      unit,
      fields: { assessedAt: world.now(), assessor, pastOpen: index % 3 },
    });
    for (const [at, control] of BUILT_IN_CONTROLS.entries()) {
      const state = known(CONTROL_STATES[1 + ((index + at * 2) % 3)], 'there are five states');
      await world.run(organiser, recordControl, { unit, control, fields: { state } });
    }
  }
  for (const [index, unit] of units.slice(0, 8).entries()) {
    const state = index % 3 === 0 ? 'partial' : 'in-place';
    await world.run(organiser, recordRansomwareReadiness, {
      unit,
      fields: {
        checkedAt: world.now(),
        assessor,
        inventory: 'in-place',
        governance: state,
        detection: state,
        recovery: index % 2 === 0 ? 'in-place' : 'partial',
        firstAlertMinutes: 4 + index,
        hostsReached: index,
        restored: index % 4 === 3 ? 'partly' : 'fully',
        recoveryTestedAt: world.now() - 20 * DAY_MS,
        rtoTargetMinutes: 240,
        rtoActualMinutes: 180 + 30 * index,
        rpoTargetMinutes: 60,
        rpoActualMinutes: 45,
        offlineCopyTestedAt: index % 4 === 1 ? null : world.now() - 40 * DAY_MS,
      },
    });
  }
}
