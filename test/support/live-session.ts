import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import type { AppData } from '#renderer/data/app-data.ts';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { changePhase } from '#shared/commands/change-phase.ts';
import type { Command } from '#shared/commands/command.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { mark, type MarkInput } from '#shared/commands/mark.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { recordAsset } from '#shared/commands/record-asset.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordSystem } from '#shared/commands/record-system.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { Role } from '#shared/domain/roles.ts';
import { submissionId } from '#shared/journal/dossier.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { NEW_EXERCISE, unwrap } from './data-session.ts';
import { anActor, type Cast } from './drill.ts';

/** A live exercise on a real session, with one of everything, in which people take turns. */
export interface LiveSession {
  readonly session: ExerciseSession;
  readonly organiser: Actor;
  readonly cast: Cast;
  /** Acts as somebody, runs a command and goes back to whoever acted before; a refusal fails the test. */
  run<In, Out>(actor: Actor, command: Command<In, Out>, input: In): Promise<Out>;
  /** A finding that the desk has taken in; answers its id. */
  receivedFinding(title: string): Promise<RecordId>;
  assign(finding: RecordId, referees: readonly Actor[]): Promise<void>;
  markBy(referee: Actor, finding: RecordId, more?: Partial<MarkInput>): Promise<void>;
}

export async function openLiveSession(app: AppData): Promise<LiveSession> {
  const session = unwrap(await app.createExercise(NEW_EXERCISE));
  const organiser = session.store.getState().actor;
  const run: LiveSession['run'] = async (actor, command, input) => {
    const before = session.store.getState().actor;
    await session.actAs(actor);
    const out = unwrap(await session.run(command, input));
    await session.actAs(before);
    return out;
  };
  const cast = await recordCast((command, input) => run(organiser, command, input));
  for (const to of ['filed', 'authorised', 'preparation', 'live'] as const) {
    await run(organiser, changePhase, { to, basis: '' });
  }
  return {
    session,
    organiser,
    cast,
    run,
    async receivedFinding(title) {
      const { team, asset, attacker } = cast;
      const fields = {
        title,
        asset,
        attackedAt: session.ports.clock.now() - 3_600_000,
        claims: [{ item: 'webshell', quantity: 1 }],
        summary: '上传脚本并取得应用权限。',
      };
      const id = await run(attacker, draftFinding, { team, fields });
      await run(attacker, submitFinding, { id });
      const subject = { subjectType: 'finding', subject: id } as const;
      await run(organiser, receiveSubmission, { ...subject, decision: 'received' });
      return id;
    },
    assign: (subject, referees) =>
      run(organiser, assignReferees, {
        assignments: [
          { subjectType: 'finding', subject, referees: referees.map(({ person }) => person) },
        ],
      }),
    async markBy(referee, subject, more = {}) {
      await run(referee, mark, {
        submission: submissionId(subject, 1),
        verdict: 'confirm',
        awards: [{ item: 'webshell', quantity: 1, points: 100, permille: 0 }],
        reason: '',
        ...more,
      });
    },
  };
}

type OrganiserRun = <In, Out>(command: Command<In, Out>, input: In) => Promise<Out>;

async function recordCast(run: OrganiserRun): Promise<Cast> {
  const unit = await run(recordOrganisation, { id: null, fields: { name: '市水务局' } });
  const system = await run(recordSystem, {
    id: null,
    fields: { name: '营业收费系统', organisation: unit },
  });
  const asset = await run(recordAsset, { id: null, fields: { name: 'pay.example', system } });
  const team = await run(recordTeam, { id: null, fields: { name: '一队', employer: '甲公司' } });
  const person = async (name: string, role: Role, employer: string, of = {}): Promise<Actor> => {
    const fields = { name, role, employer, ...of };
    return anActor(await run(recordPerson, { id: null, fields }), role, of);
  };
  return {
    unit,
    system,
    asset,
    team,
    attacker: await person('赵攻', 'attack-team', '甲公司', { team }),
    defender: await person('钱守', 'defender', '市水务局', { unit }),
    chief: await person('孙长', 'chief-referee', '测评院'),
    referees: [
      await person('周一', 'referee', '测评院'),
      await person('吴二', 'referee', '研究所'),
      await person('郑三', 'referee', '高校'),
    ],
  };
}
