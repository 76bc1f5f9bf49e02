import type { ReportFacts } from './report-facts.ts';
import type { FindingFact, ResponseFact } from './submissions.ts';

/** One event as both sides recorded it: a response, and the confirmed finding that it answers where there is one. */
export interface Incident {
  readonly response: ResponseFact;
  readonly finding: FindingFact | undefined;
  /** When the attack succeeded: as ruled on the attack side, else as the unit recorded it. */
  readonly attackedAt: number | null;
  readonly detectedAt: number | null;
  readonly containedAt: number | null;
  readonly recoveredAt: number | null;
}

/** The responses that were not rejected, with their findings; the earliest attack first. */
export function incidentsOf(facts: ReportFacts): Incident[] {
  const confirmed = new Map(facts.confirmed.map((finding) => [finding.id, finding]));
  return facts.responses
    .filter((response) => response.status !== 'rejected' && response.status !== 'withdrawn')
    .map((response) => {
      const { content } = response;
      const finding = response.linked === null ? undefined : confirmed.get(response.linked);
      return {
        response,
        finding,
        attackedAt: finding?.content.attackedAt ?? content.attackedAt,
        detectedAt: content.detectedAt,
        containedAt: content.containedAt,
        recoveredAt: content.recoveredAt ?? content.eradicatedAt,
      };
    })
    .sort((a, b) => (a.attackedAt ?? 0) - (b.attackedAt ?? 0));
}

/** Time from attack to `at`, null where either is missing or the order is impossible. */
export const elapsed = (incident: Incident, at: number | null): number | null =>
  incident.attackedAt === null || at === null || at < incident.attackedAt
    ? null
    : at - incident.attackedAt;
