import type { RecordId } from '#shared/kernel/ids.ts';
import { sumOf } from '#shared/kernel/decimal.ts';
import { type WeaknessClass, weaknessClassOf } from '#shared/text/report/measures.ts';
import { groupBy } from './grouping.ts';
import type { ReportFacts } from './report-facts.ts';
import type { Amount } from './score-facts.ts';
import type { FindingFact } from './submissions.ts';

/** Confirmed findings that share a class of weakness. */
export interface Weakness {
  /** The class, or null where the description names one that we don't know. */
  readonly known: WeaknessClass | null;
  /** The description as the teams wrote it, for classes that we don't know; may be empty. */
  readonly described: string;
  readonly findings: readonly FindingFact[];
  readonly units: readonly (RecordId | null)[];
  readonly lost: Amount;
}

/** Classes of weakness in the confirmed findings, most points lost first. */
export function weaknessesOf(
  facts: ReportFacts,
  findings: readonly FindingFact[] = facts.confirmed,
): Weakness[] {
  const groups = groupBy(findings, (finding) => {
    const { vulnerability } = finding.content;
    return weaknessClassOf(vulnerability)?.id ?? `?${vulnerability.trim().toLowerCase()}`;
  });
  return [...groups.values()]
    .map((group) => {
      const described = group[0]?.content.vulnerability.trim() ?? '';
      const amounts = group.map((finding) => facts.scores.taken(finding.id));
      return {
        known: weaknessClassOf(described),
        described,
        findings: group,
        units: [...new Set(group.map((finding) => facts.unitOf(finding)))],
        lost: {
          value: sumOf(amounts.map((one) => one.value)),
          lines: amounts.flatMap((one) => one.lines),
        },
      };
    })
    .sort((a, b) => b.lost.value.compare(a.lost.value) || b.findings.length - a.findings.length);
}
