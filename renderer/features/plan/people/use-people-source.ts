import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import {
  importPeople,
  importTeams,
  PERSON_COLUMNS,
  type PersonColumn,
  planPersonList,
  planTeamList,
  TEAM_COLUMNS,
  type TeamColumn,
} from '#shared/commands/import-people.ts';
import { type Person, personKind, type Team, teamKind } from '#shared/domain/register.ts';
import { superiorKind } from '#shared/domain/superior.ts';
import { PERSON_LIST, personCell, TEAM_LIST } from '#shared/formats/lists/people-list.ts';
import type { ListSource } from '../lists/list-source.ts';
import { useAction } from '../use-action.ts';
import { useRegisterNames } from '../use-register-lookups.ts';

const PERSON_REQUIRED: readonly PersonColumn[] = ['name'];
const TEAM_REQUIRED: readonly TeamColumn[] = ['name'];

/** The people of the exercise as a list that goes in and out as a table. */
export function usePeopleSource(): ListSource<Person, PersonColumn> {
  const { t } = useTranslation(['people', 'terms', 'plan']);
  const session = useSession();
  const action = useAction();
  const people = useTable(personKind);
  const teams = useTable(teamKind);
  const superiors = useTable(superiorKind);
  const names = useRegisterNames();
  return useMemo(() => {
    const teamName = (id: string | null): string => teams.get(id ?? '')?.value.name ?? '';
    const listed = (texts: readonly string[]): string => texts.join('、');
    const cell = (person: Person, column: PersonColumn): string | number | null => {
      switch (column) {
        case 'role':
          return t(`terms:role.${person.role}`);
        case 'team':
          return teamName(person.team);
        case 'unit':
          return names.organisation(person.unit ?? '');
        case 'superior':
          return superiors.get(person.superior ?? '')?.value.name ?? '';
        case 'isLead':
          return person.isLead ? t('yes') : '';
        case 'tier':
          return person.tier === 'none' ? '' : t(`tier.${person.tier}`);
        case 'duties':
          return listed(person.duties.map((duty) => t(`duty.${duty}`)));
        case 'expertise':
          return listed(person.expertise);
        case 'conflicts':
          return listed(person.conflicts.map((id) => names.organisation(id) || teamName(id)));
        default:
          return person[column];
      }
    };
    return {
      id: 'people',
      name: t('list.people'),
      importTitle: t('list.importPeople'),
      plan: PERSON_LIST,
      required: PERSON_REQUIRED,
      meaning: personCell,
      columnName: (column) => t(`field.${column}`),
      fieldName: (field) => t(`field.${field as PersonColumn}`),
      planRows: (rows) => planPersonList(session.store.getState().state, rows),
      commit: (rows, done) => action(importPeople, { rows }, done),
      table: () => ({
        name: t('list.people'),
        header: PERSON_COLUMNS.map((column) => t(`field.${column}`)),
        rows: [...people].map(({ value }) => PERSON_COLUMNS.map((column) => cell(value, column))),
      }),
    };
  }, [t, session, action, people, teams, superiors, names]);
}

/** The attack teams as a list that goes in and out as a table. */
export function useTeamSource(): ListSource<Team, TeamColumn> {
  const { t } = useTranslation('people');
  const session = useSession();
  const action = useAction();
  const teams = useTable(teamKind);
  return useMemo(
    () => ({
      id: 'teams',
      name: t('list.teams'),
      importTitle: t('list.importTeams'),
      plan: TEAM_LIST,
      required: TEAM_REQUIRED,
      columnName: (column) => t(`field.${column}`),
      fieldName: (field) => t(`field.${field as TeamColumn}`),
      planRows: (rows) => planTeamList(session.store.getState().state, rows),
      commit: (rows, done) => action(importTeams, { rows }, done),
      table: () => ({
        name: t('list.teams'),
        header: TEAM_COLUMNS.map((column) => t(`field.${column}`)),
        rows: [...teams].map(({ value }) => TEAM_COLUMNS.map((column) => value[column])),
      }),
    }),
    [t, session, action, teams],
  );
}
