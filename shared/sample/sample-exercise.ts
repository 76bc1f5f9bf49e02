import { changePhase } from '#shared/commands/change-phase.ts';
import { createExercise } from '#shared/commands/create-exercise.ts';
import { publishResults } from '#shared/commands/publish-results.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import { base64url, type Sha256 } from '#shared/kernel/bytes.ts';
import type { DeviceId, ExerciseId, RecordId } from '#shared/kernel/ids.ts';
import type { Signer } from '#shared/kernel/ports.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual, Language } from '#shared/text/language.ts';
import { enterCast, type SampleCast } from './sample-cast.ts';
import { planControl } from './sample-control.ts';
import { planFinding } from './sample-findings.ts';
import { enterInjects } from './sample-injects.ts';
import { decide, type Judged, shareOut } from './sample-judging.ts';
import { ORGANISER } from './sample-people.ts';
import { FINDINGS, momentOf } from './sample-plan.ts';
import { enterPlan, enterRegisters, planPaper } from './sample-planning.ts';
import { enterPosture } from './sample-posture.ts';
import { enterRegister, type SampleRegister } from './sample-register.ts';
import { planLead, planResponse } from './sample-responses.ts';
import {
  emptyWorld,
  type Player,
  player,
  type SamplePorts,
  type SampleWorld,
} from './sample-world.ts';
import { emptyTimeline, type Timeline } from './timeline.ts';

/** Raised when the same seed would give another sample. */
const SAMPLE_VERSION = 1;

/** What decides every byte of a sample. */
export interface SampleOptions {
  /** A whole number from 0. */
  readonly seed: number;
  readonly language: Language;
  /** Version of the program, as batches carry it. */
  readonly app: string;
}

/** A made-up exercise, ready to be stored or packed. Its keys are anyone's who knows the seed: it proves nothing. */
export interface Sample {
  readonly exercise: ExerciseId;
  readonly state: ExerciseState;
  /** All batches in the order in which they were written. */
  readonly batches: readonly SealedBatch[];
  /** Evidence and long texts by address. */
  readonly evidence: ReadonlyMap<Sha256, Uint8Array<ArrayBuffer>>;
  readonly cards: readonly { readonly device: DeviceId; readonly publicKey: Uint8Array }[];
  /** The desk's, to sign a package with. */
  readonly signer: Signer;
  /** The organiser, for opening the sample in that role. */
  readonly organiser: RecordId;
  /** The moment at which the sample stops, ms. */
  readonly endsAt: number;
}

const TITLE: Bilingual = {
  zh: '临澜市实战攻防演练（示例）',
  en: 'Linlan attack-defense drill (sample)',
};
const PURPOSE: Bilingual = {
  zh: '检验关键信息系统的监测、研判与处置能力。全部单位、人员、主机与结果均为虚构。',
  en: 'Tests how the city detects, judges and handles attacks. Every unit, person, host and result is made up.',
};
const MONDAY = Date.UTC(2026, 2, 9) - 8 * 60 * 60 * 1000; // midnight in the sample's time zone
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const LAST_DAY = 4;

/**
 * Makes the sample exercise: four days of a drill in a made-up city, written by the very commands that people use. Ids, times,
 * keys and chance follow from seed, language and versions alone, so that it comes out the same on every machine.
 */
export async function sampleExercise(options: SampleOptions, ports: SamplePorts): Promise<Sample> {
  const { seed, language, app } = options;
  const name = `umpire.sample.v${SAMPLE_VERSION}/${seed}/${language}`;
  const midnight = MONDAY + (seed % 26) * WEEK_MS;
  const preparedAt = momentOf(midnight, -9, '09:30');
  const world = await emptyWorld(name, language, app, preparedAt, ports);
  const desk = await world.newDevice('desk');
  const organiser = player(desk, world.newPerson(), 'organiser');
  await begin(world, organiser, language, midnight);
  await enterPlan(world, organiser, midnight);
  const register = await enterRegister(world, organiser);
  const cast = await enterCast(world, organiser, register);
  await enterRegisters(world, cast, register, midnight);
  await editApart(world, cast, register);
  const timeline = emptyTimeline();
  await enterInjects(world, cast, register, timeline, midnight);
  planCourse(world, cast, timeline, midnight);
  planControl({ world, cast, register, timeline, midnight });
  planPaper(world, cast, timeline, midnight);
  timeline.plan(momentOf(midnight, -6, '09:00'), () =>
    enterPosture(world, cast.organiser, register),
  );
  planDays(world, cast, register, timeline, midnight, ports);
  const endsAt = momentOf(midnight, LAST_DAY, '17:30');
  await timeline.run(endsAt, world.setNow);
  return {
    exercise: world.state().exercise,
    state: world.state(),
    batches: world.batches,
    evidence: world.evidence,
    cards: world.devices.map(({ author, signer }) => ({
      device: author.device,
      publicKey: signer.publicKey,
    })),
    signer: desk.signer,
    organiser: organiser.actor.person,
    endsAt,
  };
}

