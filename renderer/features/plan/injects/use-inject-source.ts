import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import {
  type InjectColumn,
  importInjects,
  INJECT_COLUMNS,
  planInjectList,
} from '#shared/commands/import-injects.ts';
import { type Inject, injectKind } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { INJECT_LIST } from '#shared/formats/lists/inject-list.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { ListSource } from '../lists/list-source.ts';
import { useAction } from '../use-action.ts';

const REQUIRED: readonly InjectColumn[] = ['number'];
/** What an exported list says beyond what can be taken in again. */
const PLAYED = ['state', 'deliveredAt', 'answeredAt', 'rating', 'observation'] as const;

/** Order of the list: by scheduled time, what has none at the end, then by number. */
export function inOrder(injects: Iterable<Recorded<Inject>>): Recorded<Inject>[] {
  const time = ({ value }: Recorded<Inject>): number =>
    value.scheduledAt ?? Number.MAX_SAFE_INTEGER;
  return [...injects].sort(
    (a, b) =>
      time(a) - time(b) ||
      a.value.number.localeCompare(b.value.number, 'en', { numeric: true }) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The injects as a list that goes in and out as a table. */
export function useInjectSource(): ListSource<Inject, InjectColumn> {
  const { t } = useTranslation('injects');
  const session = useSession();
  const action = useAction();
  const injects = useTable(injectKind);
  const people = useTable(personKind);
  const time = useExerciseTime();
  return useMemo(() => {
    const moment = (at: number | null): string => (at === null ? '' : time.moment(at));
    const nameOf = (id: string | null): string => people.get(id ?? '')?.value.name ?? '';
    return {
      id: 'injects',
      name: t('list.name'),
      importTitle: t('list.import'),
      plan: INJECT_LIST,
      required: REQUIRED,
      columnName: (column) => t(`field.${column}`),
      fieldName: (field) => t(`field.${field as InjectColumn}`),
      planRows: (rows) => planInjectList(session.store.getState().state, rows),
      commit: (rows, done) => action(importInjects, { rows }, done),
      table: () => ({
        name: t('list.name'),
        header: [...INJECT_COLUMNS, ...PLAYED].map((column) => t(`field.${column}`)),
        rows: inOrder(injects).map(({ value }) => [
          ...INJECT_COLUMNS.map((column) => {
            if (column === 'scheduledAt') return moment(value.scheduledAt);
            return column === 'evaluator' ? nameOf(value.evaluator) : value[column];
          }),
          t(`state.${value.state}`),
          moment(value.deliveredAt),
          moment(value.answeredAt),
          value.rating === 'none' ? '' : value.rating,
          value.observation,
        ]),
      }),
    };
  }, [t, session, action, injects, people, time]);
}
