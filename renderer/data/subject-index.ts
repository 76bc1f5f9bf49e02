import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { findingKind } from '#shared/domain/finding.ts';
import type { SubjectType } from '#shared/domain/judging.ts';
import { responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier, type SubjectStatus } from '#shared/journal/dossier.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Segment, Table } from '#shared/journal/table.ts';
import { useSession } from './session-context.tsx';

/** What a row of a list says of a finding or response besides its own fields. */
export interface SubjectFacts {
  readonly status: SubjectStatus;
  /** Number of the newest revision's receipt. */
  readonly sequence: number | null;
  readonly revisions: number;
  readonly submittedAt: number | null;
  /** Whether the ruling was told to its author. */
  readonly isTold: boolean;
  /** Whether control has seen the marks. */
  readonly isRevealed: boolean;
}

/** Facts of findings or responses by record; a new index whenever one of them may differ. */
export interface SubjectIndex {
  of(record: Recorded<object>): SubjectFacts;
}

/** Facts of all findings or all responses, each worked out when it is first asked for and kept until it changes. */
export function useSubjectIndex(type: SubjectType): SubjectIndex {
  const select = useMemo(() => createSubjectIndexer(type), [type]);
  return useStore(useSession().store, ({ visible }) => select(visible));
}

const KINDS: Readonly<Record<SubjectType, readonly string[]>> = {
  finding: [findingKind.kind, 'submission'],
  response: [responseKind.kind, 'response-submission'],
};
/** Records about either, whose ids begin with the subject's. */
const SHARED_KINDS = ['receipt', 'assignment', 'review', 'ruling', 'outcome'];

/** Gives the former index again while none of the records that it reads changed. */
export function createSubjectIndexer(type: SubjectType): (state: ExerciseState) => SubjectIndex {
  const kinds = [...KINDS[type], ...SHARED_KINDS];
  let facts = new Map<string, SubjectFacts>();
  let tables = new Map<string, Table>();
  let seen: ExerciseState | null = null;
  let index: SubjectIndex | null = null;
  const build = (): SubjectIndex => ({
    of(record) {
      let found = facts.get(record.id);
      if (found === undefined && seen !== null) {
        found = factsOf(seen, type, record);
        facts.set(record.id, found);
      }
      return found ?? NOTHING_KNOWN;
    },
  });
  return (state) => {
    if (state === seen && index !== null) return index;
    const next = tablesOf(state, kinds);
    const isFirst = index === null || [...tables.keys()].some((key) => !next.has(key));
    let isSame = !isFirst;
    if (isFirst) facts = new Map();
    else {
      for (const [key, table] of next) {
        for (const id of changedIds(tables.get(key), table)) {
          facts.delete(subjectOfId(id));
          isSame = false;
        }
      }
    }
    seen = state;
    tables = next;
    if (!isSame || index === null) index = build();
    return index;
  };
}

const NOTHING_KNOWN: SubjectFacts = {
  status: 'draft',
  sequence: null,
  revisions: 0,
  submittedAt: null,
  isTold: false,
  isRevealed: false,
};

function factsOf(state: ExerciseState, type: SubjectType, record: Recorded<object>): SubjectFacts {
  const dossier =
    type === 'finding'
      ? findingDossier(state, record.audience, record.id)
      : responseDossier(state, record.audience, record.id);
  if (dossier === undefined) return NOTHING_KNOWN;
  const { status, submissions, receipt, ruling, outcome, assignment } = dossier;
  const told = outcome?.value;
  return {
    status,
    sequence: receipt?.value.sequence ?? null,
    revisions: submissions.length,
    submittedAt: submissions.at(-1)?.value.submittedAt ?? null,
    isTold:
      told !== undefined &&
      told.submission === ruling?.value.submission &&
      told.verdict === ruling.value.verdict &&
      told.disclosedAt >= ruling.value.ruledAt,
    isRevealed: (assignment?.value.revealedAt ?? null) !== null,
  };
}

function tablesOf(state: ExerciseState, kinds: readonly string[]): Map<string, Table> {
  const found = new Map<string, Table>();
  for (const [audience, part] of state.audiences) {
    for (const kind of kinds) {
      const table = part.tables.get(kind);
      if (table !== undefined) found.set(`${audience} ${kind}`, table);
    }
  }
  return found;
}

/** `<subject>~<revision>~receipt` and the like belong to the subject. */
const subjectOfId = (id: string): string => id.split('~', 1)[0] ?? id;

/** Tables share their unchanged segments, so that finding the rows that differ costs little. */
function* changedIds(before: Table | undefined, after: Table): Generator<string> {
  if (before === after) return;
  for (const [at, segment] of after.segments.entries()) {
    const old: Segment | undefined = before?.segments[at];
    if (old === segment) continue;
    for (const [place, row] of segment.entries()) if (old?.[place] !== row) yield row.id;
  }
}
