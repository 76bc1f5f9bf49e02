import { Users } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { type Person, personKind, teamKind } from '#shared/domain/register.ts';
import { ROLES } from '#shared/domain/roles.ts';
import { EmptyRegister } from './empty-register.tsx';
import { ListMenu } from './lists/list-menu.tsx';
import { PeopleBar } from './people/people-bar.tsx';
import { usePeopleFacets } from './people/use-people-facets.ts';
import { usePeopleSource } from './people/use-people-source.ts';
import { NothingFound } from './nothing-found.tsx';
import { PersonPanel } from './person-panel.tsx';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { RegisterList } from './register-list.tsx';
import { useLocked } from './use-locked.ts';
import { useTabView } from './use-plan-view.ts';
import { useRegisterNames } from './use-register-lookups.ts';

/** Everyone who takes part: these are the people whom one can act as. */
export function PeopleTab() {
  const { t } = useTranslation('plan');
  const view = useTable(personKind);
  const columns = usePersonColumns();
  const locked = useLocked(personKind, CONTROL, OPEN);
  const facets = usePeopleFacets();
  const menu = <ListMenu source={usePeopleSource()} locked={locked} />;
  const { openId, open } = useTabView('people');
  return (
    <RegisterList
      tab="people"
      label={t('tabs.people')}
      view={view}
      columns={columns}
      addLabel={t('people.add')}
      locked={locked}
      facets={facets}
      bulkBar={(selection) => <PeopleBar {...selection} locked={locked} />}
      actions={menu}
      empty={
        <EmptyRegister
          icon={Users}
          title={t('people.empty')}
          text={t('people.emptyText')}
          addLabel={t('people.add')}
          locked={locked}
          onAdd={() => open('new')}
          better={menu}
        />
      }
      nothingFound={<NothingFound tab="people" />}
      detail={
        openId === null ? null : (
          <PersonPanel key={openId} id={openId} locked={locked} onOpen={open} />
        )
      }
    />
  );
}

function roleColumn(t: TFunction<['plan', 'terms', 'people']>): RegisterColumn<Person> {
  return {
    id: 'role',
    header: t('field.role'),
    width: 120,
    isSortable: true,
    figure: ({ value }) => ROLES.indexOf(value.role),
    render: ({ value }) => (
      <Badge
        tone={
          value.role === 'attack-team'
            ? 'attack'
            : value.role === 'defender'
              ? 'defence'
              : 'neutral'
        }
      >
        {t(`terms:role.${value.role}`)}
      </Badge>
    ),
  };
}

function usePersonColumns(): readonly RegisterColumn<Person>[] {
  const { t } = useTranslation(['plan', 'terms', 'people']);
  const teams = useTable(teamKind);
  const names = useRegisterNames();
  return useMemo((): readonly RegisterColumn<Person>[] => {
    const partyOf = ({ team, unit }: Person): string =>
      team === null ? names.organisation(unit ?? '') : (teams.get(team)?.value.name ?? '');
    return [
      textColumn({
        id: 'name',
        header: t('field.personName'),
        width: 180,
        grow: 1,
        isAlwaysShown: true,
        text: ({ value }) => value.name,
      }),
      roleColumn(t),
      textColumn({
        id: 'party',
        header: t('people.party'),
        width: 220,
        grow: 1,
        text: ({ value }) => partyOf(value),
      }),
      textColumn({
        id: 'employer',
        header: t('field.employer'),
        width: 220,
        grow: 1,
        text: ({ value }) => value.employer,
      }),
      textColumn({
        id: 'group',
        header: t('people:field.group'),
        width: 110,
        text: ({ value }) => value.group,
      }),
      textColumn({
        id: 'tier',
        header: t('people:field.tier'),
        width: 100,
        isHiddenAtFirst: true,
        text: ({ value }) => (value.tier === 'none' ? '' : t(`people:tier.${value.tier}`)),
      }),
      textColumn({
        id: 'duties',
        header: t('people:field.duties'),
        width: 160,
        text: ({ value }) =>
          value.duties.map((duty) => t(`people:duty.${duty}`)).join(t('rules.separator')),
      }),
      textColumn({
        id: 'isLead',
        header: t('people:field.isLead'),
        width: 70,
        isHiddenAtFirst: true,
        text: ({ value }) => (value.isLead ? t('people:yes') : ''),
      }),
      textColumn({
        id: 'contact',
        header: t('field.contact'),
        width: 160,
        text: ({ value }) => value.contact,
      }),
    ];
  }, [t, teams, names]);
}
