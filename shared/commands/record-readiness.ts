import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import {
  BUILT_IN_CONTROLS,
  type ControlItem,
  controlItemKind,
  type ControlStatus,
  controlStatusKind,
  type RansomwareReadiness,
  ransomwareReadinessKind,
  type RiskAssessment,
  riskAssessmentKind,
} from '#shared/domain/readiness.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { readIn } from '#shared/journal/read.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { sameName, writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** Id of the risk assessment of a unit. */
export const riskAssessmentId = (unit: string): RecordId => joinIds(unit, 'risk');
/** Id of the ransomware record of a unit. */
export const ransomwareId = (unit: string): RecordId => joinIds(unit, 'ransomware');
/** Id of what is known of one control of a unit. */
export const controlStatusId = (unit: string, control: string): RecordId => joinIds(unit, control);

/** Records of units that are made when somebody first says something. */
interface OfUnit<Value> {
  readonly unit: RecordId;
  readonly fields: Partial<Omit<Value, 'unit'>>;
}

export type RecordRiskInput = OfUnit<RiskAssessment>;

/** Enters or changes the risk assessment of a unit. A rating that a person sets needs its reason. */
export function recordRiskAssessment(
  context: CommandContext,
  input: RecordRiskInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const id = riskAssessmentId(input.unit);
  const before = readIn(context.state, CONTROL, riskAssessmentKind, id)?.value;
  const { rating, reason } = { ...(before ?? riskAssessmentKind.empty), ...input.fields };
  if (rating !== null && reason.trim() === '') return invalid('reason', 'reason-required');
  return recordOfUnit(context, riskAssessmentKind, id, input);
}

export type RecordRansomwareInput = OfUnit<RansomwareReadiness>;

/** Enters or changes what is known of a unit's ransomware readiness. */
export function recordRansomwareReadiness(
  context: CommandContext,
  input: RecordRansomwareInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  return recordOfUnit(context, ransomwareReadinessKind, ransomwareId(input.unit), input);
}

export interface RecordControlInput {
  readonly unit: RecordId;
  readonly control: string;
  readonly fields: Partial<Pick<ControlStatus, 'state' | 'note' | 'checkedAt'>>;
}

/** Says how far a unit has a control of the catalogue. Saying the state dates it. */
export function recordControl(
  context: CommandContext,
  { unit, control, fields }: RecordControlInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const builtIn: readonly string[] = BUILT_IN_CONTROLS;
  const isKnown =
    builtIn.includes(control) ||
    readIn(context.state, CONTROL, controlItemKind, control) !== undefined;
  if (!isKnown) return notFound('control-item', control);
  const dated =
    fields.state !== undefined && fields.checkedAt === undefined ? { checkedAt: context.now } : {};
  return recordOfUnit(context, controlStatusKind, controlStatusId(unit, control), {
    unit,
    fields: { control, ...fields, ...dated },
  });
}

function recordOfUnit<Value extends { readonly unit: RecordId }>(
  context: CommandContext,
  kind: Kind<string, Value>,
  id: RecordId,
  { unit, fields }: { readonly unit: RecordId; readonly fields: object },
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, kind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, organisationKind, unit) === undefined) {
    return notFound('organisation', unit);
  }
  const checked = checkFields(kind, { ...fields, unit } as Partial<Value>);
  if (!checked.ok) return checked;
  const current = readIn(state, CONTROL, kind, id);
  return done(writeChanges(state, CONTROL, kind, { id, current }, checked.value), id);
}

export interface RecordControlItemInput {
  readonly id: RecordId | null;
  readonly fields: Partial<ControlItem>;
}

/** Adds a control to the catalogue, or changes one that was added. */
export function recordControlItem(
  context: CommandContext,
  input: RecordControlItemInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, controlItemKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, CONTROL, controlItemKind, input.id);
  if (input.id !== null && current === undefined) return notFound('control-item', input.id);
  const fields = checkFields(controlItemKind, input.fields);
  if (!fields.ok) return fields;
  const { name } = { ...(current?.value ?? controlItemKind.empty), ...fields.value };
  if (name === '') return invalid('name', 'required');
  if (sameName(state, controlItemKind, name, input.id) !== undefined) {
    return invalid('name', 'not-unique');
  }
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  return done(writeChanges(state, CONTROL, controlItemKind, record, fields.value), record.id);
}
