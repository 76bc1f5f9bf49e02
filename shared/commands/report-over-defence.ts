import { teamAudience, unitAudience } from '#shared/domain/audiences.ts';
import {
  type OverDefenceReport,
  overDefenceAnswerKind,
  overDefenceKind,
  overDefenceReportKind,
  overDefenceState,
} from '#shared/domain/over-defence.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordNew, recordWhole } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { JUDGING, LOGGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** What a team saw of over-defence; its evidence is already in the evidence store. */
export type ReportOverDefenceInput = Omit<OverDefenceReport, 'reportedAt'>;

/** Sends a team's report of over-defence (举报). It stands as sent; another one may follow. */
export function reportOverDefence(
  context: CommandContext,
  input: ReportOverDefenceInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { now, ids } = context;
  const audience = teamAudience(input.team);
  const allowed = permit(context, overDefenceReportKind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  const checked = checkWhole(overDefenceReportKind, { ...input, reportedAt: now });
  if (!checked.ok) return checked;
  if (checked.value.target === '') return invalid('target', 'required');
  if (checked.value.seenAt > now) return invalid('seenAt', 'out-of-range');
  if (checked.value.evidence.length === 0) return invalid('evidence', 'required');
  const id = ids.next() as RecordId;
  return done([recordNew(audience, overDefenceReportKind, id, checked.value)], id);
}

/** What a unit says of a case that it was notified of. */
export interface AnswerOverDefenceInput {
  /** The case, by the id of the original. */
  readonly case: RecordId;
  readonly unit: RecordId;
  readonly correctedAt: number;
  readonly person: string;
  readonly statement: string;
}

/** A unit says that it has corrected what it was notified of, and since when. The last word replaces the one before. */
export function answerOverDefence(
  context: CommandContext,
  input: AnswerOverDefenceInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, now } = context;
  const audience = unitAudience(input.unit);
  const allowed = permit(context, overDefenceAnswerKind, audience, JUDGING);
  if (!allowed.ok) return allowed;
  const found = readIn(state, audience, overDefenceKind, joinIds(input.case, input.unit));
  if (found === undefined) return notFound('over-defence', input.case);
  const standing = overDefenceState(found.value);
  if (standing !== 'notified') return wrongState('over-defence', input.case, standing);
  const checked = checkWhole(overDefenceAnswerKind, { ...input, answeredAt: now });
  if (!checked.ok) return checked;
  if (checked.value.correctedAt > now) return invalid('correctedAt', 'out-of-range');
  if (checked.value.person === '') return invalid('person', 'required');
  const id = joinIds(input.case, 'answer');
  return done([recordWhole(state, audience, overDefenceAnswerKind, id, checked.value)], undefined);
}
