import { ALL } from '#shared/domain/audiences.ts';
import { engagementRuleKind } from '#shared/domain/engagement.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { COMMON_RULES } from '#shared/templates/engagement-rules.ts';
import type { TemplateRule } from '#shared/templates/template.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { engagementDraft } from './issue-engagement.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** Fills an empty draft of the rules of engagement with examples. */
export function loadEngagement(
  context: CommandContext,
  { language }: { readonly language: Language },
): Result<CommandOutcome<number>, CommandError> {
  const allowed = permit(context, engagementRuleKind, ALL, OPEN);
  if (!allowed.ok) return allowed;
  const [first] = engagementDraft(context.state);
  if (first !== undefined) {
    return err({ type: 'already-there', kind: 'engagement-rule', id: first.id });
  }
  const writes = ruleWrites(COMMON_RULES, language, context.ids);
  return done(writes, writes.length);
}

const SOURCE = { zh: '示例条目', en: 'Sample entry' };

/** Rules of a template as records; each says that it is an example. */
export const ruleWrites = (
  rules: readonly TemplateRule[],
  language: Language,
  ids: IdSource,
): Write[] =>
  rules.map(({ stance, title, text, filing = null }, order) =>
    recordNew(ALL, engagementRuleKind, ids.next() as RecordId, {
      stance,
      title: inLanguage(title, language),
      text: inLanguage(text, language),
      filing,
      basis: inLanguage(SOURCE, language),
      order,
    }),
  );
