/** Most indicators of one response, and the longest one. */
export const MAX_INDICATORS = 500;
const MAX_LENGTH = 500;

export interface SplitIndicators {
  readonly indicators: readonly string[];
  readonly added: number;
  /** Repeats and those that are too long. */
  readonly skipped: number;
  /** Those beyond {@link MAX_INDICATORS}. */
  readonly beyond: number;
}

/**
 * Adds what was pasted to the indicators there are: one on each line, or between commas, semicolons or tabs; defanged ones
 * (hxxp, [.]) stay as they were written.
 */
export function addIndicators(before: readonly string[], pasted: string): SplitIndicators {
  const seen = new Set(before);
  const indicators = [...before];
  let skipped = 0;
  let beyond = 0;
  for (const part of pasted.split(/[\r\n\t,;，；、]+/)) {
    const indicator = part
      .normalize('NFC')
      .replaceAll(/\p{Cc}/gu, '')
      .trim();
    if (indicator === '') continue;
    if (seen.has(indicator) || indicator.length > MAX_LENGTH) skipped += 1;
    else if (indicators.length >= MAX_INDICATORS) beyond += 1;
    else {
      seen.add(indicator);
      indicators.push(indicator);
    }
  }
  return { indicators, added: indicators.length - before.length, skipped, beyond };
}
