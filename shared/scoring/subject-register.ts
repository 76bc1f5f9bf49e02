import type { Audience } from '#shared/domain/audiences.ts';
import { ownerKey } from './subject-facts.ts';

/** Facts of submitted subjects, and which audiences hold a subject's id. */
export interface SubjectRegister<Facts> {
  get(owner: string): Facts | undefined;
  /** Sets or, with undefined, forgets the facts. The audience is remembered for later rulings. */
  set(audience: Audience, subject: string, facts: Facts | undefined): void;
  audiencesOf(subject: string): Iterable<Audience>;
  all(): Iterable<Facts>;
}

/** An empty register. */
export function subjectRegister<Facts>(): SubjectRegister<Facts> {
  const facts = new Map<string, Facts>();
  const homes = new Map<string, Set<Audience>>();
  return {
    get: (owner) => facts.get(owner),
    set(audience, subject, value) {
      const owner = ownerKey(audience, subject);
      if (value === undefined) {
        facts.delete(owner);
        return;
      }
      facts.set(owner, value);
      const home = homes.get(subject);
      if (home === undefined) homes.set(subject, new Set([audience]));
      else home.add(audience);
    },
    audiencesOf: (subject) => homes.get(subject) ?? [],
    all: () => facts.values(),
  };
}
