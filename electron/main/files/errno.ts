/** The system's code of a failed file operation, such as `ENOSPC`. Anything without one is our mistake and goes on. */
export function errnoOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  throw cause;
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

export const isFull = (code: string): boolean => FULL.has(code);
export const isForbidden = (code: string): boolean => FORBIDDEN.has(code);

/** What a failed operation in our own folders means; the code alone, since messages carry paths. */
export function storageErrorOf(
  cause: unknown,
):
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-failed'; readonly message: string } {
  const code = errnoOf(cause);
  return isFull(code) ? { type: 'storage-full' } : { type: 'storage-failed', message: code };
}
