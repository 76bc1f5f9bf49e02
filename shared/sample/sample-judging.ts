import { assignReferees } from '#shared/commands/assign-referees.ts';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { mark } from '#shared/commands/mark.ts';
import { proposeReferees } from '#shared/commands/propose-referees.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import { rule } from '#shared/commands/rule.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import { refereeAudience } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { caseKind, type Review } from '#shared/domain/judging.ts';
import { responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier } from '#shared/journal/dossier.ts';
import { read, readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { Bilingual } from '#shared/text/language.ts';
import type { SampleCast } from './sample-cast.ts';
import { type Fate, isDisputed, markOf, meanAwards, needsChief } from './sample-marks.ts';
import { MINUTE_MS } from './sample-plan.ts';
import type { Player, SampleWorld } from './sample-world.ts';
import type { Timeline } from './timeline.ts';

/** Something to judge and what is to become of it. */
export interface Judged extends SubjectName {
  readonly fate: Fate;
  /** Responses: the finding that they answer. */
  readonly finding: RecordId | null;
}

/** What judging needs to know. */
export interface JudgingCourse {
  readonly world: SampleWorld;
  readonly cast: SampleCast;
  readonly timeline: Timeline;
  readonly judged: ReadonlyMap<RecordId, Judged>;
}

const REFEREES_EACH = 2;
const BREAK_MS = 45 * MINUTE_MS;
const MARK_MS = 5 * MINUTE_MS;

/** Shares out everything that was received and lets the referees mark, one case after the other. */
export async function shareOut(course: JudgingCourse): Promise<void> {
  const { world, cast, judged } = course;
  const assignments = proposeReferees(world.state(), REFEREES_EACH).filter(
    ({ subject }) => judged.get(subject)?.fate !== 'received',
  );
  if (assignments.length === 0) return;
  await world.run(cast.organiser, assignReferees, { assignments });
  const desks = new Map<RecordId, number>();
  for (const { subject, subjectType, referees } of assignments) {
    const fate = known(judged.get(subject), 'everything in the sample has a fate').fate;
    const active = fate === 'under-review' ? referees.slice(0, 1) : referees;
    for (const [place, person] of active.entries()) {
      const waiting = desks.get(person) ?? 0;
      desks.set(person, waiting + 1);
      const by = known(
        cast.referees.find(({ actor }) => actor.person === person),
        'only referees of the cast are assigned',
      );
      const at = world.now() + BREAK_MS + waiting * MARK_MS;
      course.timeline.plan(at, () => markCase(course, by, { subjectType, subject }, fate, place));
    }
  }
}

async function markCase(
  { world }: JudgingCourse,
  by: Player,
  name: SubjectName,
  fate: Fate,
  place: number,
): Promise<void> {
  const submission = known(dossierOf(world, name)?.submissions.at(-1), 'it was sent').id;
  const brief = known(
    readIn(world.state(), refereeAudience(by.actor.person), caseKind, submission),
    'the case was disclosed',
  );
  await world.run(by, mark, { submission, ...markOf(world, brief.value, fate, place) });
}

/** Opens the marks that are complete and rules on them; what is to stay open stays open. */
export async function decide({ world, cast, judged }: JudgingCourse): Promise<void> {
  const ready = [...judged.values()].filter((item) => {
    const dossier = dossierOf(world, item);
    return (
      item.fate !== 'awaiting-ruling' &&
      dossier?.status === 'awaiting-ruling' &&
      dossier.assignment?.value.revealedAt === null
    );
  });
  if (ready.length === 0) return;
  await world.run(cast.organiser, revealMarks, { subjects: ready });
  const decided = ready.filter(({ fate }) => fate !== 'disputed-open');
  for (const item of decided) await decideOne(world, cast, item);
  if (decided.length > 0) await world.run(cast.organiser, discloseOutcome, { subjects: decided });
}

const SETTLED: Bilingual = {
  zh: '两份评审意见偏差超过阈值，裁判长调阅证据后裁定。',
  en: 'The two marks differ beyond the threshold; decided by the chief referee after looking at the evidence.',
};
const BY_CHIEF: Bilingual = {
  zh: '属裁判长裁定事项，核对证据后认定。',
  en: 'Reserved for the chief referee; confirmed after checking the evidence.',
};
const BY_MARKS: Bilingual = {
  zh: '两份评审意见一致，取均值。',
  en: 'Both marks agree; the mean is taken.',
};

async function decideOne(world: SampleWorld, cast: SampleCast, item: Judged): Promise<void> {
  const { subjectType, subject, fate, finding } = item;
  const marks = (dossierOf(world, item)?.reviews ?? []).map(({ value }) => value);
  const inFavour = marks.filter(({ verdict }) => verdict === 'confirm');
  const verdict = inFavour.length > 0 ? 'confirm' : known(marks[0], 'it was marked').verdict;
  const awards = meanAwards(inFavour);
  const byChief = isDisputed(fate) || needsChief(awards);
  const reason = isDisputed(fate) ? SETTLED : byChief ? BY_CHIEF : BY_MARKS;
  await world.run(byChief ? cast.chief : cast.organiser, rule, {
    subjectType,
    subject,
    verdict,
    awards,
    method: byChief ? 'chief' : 'mean',
    reason: verdict === 'confirm' ? world.say(reason) : reasonOf(marks),
    linkedFinding: verdict === 'confirm' ? finding : null,
  });
}

const reasonOf = (marks: readonly Review[]): string => known(marks[0], 'it was marked').reason;

const dossierOf = (world: SampleWorld, { subjectType, subject }: SubjectName) => {
  const state = world.state();
  if (subjectType === 'finding') {
    const audience = read(state, findingKind, subject)?.audience;
    return audience && findingDossier(state, audience, subject);
  }
  const audience = read(state, responseKind, subject)?.audience;
  return audience && responseDossier(state, audience, subject);
};
