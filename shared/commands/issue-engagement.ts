import { ALL } from '#shared/domain/audiences.ts';
import {
  type EngagementRule,
  engagementRuleKind,
  type EngagementVersion,
  engagementVersionKind,
} from '#shared/domain/engagement.ts';
import { type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkWhole } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** The document that the issue rests on and what changed, in words. */
export interface IssueEngagementInput {
  readonly basis: string;
  readonly note: string;
}

/** Issues the working draft of the rules of engagement as the next version, which holds from now on. */
export function issueEngagement(
  context: CommandContext,
  input: IssueEngagementInput,
): Result<CommandOutcome<number>, CommandError> {
  const { state, ids, now } = context;
  const allowed = permit(context, engagementVersionKind, ALL, OPEN);
  if (!allowed.ok) return allowed;
  const { added, changed, removed } = engagementChanges(state);
  if (added.length + changed.length + removed.length === 0) return err({ type: 'nothing-to-do' });
  const number = (engagementInForce(state)?.value.number ?? 0) + 1;
  const rules = draftRules(state);
  const version = checkWhole(engagementVersionKind, { number, issuedAt: now, ...input, rules });
  if (!version.ok) return version;
  return done(
    [recordNew(ALL, engagementVersionKind, ids.next() as RecordId, version.value)],
    number,
  );
}

/** Rules of the working draft in their order. */
export const engagementDraft = (state: ExerciseState): Recorded<EngagementRule>[] =>
  [...readAll(state, engagementRuleKind)].sort(
    (a, b) => a.value.order - b.value.order || (a.id < b.id ? -1 : 1),
  );

/** Issued versions, the newest first. */
export const engagementVersions = (state: ExerciseState): Recorded<EngagementVersion>[] =>
  [...readAll(state, engagementVersionKind)].sort(
    (a, b) => b.value.number - a.value.number || b.value.issuedAt - a.value.issuedAt,
  );

/** The version that holds. */
export const engagementInForce = (state: ExerciseState): Recorded<EngagementVersion> | undefined =>
  engagementVersions(state)[0];

type IssuedRule = EngagementVersion['rules'][number];

/** Rules of the working draft as they would be issued: their order is their place. */
const draftRules = (state: ExerciseState): IssuedRule[] =>
  engagementDraft(state).map(({ id, value: { stance, title, text, filing, basis } }) => ({
    rule: id,
    stance,
    title,
    text,
    filing,
    basis,
  }));

/** How one set of rules differs from another, by rule. */
export interface EngagementChanges {
  readonly added: readonly IssuedRule[];
  readonly changed: readonly { readonly before: IssuedRule; readonly after: IssuedRule }[];
  readonly removed: readonly IssuedRule[];
}

/** How rules differ. Their order alone is no difference. */
export function compareRules(
  before: readonly IssuedRule[],
  after: readonly IssuedRule[],
): EngagementChanges {
  const old = new Map(before.map((rule) => [rule.rule as string, rule]));
  const kept = new Set(after.map(({ rule }) => rule as string));
  return {
    added: after.filter(({ rule }) => !old.has(rule)),
    removed: before.filter(({ rule }) => !kept.has(rule)),
    changed: after.flatMap((rule) => {
      const was = old.get(rule.rule);
      return was === undefined || sameRule(was, rule) ? [] : [{ before: was, after: rule }];
    }),
  };
}

/** How the working draft differs from what holds. */
export const engagementChanges = (state: ExerciseState): EngagementChanges =>
  compareRules(engagementInForce(state)?.value.rules ?? [], draftRules(state));

const sameRule = (a: IssuedRule, b: IssuedRule): boolean =>
  a.stance === b.stance &&
  a.title === b.title &&
  a.text === b.text &&
  a.filing === b.filing &&
  a.basis === b.basis;
