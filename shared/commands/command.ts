import type { Actor } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Write } from '#shared/journal/write.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandError } from './refusals.ts';

/** What a command may look at: the state as it is, who acts, when, and where new ids come from. */
export interface CommandContext {
  readonly state: ExerciseState;
  readonly actor: Actor;
  /** Wall clock, ms since 1970. */
  readonly now: number;
  readonly ids: IdSource;
  readonly device: DeviceId;
}

/**
 * What an accepted command gives: the entries to append as one action, and what the caller wants back.
 * No entries mean that everything already was as asked.
 */
export interface CommandOutcome<Out> {
  readonly writes: readonly Write[];
  readonly result: Out;
}

/** A verb of the product: pure, guarded, and the only way to change an exercise. */
export type Command<In, Out = void> = (
  context: CommandContext,
  input: In,
) => Result<CommandOutcome<Out>, CommandError>;
