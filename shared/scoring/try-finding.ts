import {
  ALL,
  type Audience,
  CONTROL,
  teamAudience,
  unitAudience,
} from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { type Finding, findingKind, submissionKind } from '#shared/domain/finding.ts';
import { type Award, receiptKind, type Ruling, rulingKind } from '#shared/domain/judging.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  designationKind,
  type DesignationAttribute,
  organisationKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import type { EntryId } from '#shared/journal/batch.ts';
import { receiptId, submissionId } from '#shared/journal/dossier.ts';
import { type AudienceState, emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { draftTable, emptyTable, type Table } from '#shared/journal/table.ts';
import type { ExerciseId, RecordId } from '#shared/kernel/ids.ts';
import type { LedgerLine } from './ledger.ts';
import type { RuleBook } from './rule-book.ts';
import { score } from './scorer.ts';
import type { Participation } from './unit-placement.ts';

/** A finding that nobody made, to see what a book gives for it. */
export interface ImaginedFinding {
  /** Points in units for all of the quantity; of an item with fixed points they are multiplied out by the caller. */
  readonly awards: readonly Award[];
  readonly keyUnit: boolean;
  readonly participation: Participation;
  readonly target: 'main' | 'secondary' | 'none';
  readonly ipv6: boolean;
  /** Which submission of the same vulnerability it is, from 1. */
  readonly ordinal: number;
  /** Confirmed findings with the same awards, but other vulnerabilities, that the team already has against the unit. */
  readonly earlier: number;
  /** Whether the unit was fully breached before. */
  readonly isAfterBreach: boolean;
  /** Thousandths of every defence item that the unit's report achieves; null: no report. */
  readonly report: number | null;
}

/** Names of those who take part in the trial, for whoever puts its lines into words. */
export const TRIAL_TEAM = 'trial-team' as RecordId;
export const TRIAL_UNIT = 'trial-unit' as RecordId;
const OTHER_TEAM = 'trial-other-team' as RecordId;
const SYSTEM = 'trial-system' as RecordId;
const LOST_SYSTEM = 'trial-lost-system' as RecordId;
const FINDING = 'trial-finding' as RecordId;
const REPORT = 'trial-report' as RecordId;
const EXERCISE = 'trial-exercise' as ExerciseId;

/** What the engine makes of an imagined finding. */
export interface FindingTrial {
  /** Lines of the finding itself, as the ledger of an exercise would have them. */
  readonly lines: readonly LedgerLine[];
  /** Lines of the unit's report, and its 防护值. */
  readonly defenceLines: readonly LedgerLine[];
}

/** Scores an imagined finding with the real engine: a whole exercise is made up around it and scored by the book. */
export function tryFinding(book: RuleBook, imagined: ImaginedFinding): FindingTrial {
  const world = trialWorld();
  world.put(ALL, exerciseKind, EXERCISE, { phase: 'adjudication' });
  world.put(CONTROL, teamKind, TRIAL_TEAM, { name: TRIAL_TEAM });
  world.put(CONTROL, organisationKind, TRIAL_UNIT, { name: TRIAL_UNIT });
  world.put(CONTROL, systemKind, SYSTEM, { name: SYSTEM, organisation: TRIAL_UNIT });
  world.designate(TRIAL_UNIT, 'participation', imagined.participation);
  world.designate(TRIAL_UNIT, 'key-unit', imagined.keyUnit ? 'yes' : 'no');
  world.designate(SYSTEM, 'target', imagined.target);
  if (imagined.isAfterBreach) breach(world, book);
  for (let at = 1; at <= imagined.earlier; at++) {
    confirm(world, `trial-earlier-${at}`, TRIAL_TEAM, imagined, `earlier ${at}`);
  }
  for (let at = 1; at < imagined.ordinal; at++) {
    confirm(world, `trial-repeat-${at}`, TRIAL_TEAM, imagined, 'the same');
  }
  confirm(world, FINDING, TRIAL_TEAM, imagined, 'the same');
  if (imagined.report !== null) report(world, book, imagined.report);
  const { ledger } = score(world.state(), book);
  return {
    lines: ledger.linesOf(FINDING).map(undecided),
    defenceLines: ledger
      .linesOfUnit(TRIAL_UNIT)
      .filter(({ kind }) => DEFENCE_LINES.has(kind))
      .map(undecided),
  };
}

/** Nobody decided on what nobody made. */
const undecided = (line: LedgerLine): LedgerLine =>
  line.kind === 'protection' || line.kind === 'drip' ? line : { ...line, judged: null };

const DEFENCE_LINES: ReadonlySet<LedgerLine['kind']> = new Set([
  'report',
  'report-bonus',
  'protection',
]);

interface TrialWorld {
  put<Value extends object>(
    audience: Audience,
    kind: Kind<string, Value>,
    id: string,
    value: Partial<Value>,
  ): void;
  designate(subject: string, attribute: DesignationAttribute, value: string): void;
  /** The next receipt number; each is a minute later than the one before. */
  next(): { readonly sequence: number; readonly at: number };
  state(): ExerciseState;
}

const MINUTE_MS = 60_000;

/** Records put straight into a state that nobody keeps. */
function trialWorld(): TrialWorld {
  const audiences = new Map<Audience, AudienceState & { readonly tables: Map<string, Table> }>();
  let sequence = 0;
  let designated = 0;
  const put: TrialWorld['put'] = (audience, kind, id, value) => {
    const part = audiences.get(audience) ?? {
      tables: new Map<string, Table>(),
      awaited: new Map(),
    };
    const draft = draftTable(part.tables.get(kind.kind) ?? emptyTable());
    const values = kind.shape === 'whole' ? { '*': { ...kind.empty, ...value } } : { ...value };
    draft.put({ id, values, entry: id as EntryId, heads: null, removed: false });
    part.tables.set(kind.kind, draft.finish());
    audiences.set(audience, part);
  };
  return {
    put,
    designate(subject, attribute, value) {
      const id = `trial-designation-${designated++}`;
      put(CONTROL, designationKind, id, {
        subject: subject as RecordId,
        attribute,
        value,
        effectiveFrom: 0,
      });
    },
    next() {
      sequence++;
      return { sequence, at: sequence * MINUTE_MS };
    },
    state: () => ({ ...emptyState(EXERCISE), audiences }),
  };
}

/** A finding, sent, received and confirmed in one minute. */
function confirm(
  world: TrialWorld,
  id: string,
  team: RecordId,
  { awards, ipv6 }: Pick<ImaginedFinding, 'awards' | 'ipv6'>,
  vulnerability: string,
  system: RecordId = SYSTEM,
): void {
  const { sequence, at } = world.next();
  const audience = teamAudience(team);
  const content: Finding = {
    ...findingKind.empty,
    title: id,
    team,
    organisation: TRIAL_UNIT,
    system,
    attackedAt: at - MINUTE_MS / 2,
    claims: awards.map(({ item, quantity }) => ({ item, quantity })),
    vulnerability,
    ipv6,
  };
  const finding = id as RecordId;
  const submission = submissionId(finding, 1);
  world.put(audience, findingKind, finding, content);
  world.put(audience, submissionKind, submission, { finding, submittedAt: at, content });
  world.put(audience, receiptKind, receiptId(submission), { submission, sequence, decidedAt: at });
  decide(world, { subjectType: 'finding', subject: finding, submission, awards, ruledAt: at });
}

/** Another team takes what ends the unit's part. */
function breach(world: TrialWorld, book: RuleBook): void {
  const item = book.items.find(({ eliminates }) => eliminates);
  if (item === undefined) return;
  world.put(CONTROL, teamKind, OTHER_TEAM, { name: OTHER_TEAM });
  world.put(CONTROL, systemKind, LOST_SYSTEM, { name: LOST_SYSTEM, organisation: TRIAL_UNIT });
  world.designate(LOST_SYSTEM, 'target', item.target ?? 'none');
  const awards = [{ item: item.id, quantity: 1, points: 0, permille: 0 }];
  confirm(world, 'trial-breach', OTHER_TEAM, { awards, ipv6: false }, 'breach', LOST_SYSTEM);
}

/** The unit answers the finding and achieves so much of each item. */
function report(world: TrialWorld, book: RuleBook, permille: number): void {
  const { sequence, at } = world.next();
  const audience = unitAudience(TRIAL_UNIT);
  const submission = submissionId(REPORT, 1);
  const dimensions = new Set(
    book.categories.filter(({ side }) => side === 'defence').map(({ id }) => id),
  );
  const awards = book.items
    .filter(({ category }) => dimensions.has(category))
    .slice(0, MOST_AWARDS)
    .map(({ id }): Award => ({ item: id, quantity: 1, points: 0, permille }));
  const content = { ...responseKind.empty, title: REPORT, unit: TRIAL_UNIT, notice: FINDING };
  world.put(audience, responseKind, REPORT, content);
  world.put(audience, responseSubmissionKind, submission, {
    response: REPORT,
    submittedAt: at,
    content,
  });
  world.put(audience, receiptKind, receiptId(submission), { submission, sequence, decidedAt: at });
  const linkedFinding = FINDING;
  const ruling = { subject: REPORT, submission, awards, ruledAt: at, linkedFinding };
  decide(world, { subjectType: 'response', ...ruling });
}

/** As many awards as a ruling can hold. */
const MOST_AWARDS = 60;

const decide = (
  world: TrialWorld,
  ruling: Partial<Omit<Ruling, 'awards'>> &
    Pick<Ruling, 'subject' | 'submission'> &
    Pick<ImaginedFinding, 'awards'>,
): void => {
  const awards = [...ruling.awards];
  world.put(CONTROL, rulingKind, ruling.subject, { ...ruling, awards, verdict: 'confirm' });
};
