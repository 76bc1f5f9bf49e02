/**
 * The outcome of something that a user or a foreign file can make fail.
 * Broken invariants throw instead: they are our mistakes, not theirs.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A success carrying `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** A failure carrying a plain-object error (`{ type: 'kebab-name', … }`). */
export const err = <const E>(error: E): Result<never, E> => ({ ok: false, error });

/** Marks a place that the types prove unreachable; reaching it means that the types were lied to. */
export function assertNever(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}

/** The value of something that cannot be missing; `why` says what makes that certain. */
export function known<T>(value: T | undefined | null, why: string): T {
  if (value === undefined || value === null) throw new Error(`Broken invariant: ${why}`);
  return value;
}
