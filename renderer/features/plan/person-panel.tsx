import { UserRoundCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { PersonDetails } from './people/person-details.tsx';
import { recordPerson, removePerson } from '#shared/commands/record-person.ts';
import { type Person, personKind, teamKind } from '#shared/domain/register.ts';
import { ROLES, type Role } from '#shared/domain/roles.ts';
import { superiorKind } from '#shared/domain/superior.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RegisterPanel, type RegisterPanelProps } from './register-panel.tsx';
import type { RecordForm } from './use-record-form.ts';
import { useRegisterForm } from './use-register-form.ts';
import { optionsOf, useOrganisationOptions } from './use-register-lookups.ts';

const INITIAL: Partial<Person> = { role: 'referee' };

/** Members of a team name it, defenders their unit. */
const required = ({ role }: Person): readonly (keyof Person)[] => {
  if (role === 'attack-team') return ['name', 'team'];
  if (role === 'superior') return ['name', 'superior'];
  return role === 'defender' ? ['name', 'unit'] : ['name'];
};

/** One person: what they do in the exercise, and for whom. */
export function PersonPanel(props: RegisterPanelProps) {
  const { t } = useTranslation(['plan', 'terms']);
  const { id, onOpen } = props;
  const entry = useRegisterForm({
    kind: personKind,
    command: recordPerson,
    id,
    required,
    initial: INITIAL,
    onOpen,
  });
  if (entry === null) return null;
  const { form } = entry;
  return (
    <RegisterPanel
      {...props}
      {...entry}
      newTitle={t('people.add')}
      remove={removePerson}
      more={<ActAs id={id as RecordId} person={form.values} isDirty={form.isDirty} />}
    >
      <TextField label={t('field.personName')} {...form.field('name')} />
      <Select
        label={t('field.role')}
        isRequired
        options={ROLES.map((role) => ({
          id: role,
          label: t(`terms:role.${role}`),
          detail: t(`people.roleHint.${role}`),
        }))}
        value={form.values.role}
        onChange={(role) => form.change(partyFor(role))}
      />
      <Party form={form} />
      <TextField
        label={t('field.employer')}
        description={t('people.employerHint')}
        {...form.field('employer')}
      />
      <TextField label={t('field.contact')} {...form.field('contact')} />
      <PersonDetails form={form} />
    </RegisterPanel>
  );
}

/** Another role belongs to another party, or to none. */
const partyFor = (role: Role): Partial<Person> => ({
  role,
  ...(role === 'attack-team' ? {} : { team: null }),
  ...(role === 'defender' ? {} : { unit: null, tier: 'none' }),
  ...(role === 'superior' ? {} : { superior: null }),
});

function Party<Fields extends Person>({ form }: { readonly form: RecordForm<Fields> }) {
  const { t } = useTranslation(['plan', 'people']);
  const teams = useTable(teamKind);
  const teamOptions = useMemo(() => optionsOf(teams), [teams]);
  const organisations = useOrganisationOptions();
  const superiors = useTable(superiorKind);
  const superiorOptions = useMemo(() => optionsOf(superiors), [superiors]);
  const choose = (field: 'team' | 'unit' | 'superior') => (chosen: string | null) =>
    form.change({ [field]: chosen as RecordId | null } as Partial<Fields>);
  switch (form.values.role) {
    case 'attack-team':
      return (
        <ComboBox
          label={t('people.team')}
          description={teams.size === 0 ? t('people.noTeams') : undefined}
          options={teamOptions}
          {...form.field('team')}
          onChange={choose('team')}
        />
      );
    case 'defender':
      return (
        <ComboBox
          label={t('people.unit')}
          description={organisations.length === 0 ? t('people.noOrganisations') : undefined}
          options={organisations}
          {...form.field('unit')}
          onChange={choose('unit')}
        />
      );
    case 'superior':
      return (
        <ComboBox
          label={t('people:field.superior')}
          description={t('people:hint.superior')}
          options={superiorOptions}
          {...form.field('superior')}
          onChange={choose('superior')}
        />
      );
    default:
      return null;
  }
}

interface ActAsProps {
  readonly id: RecordId;
  readonly person: Person;
  readonly isDirty: boolean;
}

/** In a drill on one laptop one plays every part: a way to go on as this person. */
function ActAs({ id, person, isDirty }: ActAsProps) {
  const { t } = useTranslation('plan');
  const session = useSession();
  const actor = useActor();
  const toasts = useToasts();
  if (actor.person === id) return null;
  const { role, team, unit, superior, name } = person;
  const act = async (): Promise<void> => {
    await session.actAs({ person: id, role, team, unit, superior });
    toasts.add({ tone: 'info', title: t('people.actingAs', { name }) });
  };
  return (
    <Button icon={UserRoundCheck} isDisabled={isDirty} onPress={() => void act()}>
      {t('people.actAs', { name })}
    </Button>
  );
}
