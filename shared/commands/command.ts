import type { Actor } from '#shared/domain/audiences.ts';
import type { Write } from '#shared/journal/write.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { Result } from '#shared/kernel/result.ts';

/** What a command may look at: the state as it is, who acts, when, and where new ids come from. */
export interface CommandContext {
  readonly state: ExerciseState;
  readonly actor: Actor;
  /** Wall clock, ms since 1970. */
  readonly now: number;
  readonly ids: IdSource;
  readonly device: DeviceId;
}

/** Why a command was refused. Nothing has changed. */
export type CommandError =
  | { readonly type: 'not-allowed'; readonly role: string; readonly kind: string }
  | { readonly type: 'not-found'; readonly kind: string; readonly id: string }
  | { readonly type: 'wrong-state'; readonly kind: string; readonly id: string; readonly state: string }
  | { readonly type: 'wrong-phase'; readonly phase: string }
  | { readonly type: 'invalid'; readonly field: string; readonly reason: string }
  | { readonly type: 'conflict-of-interest'; readonly person: string };

/** What an accepted command gives: the entries to append as one action, and what the caller wants back. */
export interface CommandOutcome<Out> {
  readonly writes: readonly Write[];
  readonly result: Out;
}

/** A verb of the product: pure, guarded, and the only way to change an exercise. */
export type Command<In, Out = void> = (
  context: CommandContext,
  input: In,
) => Result<CommandOutcome<Out>, CommandError>;
