import { Swords } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { personKind, type Team, teamKind } from '#shared/domain/register.ts';
import { EmptyRegister } from './empty-register.tsx';
import { ListMenu } from './lists/list-menu.tsx';
import { useTeamSource } from './people/use-people-source.ts';
import { NothingFound } from './nothing-found.tsx';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { RegisterList } from './register-list.tsx';
import { TeamPanel } from './team-panel.tsx';
import { useLocked } from './use-locked.ts';
import { useTabView } from './use-plan-view.ts';
import { countBy } from './use-register-lookups.ts';
import { useScopes } from './use-scopes.ts';

/** Attack teams and what each may attack. */
export function TeamsTab() {
  const { t } = useTranslation('plan');
  const view = useTable(teamKind);
  const columns = useTeamColumns();
  const locked = useLocked(teamKind);
  const menu = <ListMenu source={useTeamSource()} locked={locked} />;
  const { openId, open } = useTabView('teams');
  return (
    <RegisterList
      tab="teams"
      label={t('tabs.teams')}
      view={view}
      columns={columns}
      addLabel={t('teams.add')}
      locked={locked}
      actions={menu}
      empty={
        <EmptyRegister
          icon={Swords}
          title={t('teams.empty')}
          text={t('teams.emptyText')}
          addLabel={t('teams.add')}
          locked={locked}
          onAdd={() => open('new')}
          better={menu}
        />
      }
      nothingFound={<NothingFound tab="teams" />}
      detail={
        openId === null ? null : (
          <TeamPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}

function useTeamColumns(): readonly RegisterColumn<Team>[] {
  const { t } = useTranslation(['plan', 'people']);
  const people = useTable(personKind);
  const scopes = useScopes();
  return useMemo((): readonly RegisterColumn<Team>[] => {
    const members = countBy(people, 'team');
    return [
      textColumn({
        id: 'name',
        header: t('field.name'),
        width: 220,
        grow: 1,
        isAlwaysShown: true,
        text: ({ value }) => value.name,
      }),
      textColumn({
        id: 'code',
        header: t('people:field.code'),
        width: 100,
        text: ({ value }) => value.code,
      }),
      textColumn({
        id: 'employer',
        header: t('field.employer'),
        width: 220,
        grow: 1,
        text: ({ value }) => value.employer,
      }),
      {
        id: 'members',
        header: t('teams.members'),
        width: 80,
        align: 'end',
        isSortable: true,
        figure: ({ id }) => members.get(id) ?? 0,
        render: ({ id }) => members.get(id) ?? 0,
      },
      {
        id: 'targets',
        header: t('teams.targets'),
        width: 110,
        align: 'end',
        isSortable: true,
        figure: ({ id }) => scopes(id).length,
        render: ({ id }) => scopes(id).length,
      },
      textColumn({
        id: 'contact',
        header: t('field.contact'),
        width: 180,
        text: ({ value }) => value.contact,
      }),
      textColumn({
        id: 'note',
        header: t('field.note'),
        width: 200,
        isHiddenAtFirst: true,
        text: ({ value }) => value.note,
      }),
    ];
  }, [t, people, scopes]);
}
