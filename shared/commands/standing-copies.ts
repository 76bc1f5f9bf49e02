import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { stopKind } from '#shared/domain/stop.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';

/** What a team that comes later has to obey from the first: do-not-touch lines, and stops that are in force. */
export function standingCopies(state: ExerciseState, team: RecordId): Write[] {
  const audience = teamAudience(team);
  const isControls = (one: string): boolean => one === CONTROL;
  return [
    ...Array.from(readAll(state, restrictionKind, isControls), ({ id, value }) =>
      recordNew(audience, restrictionKind, joinIds(id, team), { ...value, reason: '' }),
    ),
    ...[...readAll(state, stopKind, isControls)]
      .filter(
        ({ value: { scope, resumedAt } }) =>
          resumedAt === null && (scope === 'unit' || scope === 'system'),
      )
      .map(({ id, value }) =>
        recordNew(audience, stopKind, joinIds(id, team), { ...value, reason: '' }),
      ),
  ];
}
