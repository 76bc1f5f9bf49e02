import type { Sha256 } from '#shared/kernel/bytes.ts';
import { useErrorText } from './use-error-text.ts';
import { useLongText } from './use-long-text.ts';

/** A long text to be shown, with what went wrong in words. */
export function useLongTextReading(sha256: Sha256 | null) {
  const errorText = useErrorText();
  const text = useLongText(sha256);
  return text.type === 'failed'
    ? ({ type: 'failed', message: errorText(text.error) } as const)
    : text;
}