async function begin(
  world: SampleWorld,
  organiser: Player,
  language: Language,
  midnight: number,
): Promise<void> {
  const { name, employer } = ORGANISER;
  await world.run(organiser, createExercise, {
    title: world.say(TITLE),
    head: {
      purpose: world.say(PURPOSE),
      basis: world.say({ zh: '临网演〔示例〕1号', en: 'Linlan exercise order 1 (sample)' }),
      host: world.say({ zh: '临澜市网络安全演练指挥部', en: 'Linlan Exercise Control' }),
      marking: 'internal',
      timeZone: 'Asia/Shanghai',
      startsAt: momentOf(midnight, 1, '09:00'),
      endsAt: momentOf(midnight, 5, '18:00'),
      reviewers: 2,
      template: 'municipal',
    },
    rootKey: base64url(organiser.device.signer.publicKey),
    sample: true,
    organiser: { name: world.say(name), employer: world.say(employer) },
    ruleBook: builtInRuleBook(language === 'en' ? 'en' : 'zh'),
  });
}

/** Two organisers who correct one entry without knowing of each other: a conflict for people to settle. */
async function editApart(
  world: SampleWorld,
  cast: SampleCast,
  register: SampleRegister,
): Promise<void> {
  const { id } = known(register.units.get('water'), 'it is among the units');
  const contact = (zh: string, en: string) => ({ id, fields: { contact: world.say({ zh, en }) } });
  await world.runApart([cast.organiser, cast.secondOrganiser], recordOrganisation, [
    contact('值班室（东楼）', 'Duty room, east wing'),
    contact('应急办（西楼）', 'Emergency office, west wing'),
  ]);
}

function planCourse(
  world: SampleWorld,
  { organiser }: SampleCast,
  timeline: Timeline,
  midnight: number,
): void {
  const order = (number: number): string =>
    world.say({ zh: `指演〔示例〕${number}号`, en: `Exercise order ${number} (sample)` });
  const phase = (day: number, time: string, to: Phase, basis: string): void =>
    timeline.plan(momentOf(midnight, day, time), () =>
      world.run(organiser, changePhase, { to, basis }),
    );
  phase(-8, '10:00', 'filed', order(2));
  phase(-5, '15:00', 'authorised', order(4));
  phase(-2, '09:00', 'preparation', order(5));
  phase(1, '09:00', 'live', order(6));
  phase(2, '12:00', 'suspended', world.say({ zh: '机房供电检修', en: 'Power maintenance' }));
  phase(2, '12:40', 'live', world.say({ zh: '检修完成', en: 'Maintenance finished' }));
}

function planDays(
  world: SampleWorld,
  cast: SampleCast,
  register: SampleRegister,
  timeline: Timeline,
  midnight: number,
  { digest }: SamplePorts,
): void {
  const judged = new Map<RecordId, Judged>();
  const responses = {
    world,
    cast,
    timeline,
    onDrafted: (fate: Judged['fate'], subject: RecordId, finding: RecordId | null) =>
      void judged.set(subject, { subjectType: 'response', subject, fate, finding }),
  };
  for (const planned of FINDINGS) {
    planFinding(
      {
        world,
        cast,
        register,
        timeline,
        onDrafted: ({ fate }, subject) =>
          void judged.set(subject, { subjectType: 'finding', subject, fate, finding: null }),
        onNotice: ({ response }, finding, unit) => {
          if (response !== undefined) planResponse(responses, response, finding, unit);
        },
      },
      planned,
      momentOf(midnight, planned.day, planned.time),
    );
  }
  const watchful = known(register.units.get('zwfw'), 'it is among the units').id;
  const defender = known(cast.defenders.get(watchful), 'it responds');
  planLead(responses, defender, watchful, momentOf(midnight, 3, '10:30'));
  const course = { world, cast, timeline, judged };
  for (let day = 1; day <= LAST_DAY; day++) {
    timeline.plan(momentOf(midnight, day, '12:30'), () => shareOut(course));
    timeline.plan(momentOf(midnight, day, '18:30'), () => shareOut(course));
    const decideAt = day === LAST_DAY ? '16:00' : '21:30';
    timeline.plan(momentOf(midnight, day, decideAt), () => decide(course));
    timeline.plan(momentOf(midnight, day, '22:30'), async () => {
      const label = world.say({ zh: `第${day}日战报`, en: `Standing after day ${day}` });
      const hash = await stateHash(world.state(), digest);
      await world.run(cast.organiser, publishResults, { label, stateHash: hash });
    });
  }
}
