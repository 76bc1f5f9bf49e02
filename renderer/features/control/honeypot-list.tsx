import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { honeypotKind } from '#shared/domain/ownership.ts';
import { organisationKind } from '#shared/domain/register.ts';

/** Honeypots of all units, for control. */
export function HoneypotList() {
  const { t } = useTranslation('control');
  const honeypots = [...useTable(honeypotKind)];
  const organisations = useTable(organisationKind);
  return (
    <Panel title={t('honeypot.title')} aside={t('honeypot.hint')} padding="none">
      <DataTable
        caption={t('honeypot.title')}
        rows={honeypots}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t('ownership.name'),
            isRowHeader: true,
            render: ({ value }) => value.name,
          },
          {
            id: 'unit',
            header: t('restriction.subjects.unit'),
            render: ({ audience }) =>
              organisations.get(audience.slice(audience.indexOf(':') + 1))?.value.name ?? '',
          },
          { id: 'address', header: t('ownership.address'), render: ({ value }) => value.address },
          { id: 'type', header: t('honeypot.type'), render: ({ value }) => value.type },
        ]}
        empty={<Text tone={2}>{t('honeypot.noneAtAll')}</Text>}
      />
    </Panel>
  );
}
