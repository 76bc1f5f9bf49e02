import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { personKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Who belongs to a team, those in charge first. */
export function TeamMembers({ team }: { readonly team: RecordId }) {
  const { t } = useTranslation(['plan', 'people']);
  const people = useTable(personKind);
  const members = [...people]
    .filter(({ value }) => value.team === team)
    .sort((a, b) => Number(b.value.isLead) - Number(a.value.isLead));
  if (members.length === 0) return null;
  return (
    <Stack gap={1}>
      <Text as="h3" weight="medium">
        {t('teams.members')}
      </Text>
      {members.map(({ id, value }) => (
        <Text key={id} as="p" size={13}>
          {[value.name, value.isLead ? t('people:field.isLead') : '', value.contact]
            .filter((text) => text !== '')
            .join(' · ')}
        </Text>
      ))}
    </Stack>
  );
}
