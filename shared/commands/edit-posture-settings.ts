import { CONTROL } from '#shared/domain/audiences.ts';
import {
  POSTURE_SETTINGS_ID,
  type PostureSettings,
  postureSettingsKind,
} from '#shared/domain/posture-settings.ts';
import { readIn } from '#shared/journal/read.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** Changes what indicators are counted with: ports, days, weights, cut-offs. The weights of the dimensions sum up to something, and cut-offs fall. */
export function editPostureSettings(
  context: CommandContext,
  fields: Partial<PostureSettings>,
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, postureSettingsKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const checked = checkFields(postureSettingsKind, fields);
  if (!checked.ok) return checked;
  const { state } = context;
  const current = readIn(state, CONTROL, postureSettingsKind, POSTURE_SETTINGS_ID);
  const ports = checked.value.highRiskPorts;
  const wanted = {
    ...checked.value,
    ...(ports === undefined ? {} : { highRiskPorts: [...new Set(ports)].sort((a, b) => a - b) }),
  };
  const { cutOffs, dimensionWeights } = {
    ...(current?.value ?? postureSettingsKind.empty),
    ...wanted,
  };
  if (!(cutOffs.S > cutOffs.A && cutOffs.A > cutOffs.B && cutOffs.B > cutOffs.C)) {
    return err({ type: 'invalid', field: 'cutOffs', reason: 'out-of-range' });
  }
  if (Object.values(dimensionWeights).every((weight) => weight === 0)) {
    return err({ type: 'invalid', field: 'dimensionWeights', reason: 'out-of-range' });
  }
  const record = { id: POSTURE_SETTINGS_ID, current };
  return done(writeChanges(state, CONTROL, postureSettingsKind, record, wanted), undefined);
}
