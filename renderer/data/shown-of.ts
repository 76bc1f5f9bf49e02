import type { ExerciseListItem, ListedHead } from '#renderer/storage/exercise-list.ts';
import type { Exercise } from '#shared/domain/exercise.ts';

/** What the list of exercises shows of one, from its head. A root key that was seen before stays. */
export const shownOf = (
  head: Exercise,
  rootKey = '',
): Pick<ExerciseListItem, 'title' | 'sample' | 'rootKey'> & { readonly head: ListedHead } => ({
  title: head.title,
  sample: head.sample,
  rootKey: rootKey || head.rootKey,
  head: {
    phase: head.phase,
    form: head.form,
    level: head.level,
    series: head.series,
    planYear: head.planYear,
    host: head.host,
    startsAt: head.startsAt,
    endsAt: head.endsAt,
    timeZone: head.timeZone,
  },
});
