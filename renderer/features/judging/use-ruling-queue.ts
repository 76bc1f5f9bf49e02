import { useMemo } from 'react';
import { type SubjectFacts, useSubjectIndex } from '#renderer/data/subject-index.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { SubjectType } from '#shared/domain/judging.ts';
import { responseKind } from '#shared/domain/response.ts';
import { type SubjectStatus, submissionId } from '#shared/journal/dossier.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A received finding or response on control's desk. */
export interface RulingItem {
  readonly subjectType: SubjectType;
  readonly subject: RecordId;
  readonly submission: RecordId;
  readonly title: string;
  readonly facts: SubjectFacts;
}

/** What control has to do first stands first; what is decided last. */
const ORDER: readonly SubjectStatus[] = [
  'awaiting-ruling',
  'received',
  'under-review',
  'confirmed',
  'duplicate',
  'out-of-scope',
  'rejected',
];

/** Everything that was received, by what has to be done and then by receipt number. */
export function useRulingQueue(): readonly RulingItem[] {
  const findings = useTable(findingKind);
  const responses = useTable(responseKind);
  const findingIndex = useSubjectIndex('finding');
  const responseIndex = useSubjectIndex('response');
  return useMemo(() => {
    const items: RulingItem[] = [];
    const add = (
      subjectType: SubjectType,
      id: RecordId,
      title: string,
      facts: SubjectFacts,
    ): void => {
      if (facts.sequence === null || !ORDER.includes(facts.status)) return;
      items.push({
        subjectType,
        subject: id,
        submission: submissionId(id, facts.revisions),
        title,
        facts,
      });
    };
    for (const record of findings)
      add('finding', record.id, record.value.title, findingIndex.of(record));
    for (const record of responses)
      add('response', record.id, record.value.title, responseIndex.of(record));
    return items.sort(
      (a, b) =>
        ORDER.indexOf(a.facts.status) - ORDER.indexOf(b.facts.status) ||
        (a.facts.sequence ?? 0) - (b.facts.sequence ?? 0),
    );
  }, [findings, responses, findingIndex, responseIndex]);
}
