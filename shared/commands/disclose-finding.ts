import { CONTROL, unitAudience } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { batchOfEntry } from '#shared/journal/batch.ts';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordWhole } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { subjectIn } from './subject.ts';
import { targetNames } from './target-reference.ts';

/** The finding to tell its unit of. Title and summary may be reworded so that they give no method away. */
export interface DiscloseFindingInput {
  readonly finding: RecordId;
  readonly title?: string;
  readonly summary?: string;
}

const DISCLOSABLE: readonly SubjectStatus[] = [
  'received',
  'under-review',
  'awaiting-ruling',
  'confirmed',
];

/** Writes a notice of a received finding into the audience of the unit that it hit. Once more replaces the first. */
export function discloseFinding(
  context: CommandContext,
  input: DiscloseFindingInput,
): Result<CommandOutcome<{ readonly unit: RecordId }>, CommandError> {
  const { state, actor, now } = context;
  const name = { subjectType: 'finding' as const, subject: input.finding };
  const found = subjectIn(state, actor, name, DISCLOSABLE);
  if (!found.ok) return found;
  if (found.value.type !== 'finding') throw new Error('A finding was asked for');
  const sent = known(found.value.dossier.submissions.at(-1), 'what was received has a revision');
  const { content } = sent.value;
  const unit = content.organisation;
  if (unit === null) return invalid('organisation', 'required');
  const allowed = permit(context, noticeKind, unitAudience(unit), JUDGING);
  if (!allowed.ok) return allowed;
  if (readIn(state, CONTROL, organisationKind, unit) === undefined) {
    return notFound('organisation', unit);
  }
  const names = targetNames(state, content.team, content);
  const notice = checkWhole(noticeKind, {
    finding: input.finding,
    sourceBatch: batchOfEntry(sent.row.entry),
    title: input.title ?? content.title,
    system: names.system,
    asset: names.asset,
    attackedAt: content.attackedAt,
    disclosedAt: now,
    summary: input.summary ?? '',
  });
  if (!notice.ok) return notice;
  if (notice.value.title === '') return invalid('title', 'required');
  const write = recordWhole(state, unitAudience(unit), noticeKind, input.finding, notice.value);
  return done([write], { unit });
}
