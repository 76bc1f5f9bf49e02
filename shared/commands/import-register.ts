import { CONTROL } from '#shared/domain/audiences.ts';
import { assetKind, type Designation, designationKind } from '#shared/domain/register.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ImportPlan } from './import-plan.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { checkWhole } from './checked-input.ts';
import { done, permit, wrongState } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/**
 * Carries out a planned import as one action. Refused when the exercise has changed since the register was read for the
 * plan: then the plan must be made again.
 */
export function importRegister(
  context: CommandContext,
  plan: ImportPlan,
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, assetKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (plan.batches !== state.batches.size) return wrongState('asset', '', 'overtaken');
  // A designation that the journal would set aside is refused here: all or nothing.
  for (const { kind, entry } of plan.writes) {
    if (kind !== designationKind.kind) continue;
    const checked = checkWhole(designationKind, entry.body as Designation);
    if (!checked.ok) return checked;
  }
  return done(plan.writes, undefined);
}
