import { type Audience, CONTROL } from '#shared/domain/audiences.ts';
import { type Finding, findingKind, submissionKind } from '#shared/domain/finding.ts';
import { systemKind } from '#shared/domain/register.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { BookIndex, ScopeParts } from './book-index.ts';
import type { BookTimeline } from './book-schedule.ts';
import type { Designations } from './designations.ts';
import type { DedupeKey, Multiplier } from './rule-book.ts';
import { readSubmitted, type SubmittedFacts } from './subject-facts.ts';
import { NOWHERE, placeUnit, type UnitPlacement } from './unit-placement.ts';

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
}

/** The team whose audience it is. */
const teamOf = (audience: Audience): RecordId =>
  audience.slice(audience.indexOf(':') + 1) as RecordId;

/** Reads the facts of a finding in its team's audience; undefined while it was never submitted. */
export function readFindingFacts(
  state: ExerciseState,
  designations: Designations,
  timeline: BookTimeline,
  audience: Audience,
  id: string,
): FindingFacts | undefined {
  const subject = readIn(state, audience, findingKind, id);
  const sent = subject && readSubmitted(state, subject, 'finding', submissionKind);
  if (sent === undefined) return undefined;
  const { content, receivedAt } = sent;
  const at = timeline.effectiveBy === 'attack' ? (content.attackedAt ?? receivedAt) : receivedAt;
  const index = timeline.at(at);
  const organisation =
    content.organisation ??
    (content.system === null
      ? null
      : (readIn(state, CONTROL, systemKind, content.system)?.value.organisation ?? null));
  const placement = organisation === null ? NOWHERE : placeUnit(designations, organisation, at);
  const target = targetAt(designations, content.system, at);
  const team = teamOf(audience);
  const base = {
    ...sent,
    index,
    team,
    organisation,
    system: content.system,
    placement,
    target,
    scope: {
      team,
      tree: placement.tree,
      unit: placement.unit ?? organisation ?? '',
      system: content.system ?? '',
    },
  };
  const awarded = (sent.ruling?.awards ?? []).flatMap((award) => index.items.get(award.item) ?? []);
  const voided = awarded.some(({ item }) => item.voidsResult);
  return {
    ...base,
    repeatKey: repeatKeyOf(base),
    voided,
    eliminates:
      sent.standing === 'confirmed' &&
      !voided &&
      awarded.some(
        ({ item }) => item.eliminates && (item.target === null || item.target === target),
      ),
  };
}

function targetAt(
  designations: Designations,
  system: RecordId | null,
  at: number,
): FindingFacts['target'] {
  const value = system === null ? undefined : designations.valueAt(system, 'target', at);
  return value === 'main' || value === 'secondary' ? value : 'none';
}

type Comparable = Pick<
  FindingFacts,
  'content' | 'index' | 'team' | 'organisation' | 'system' | 'scope'
>;

function repeatKeyOf(facts: Comparable): string | null {
  const { dedupe } = facts.index.book;
  if (dedupe === null) return null;
  const parts = dedupe.keys.map((key) => repeatPart(key, facts));
  // A class of vulnerability that nobody named equals no other.
  if (dedupe.keys.some((key, at) => key === 'vulnerability' && parts[at] === '')) return null;
  return JSON.stringify([dedupe.scope === 'team' ? facts.team : '', ...parts]);
}

function repeatPart(key: DedupeKey, { content, organisation, system, scope }: Comparable): string {
  switch (key) {
    case 'unit':
      return scope.unit;
    case 'organisation':
      return organisation ?? '';
    case 'system':
      return system ?? '';
    case 'asset':
      return content.asset ?? system ?? '';
    case 'vulnerability':
      return comparable(content.vulnerability);
    case 'entry-point':
      return comparable(content.entryPoint);
    case 'privilege':
      return content.privilege;
  }
}

/** Case, width and spacing don't make another vulnerability. */
const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

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
