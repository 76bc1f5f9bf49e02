import { type Audience, CONTROL } from '#shared/domain/audiences.ts';
import { type Finding, findingKind, submissionKind } from '#shared/domain/finding.ts';
import { systemKind } from '#shared/domain/register.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { rulingUnder } from './awards-under.ts';
import type { BookIndex, ScopeParts } from './book-index.ts';
import type { BookTimeline } from './book-schedule.ts';
import type { Designations } from './designations.ts';
import type { DedupeKey, Multiplier } from './rule-book.ts';
import { readSubmitted, type SubmittedFacts, type SubmittedKinds } from './subject-facts.ts';
import { NOWHERE, placeUnitOnce, type UnitPlacement } from './unit-placement.ts';

/** Everything that scoring knows of one submitted finding, before it looks at any other. */
export interface FindingFacts extends SubmittedFacts<Finding> {
  readonly index: BookIndex;
  readonly team: RecordId;
  readonly organisation: RecordId | null;
  readonly system: RecordId | null;
  readonly placement: UnitPlacement;
  /** What the system was designated as. */
  readonly target: 'main' | 'secondary' | 'none';
  readonly scope: ScopeParts;
  /** Same key, same vulnerability; null where nothing can be compared. */
  readonly repeatKey: string | null;
  /** A penalty that was awarded on it voids the rest. */
  readonly voided: boolean;
  /** It takes what ends the unit's part. */
  readonly eliminates: boolean;
  /** It was handed in later than the book allows. */
  readonly handedInLate: boolean;
}

/** The team whose audience it is. */
const teamOf = (audience: Audience): RecordId =>
  audience.slice(audience.indexOf(':') + 1) as RecordId;

const KINDS: SubmittedKinds<Finding> = {
  type: 'finding',
  subject: findingKind,
  sent: submissionKind,
};

/** Reads the facts of a finding in its team's audience; undefined while it was never submitted. */
export function readFindingFacts(
  state: ExerciseState,
  designations: Designations,
  timeline: BookTimeline,
  endsAt: number | null,
  audience: Audience,
  id: string,
): FindingFacts | undefined {
  const sent = readSubmitted(state, audience, id as RecordId, KINDS);
  if (sent === undefined) return undefined;
  const { content, receivedAt } = sent;
  const at = timeline.effectiveBy === 'attack' ? (content.attackedAt ?? receivedAt) : receivedAt;
  const index = timeline.at(at);
  const organisation =
    content.organisation ??
    (content.system === null
      ? null
      : (readIn(state, CONTROL, systemKind, content.system)?.value.organisation ?? null));
  const placement = organisation === null ? NOWHERE : placeUnitOnce(designations, organisation, at);
  const target = targetAt(designations, content.system, at);
  const team = teamOf(audience);
  const ruling = rulingUnder(sent.ruling, timeline.awardedAt(at), index);
  const scope = {
    team,
    tree: placement.tree,
    unit: placement.unit ?? organisation ?? '',
    system: content.system ?? '',
  };
  const penalised = ruling !== undefined && ruling.awards.some(({ item }) => voids(index, item));
  // Written out, since spreading costs more than all the reading above.
  return {
    subject: sent.subject,
    audience,
    submission: sent.submission,
    content,
    evidence: sent.evidence,
    standing: sent.standing,
    order: sent.order,
    receivedAt,
    submittedAt: sent.submittedAt,
    sequence: sent.sequence,
    ruling,
    judged: sent.judged,
    index,
    team,
    organisation,
    system: content.system,
    placement,
    target,
    scope,
    repeatKey: repeatKeyOf(index, content, organisation, scope),
    voided: penalised,
    eliminates:
      sent.standing === 'confirmed' &&
      !penalised &&
      ruling !== undefined &&
      ruling.awards.some(({ item }) => endsPart(index, item, target)),
    handedInLate: isHandedInLate(index, sent, endsAt),
  };
}

/** Whether a result was handed in after a limit of the book (SPEC C35). A limit that cannot be measured is kept. */
function isHandedInLate(
  { book: { lateSubmission } }: BookIndex,
  { content, receivedAt, submittedAt }: SubmittedFacts<Finding>,
  endsAt: number | null,
): boolean {
  if (!lateSubmission) return false;
  const { withinMinutes, afterEndMinutes } = lateSubmission;
  const at = lateSubmission.by === 'received' ? receivedAt : submittedAt;
  const isAfter = (start: number | null, minutes: number | null): boolean =>
    start !== null && minutes !== null && at > start + minutes * MINUTE_MS;
  return isAfter(content.attackedAt, withinMinutes) || isAfter(endsAt, afterEndMinutes);
}

const MINUTE_MS = 60_000;

const voids = (index: BookIndex, item: string): boolean =>
  index.items.get(item)?.item.voidsResult === true;

function endsPart(index: BookIndex, id: string, target: FindingFacts['target']): boolean {
  const item = index.items.get(id)?.item;
  return item?.eliminates === true && (item.target === null || item.target === target);
}

function targetAt(
  designations: Designations,
  system: RecordId | null,
  at: number,
): FindingFacts['target'] {
  const value = system === null ? undefined : designations.valueAt(system, 'target', at);
  return value === 'main' || value === 'secondary' ? value : 'none';
}

function repeatKeyOf(
  { book: { dedupe } }: BookIndex,
  content: Finding,
  organisation: RecordId | null,
  scope: ScopeParts,
): string | null {
  if (dedupe === null) return null;
  let key = dedupe.scope === 'team' ? scope.team : '';
  for (const name of dedupe.keys) {
    const part = repeatPart(name, content, organisation, scope);
    // A class of vulnerability that nobody named equals no other.
    if (name === 'vulnerability' && part === '') return null;
    key += `\n${part}`;
  }
  return key;
}

function repeatPart(
  key: DedupeKey,
  content: Finding,
  organisation: RecordId | null,
  scope: ScopeParts,
): string {
  switch (key) {
    case 'unit':
      return scope.unit;
    case 'organisation':
      return organisation ?? '';
    case 'system':
      return scope.system;
    case 'asset':
      return content.asset ?? scope.system;
    case 'vulnerability':
      return comparable(content.vulnerability);
    case 'entry-point':
      return comparable(content.entryPoint);
    case 'privilege':
      return content.privilege;
  }
}

const PLAIN = /^[a-z0-9:/._-]*$/;

/** Case, width and spacing don't make another vulnerability. */
const comparable = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a factor of the book applies to a finding. */
export function meetsCondition(facts: FindingFacts, { when }: Multiplier): boolean {
  switch (when.type) {
    case 'key-unit':
      return facts.placement.keyUnit;
    case 'participation':
      return facts.placement.participation === when.value;
    case 'ipv6':
      return facts.content.ipv6;
  }
}
