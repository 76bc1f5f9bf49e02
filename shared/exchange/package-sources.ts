import { ALL, type Audience, CONTROL } from '#shared/domain/audiences.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { findingKind, submissionKind } from '#shared/domain/finding.ts';
import { caseKind } from '#shared/domain/judging.ts';
import { designationKind } from '#shared/domain/register.ts';
import { responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';

/** Hashes of all evidence and long texts that the records of these audiences name, sorted. */
export function evidenceNamedIn(
  state: ExerciseState,
  within: (audience: Audience) => boolean = () => true,
): Sha256[] {
  const named = new Set<Sha256>();
  const add = (sha256: Sha256 | null): void => {
    if (sha256 !== null) named.add(sha256);
  };
  for (const { value } of readAll(state, evidenceKind, within)) add(value.sha256);
  for (const { value } of readAll(state, findingKind, within)) add(value.narrative);
  for (const { value } of readAll(state, responseKind, within)) add(value.narrative);
  const frozen = [
    ...readAll(state, submissionKind, within),
    ...readAll(state, responseSubmissionKind, within),
  ];
  for (const { value } of frozen) {
    add(value.content.narrative);
    for (const { sha256 } of value.evidence) add(sha256);
  }
  for (const { value } of readAll(state, caseKind, within)) {
    add(value.narrative);
    for (const { sha256 } of value.evidence) add(sha256);
  }
  named.delete('' as Sha256);
  return [...named].sort();
}

/** JSON text of the rule book that was put into force last, or null when the exercise has none. */
export function ruleBookTextOf(state: ExerciseState): string | null {
  let last: { readonly from: number; readonly id: string; readonly book: string } | null = null;
  for (const { id, value } of readAll(state, designationKind, (audience) => audience === CONTROL)) {
    if (value.attribute !== 'rule-book') continue;
    const isLater =
      last === null ||
      value.effectiveFrom > last.from ||
      (value.effectiveFrom === last.from && id > last.id);
    if (isLater) last = { from: value.effectiveFrom, id, book: value.value };
  }
  if (last !== null) return readIn(state, ALL, ruleBookKind, last.book)?.value.content ?? null;
  const books = [...readAll(state, ruleBookKind)];
  return books.length === 1 ? (books[0]?.value.content ?? null) : null;
}
