import { unitAudience } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { type Response, responseKind } from '#shared/domain/response.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { LOGGING } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';
import { EDITABLE, subjectIn } from './subject.ts';

/** What people write of a response. */
export type ResponseFields = Partial<Omit<Response, 'unit' | 'withdrawn'>>;

export interface DraftResponseInput {
  readonly unit: RecordId;
  readonly fields: ResponseFields;
}

/** Begins a response in the unit's log: one response, one incident. */
export function draftResponse(
  context: CommandContext,
  { unit, fields }: DraftResponseInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const audience = unitAudience(unit);
  const allowed = permit(context, responseKind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  const checked = checkResponse(context, audience, fields);
  if (!checked.ok) return checked;
  const id = context.ids.next() as RecordId;
  return done([recordNew(audience, responseKind, id, { ...checked.value, unit })], id);
}

export interface EditResponseInput {
  readonly id: RecordId;
  readonly fields: ResponseFields;
}

/** Changes a response that is a draft or was returned. */
export function editResponse(
  context: CommandContext,
  { id, fields }: EditResponseInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, actor } = context;
  const found = subjectIn(state, actor, { subjectType: 'response', subject: id }, EDITABLE);
  if (!found.ok) return found;
  const { audience } = found.value;
  const allowed = permit(context, responseKind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  const checked = checkResponse(context, audience, fields);
  if (!checked.ok) return checked;
  const current = readIn(state, audience, responseKind, id);
  return done(
    writeChanges(state, audience, responseKind, { id, current }, checked.value),
    undefined,
  );
}

const FIXED = ['unit', 'withdrawn'] as const;

function checkResponse(
  { state }: CommandContext,
  audience: Audience,
  input: ResponseFields,
): Result<Partial<Response>, CommandError> {
  const fixed = FIXED.find((field) => Object.hasOwn(input, field));
  if (fixed !== undefined) return invalid(fixed, 'unknown-field');
  const fields = checkFields(responseKind, input);
  if (!fields.ok) return fields;
  const { notice, claims } = fields.value;
  if (typeof notice === 'string' && readIn(state, audience, noticeKind, notice) === undefined) {
    return notFound('notice', notice);
  }
  const items = claims?.map((claim) => claim.item) ?? [];
  if (new Set(items).size < items.length) return invalid('claims', 'not-unique');
  return ok(fields.value);
}
