import { useMemo } from 'react';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { type Designation, designationKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { type Designations, readDesignations } from '#shared/scoring/designations.ts';

/** The dated attributes, and the moment at which they are looked at. */
export interface DesignationsNow extends Designations {
  readonly now: number;
}

/** The dated attributes of everything, read anew when one is added. */
export function useDesignations(): DesignationsNow {
  const session = useSession();
  const table = useTable(designationKind);
  return useMemo(() => {
    const read = readDesignations(session.store.getState().visible);
    return { ...read, now: session.ports.clock.now() };
    // oxlint-disable-next-line react/exhaustive-deps -- the table stands for the state that it is part of
  }, [session, table]);
}

/** Every designation of one attribute of one subject with its basis, latest first. */
export function useDesignationHistory(
  subject: string,
  attribute: Designation['attribute'],
): readonly Recorded<Designation>[] {
  const table = useTable(designationKind);
  return useMemo(() => {
    const own = [...table].filter(
      ({ value }) => value.subject === subject && value.attribute === attribute,
    );
    return own.sort(
      (a, b) => b.value.effectiveFrom - a.value.effectiveFrom || (a.id < b.id ? 1 : -1),
    );
  }, [table, subject, attribute]);
}
