import { ListTree } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordOrganisation, removeOrganisation } from '#shared/commands/record-organisation.ts';
import { type Organisation, organisationKind } from '#shared/domain/register.ts';
import { UnitStandings } from './exercise/unit-standings.tsx';
import { TraitSection } from './attribute-fields.tsx';
import { OrganisationDesignations } from './organisation-designations.tsx';
import { RegisterPanel, type RegisterPanelProps } from './register-panel.tsx';
import { usePlanView } from './use-plan-view.ts';
import { useRegisterForm } from './use-register-form.ts';

const required = (): readonly (keyof Organisation)[] => ['name'];

/** One organisation: what the register says of it, and how it takes part. */
export function OrganisationPanel(props: RegisterPanelProps) {
  const { t } = useTranslation('plan');
  const { id, onOpen } = props;
  const entry = useRegisterForm({
    kind: organisationKind,
    command: recordOrganisation,
    id,
    required,
    onOpen,
  });
  if (entry === null) return null;
  const { form } = entry;
  return (
    <RegisterPanel
      {...props}
      {...entry}
      newTitle={t('organisations.add')}
      remove={removeOrganisation}
      more={
        <Stack gap={3}>
          <OrganisationDesignations id={id} />
          <TraitSection kind="organisation" id={id} locked={props.locked} />
          <UnitStandings unit={id} />
          <ShowSystems id={id} />
        </Stack>
      }
    >
      <TextField label={t('field.name')} {...form.field('name')} />
      <Columns min={160} gap={3}>
        <TextField label={t('field.orgType')} {...form.field('type')} />
        <TextField label={t('field.sector')} {...form.field('sector')} />
        <TextField label={t('field.region')} {...form.field('region')} />
        <TextField label={t('field.city')} {...form.field('city')} />
        <TextField label={t('field.owner')} {...form.field('owner')} />
        <TextField label={t('field.contact')} {...form.field('contact')} />
        <TextField
          label={t('field.tags')}
          description={t('field.tagsHint')}
          {...form.field('tags')}
        />
      </Columns>
      <TextArea label={t('field.note')} rows={2} {...form.field('note')} />
    </RegisterPanel>
  );
}

function ShowSystems({ id }: { readonly id: string }) {
  const { t } = useTranslation('plan');
  const session = useSession();
  const [, change] = usePlanView();
  const show = (): void => {
    change({ organisation: id, system: null });
    goTo(addresses.plan(session.id, 'systems'));
  };
  return (
    <Button icon={ListTree} onPress={show}>
      {t('organisations.showSystems')}
    </Button>
  );
}
