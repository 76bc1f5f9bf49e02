import { ALL } from '#shared/domain/audiences.ts';
import { type RuleBookRecord, ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readIn } from '#shared/journal/read.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';
import { checkRuleBook, type RuleBookText } from './rule-book-text.ts';

/** A new version (`id` null, every text given) or a change of one that is still a draft. */
export interface EditRuleBookInput {
  readonly id: RecordId | null;
  readonly text?: Partial<RuleBookText>;
  /** Moves forward only: draft → published → frozen. */
  readonly status?: RuleBookRecord['status'];
}

const RANK: Readonly<Record<RuleBookRecord['status'], number>> = {
  draft: 0,
  published: 1,
  frozen: 2,
};

/**
 * Writes a rule book. Its text changes only while it is a draft; a published or frozen one is amended by a new version,
 * which takes effect by a designation of the exercise.
 */
export function editRuleBook(
  context: CommandContext,
  input: EditRuleBookInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, ruleBookKind, ALL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const current = input.id === null ? undefined : readIn(state, ALL, ruleBookKind, input.id);
  if (input.id !== null && current === undefined) return notFound('rule-book', input.id);
  const before = current?.value ?? ruleBookKind.empty;
  const status = input.status ?? before.status;
  if (input.text !== undefined && before.status !== 'draft') {
    return wrongState('rule-book', input.id ?? '', before.status);
  }
  if (RANK[status] < RANK[before.status]) {
    return wrongState('rule-book', input.id ?? '', before.status);
  }
  const { title, version, content } = { ...before, ...input.text };
  const text = checkRuleBook({ title, version, content });
  if (!text.ok) return text;
  const fields = { ...text.value, status };
  if (current === undefined) {
    const id = ids.next() as RecordId;
    return done([recordNew(ALL, ruleBookKind, id, fields)], id);
  }
  const record = { id: current.id, current };
  return done(writeChanges(state, ALL, ruleBookKind, record, fields), current.id);
}
