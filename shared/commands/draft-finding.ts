import { teamAudience } from '#shared/domain/audiences.ts';
import { type Finding, findingKind } from '#shared/domain/finding.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { LOGGING } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';
import { EDITABLE, subjectIn } from './subject.ts';
import { completeTarget } from './target-reference.ts';

/** What people write of a finding. Where asset or system is given, the coarser ones follow from the register. */
export type FindingFields = Partial<Omit<Finding, 'team' | 'withdrawn'>>;

export interface DraftFindingInput {
  readonly team: RecordId;
  readonly fields: FindingFields;
}

/** Begins a finding in the team's log. Everything may still be missing; sending it checks. */
export function draftFinding(
  context: CommandContext,
  { team, fields }: DraftFindingInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const audience = teamAudience(team);
  const allowed = permit(context, findingKind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  const checked = checkFinding(context, findingKind.empty, fields);
  if (!checked.ok) return checked;
  const id = context.ids.next() as RecordId;
  return done([recordNew(audience, findingKind, id, { ...checked.value, team })], id);
}

export interface EditFindingInput {
  readonly id: RecordId;
  readonly fields: FindingFields;
}

/** Changes a finding that is a draft or was returned. What was sent before stays as it was sent. */
export function editFinding(
  context: CommandContext,
  { id, fields }: EditFindingInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, actor } = context;
  const found = subjectIn(state, actor, { subjectType: 'finding', subject: id }, EDITABLE);
  if (!found.ok) return found;
  const { audience } = found.value;
  const allowed = permit(context, findingKind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  const current = readIn(state, audience, findingKind, id);
  const checked = checkFinding(context, current?.value ?? findingKind.empty, fields);
  if (!checked.ok) return checked;
  return done(
    writeChanges(state, audience, findingKind, { id, current }, checked.value),
    undefined,
  );
}

const FIXED = ['team', 'withdrawn'] as const;

function checkFinding(
  { state }: CommandContext,
  before: Finding,
  input: FindingFields,
): Result<Partial<Finding>, CommandError> {
  const fixed = FIXED.find((field) => Object.hasOwn(input, field));
  if (fixed !== undefined) return invalid(fixed, 'unknown-field');
  const fields = checkFields(findingKind, input);
  if (!fields.ok) return fields;
  const { steps, claims } = fields.value;
  if (steps !== undefined && !areDistinct(steps.map((step) => step.id))) {
    return invalid('steps', 'not-unique');
  }
  if (claims !== undefined && !areDistinct(claims.map((claim) => claim.item))) {
    return invalid('claims', 'not-unique');
  }
  const { organisation, system, asset } = fields.value;
  if (organisation === undefined && system === undefined && asset === undefined) return fields;
  const target = completeTarget(state, mergedTarget(before, fields.value));
  return target.ok ? ok({ ...fields.value, ...target.value }) : target;
}

/** A coarser place that is newly chosen takes the finer ones before it away. */
function mergedTarget(before: Finding, fields: Partial<Finding>) {
  const organisation =
    fields.organisation === undefined ? before.organisation : fields.organisation;
  const moved = organisation !== before.organisation;
  const system = fields.system === undefined ? (moved ? null : before.system) : fields.system;
  const elsewhere = moved || system !== before.system;
  const asset = fields.asset === undefined ? (elsewhere ? null : before.asset) : fields.asset;
  return { organisation, system, asset };
}

const areDistinct = (items: readonly string[]): boolean => new Set(items).size === items.length;
