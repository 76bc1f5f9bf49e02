import { type Response, RESPONSE_TIMES, type ResponseTime } from '#shared/domain/response.ts';

/** Something about the times that people should look at again. The times themselves are never changed. */
export type DoubtfulTime =
  | { readonly type: 'reversed'; readonly step: ResponseTime; readonly before: ResponseTime }
  | { readonly type: 'future'; readonly step: ResponseTime };

/** Steps that are earlier than the latest step before them, and steps that have not come yet. */
export function doubtfulTimes(
  response: Pick<Response, ResponseTime>,
  now: number,
): readonly DoubtfulTime[] {
  const found: DoubtfulTime[] = [];
  let latest: ResponseTime | null = null;
  for (const step of RESPONSE_TIMES) {
    const at = response[step];
    if (at === null) continue;
    if (at > now) found.push({ type: 'future', step });
    const before = latest === null ? null : response[latest];
    if (before === null || at >= before) latest = step;
    else if (latest !== null) found.push({ type: 'reversed', step, before: latest });
  }
  return found;
}
