import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordTeam, removeTeam } from '#shared/commands/record-team.ts';
import { teamAudience } from '#shared/domain/audiences.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import { type Team, teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RegisterPanel, type RegisterPanelProps } from './register-panel.tsx';
import { TeamMembers } from './people/team-members.tsx';
import { ScopeDialog } from './scope-dialog.tsx';
import { useLocked } from './use-locked.ts';
import { useRegisterForm } from './use-register-form.ts';
import { useRegisterNames } from './use-register-lookups.ts';
import { useScopes } from './use-scopes.ts';

const required = (): readonly (keyof Team)[] => ['name'];
const LISTED = 12;

/** One attack team and its authorised targets. */
export function TeamPanel(props: RegisterPanelProps) {
  const { t } = useTranslation(['plan', 'people']);
  const { id, onOpen } = props;
  const entry = useRegisterForm({ kind: teamKind, command: recordTeam, id, required, onOpen });
  if (entry === null) return null;
  const { form } = entry;
  return (
    <RegisterPanel
      {...props}
      {...entry}
      newTitle={t('teams.add')}
      remove={removeTeam}
      more={
        <>
          <TeamMembers team={id as RecordId} />
          <Targets team={id as RecordId} name={form.values.name} />
        </>
      }
    >
      <TextField label={t('field.name')} {...form.field('name')} />
      <TextField label={t('people:field.code')} {...form.field('code')} />
      <TextField
        label={t('field.employer')}
        description={t('teams.employerHint')}
        {...form.field('employer')}
      />
      <TextField label={t('field.contact')} {...form.field('contact')} />
      <TextArea label={t('field.note')} rows={2} {...form.field('note')} />
    </RegisterPanel>
  );
}

/** What the team may attack, as it was told. */
function Targets({ team, name }: { readonly team: RecordId; readonly name: string }) {
  const { t } = useTranslation('plan');
  const locked = useLocked(scopeKind, teamAudience(team));
  const systems = useScopes()(team);
  const names = useRegisterNames();
  const [isEditing, setEditing] = useState(false);
  return (
    <Stack gap={2}>
      <Inline justify="between" wrap={false}>
        <Text as="h3" weight="medium">
          {t('teams.targetsOf', { count: systems.length })}
        </Text>
        <Button
          size="small"
          icon={Crosshair}
          isDisabled={locked !== null}
          onPress={() => setEditing(true)}
        >
          {t('teams.editTargets')}
        </Button>
      </Inline>
      <Text as="p" size={13} tone={2}>
        {t(systems.length === 0 ? 'teams.noTargets' : 'teams.targetsHint')}
      </Text>
      <Stack gap={1}>
        {systems.slice(0, LISTED).map((system) => (
          <Text key={system} as="p" size={13}>
            {names.system(system)} · {names.organisationOf(system)}
          </Text>
        ))}
        {systems.length > LISTED && (
          <Text as="p" size={13} tone={2}>
            {t('teams.moreTargets', { count: systems.length - LISTED })}
          </Text>
        )}
      </Stack>
      {isEditing && (
        <ScopeDialog team={team} name={name} before={systems} onClose={() => setEditing(false)} />
      )}
    </Stack>
  );
}
