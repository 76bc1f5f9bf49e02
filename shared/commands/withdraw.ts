import { findingKind } from '#shared/domain/finding.ts';
import { responseKind } from '#shared/domain/response.ts';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import { recordFields } from '#shared/journal/write.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { LOGGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';
import { subjectIn, type SubjectName } from './subject.ts';

const UNDECIDED: readonly SubjectStatus[] = [
  'draft',
  'submitted',
  'returned',
  'received',
  'under-review',
  'awaiting-ruling',
];

/** Takes a finding or response back while nothing was ruled on it. It stays in the log as withdrawn. */
export function withdraw(
  context: CommandContext,
  input: SubjectName,
): Result<CommandOutcome<void>, CommandError> {
  const { state, actor } = context;
  const found = subjectIn(state, actor, input, UNDECIDED);
  if (!found.ok) return found;
  const { type, audience, id } = found.value;
  const kind = type === 'finding' ? findingKind : responseKind;
  const allowed = permit<{ withdrawn: boolean }>(context, kind, audience, LOGGING);
  if (!allowed.ok) return allowed;
  const write =
    type === 'finding'
      ? recordFields(state, audience, findingKind, id, { withdrawn: true })
      : recordFields(state, audience, responseKind, id, { withdrawn: true });
  return done([write], undefined);
}
