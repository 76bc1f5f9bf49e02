import type { Audience } from '#shared/domain/audiences.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A submitted subject in one audience. The object stays the same for as long as the program runs: others hold on to it. */
export interface Submitted<Facts> {
  readonly audience: Audience;
  readonly subject: RecordId;
  /** Undefined when there is nothing submitted any more. */
  facts: Facts | undefined;
}

/** Submitted subjects by id. An id may stand in several audiences: nobody can slip under another's ruling by using its id. */
export interface SubjectRegister<Facts> {
  /** Sets the facts of a subject; undefined when there are none and never were. */
  set(
    audience: Audience,
    subject: RecordId,
    facts: Facts | undefined,
  ): Submitted<Facts> | undefined;
  withId(subject: string): readonly Submitted<Facts>[];
  all(): Generator<Submitted<Facts>>;
}

/** An empty register. */
export function subjectRegister<Facts>(): SubjectRegister<Facts> {
  const bySubject = new Map<string, Submitted<Facts>[]>();
  return {
    set(audience, subject, facts) {
      const known = bySubject.get(subject);
      const found = known?.find((one) => one.audience === audience);
      if (found !== undefined) {
        found.facts = facts;
        return found;
      }
      if (facts === undefined) return undefined;
      const entry = { audience, subject, facts };
      if (known === undefined) bySubject.set(subject, [entry]);
      else known.push(entry);
      return entry;
    },
    withId: (subject) => bySubject.get(subject) ?? [],
    *all() {
      for (const entries of bySubject.values()) yield* entries;
    },
  };
}
