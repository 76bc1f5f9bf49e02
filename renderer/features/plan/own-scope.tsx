import { Crosshair, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { scopeKind } from '#shared/domain/disclosure.ts';

/** What people outside of control see of the register: attack teams their authorised targets, others that it is kept from them. */
export function OwnScope() {
  const { t } = useTranslation(['plan', 'terms']);
  const { role } = useActor();
  const scopes = useTable(scopeKind);
  if (role !== 'attack-team') {
    return (
      <EmptyState icon={EyeOff} title={t('hidden.title')}>
        {t('hidden.text', { role: t(`terms:role.${role}`) })}
      </EmptyState>
    );
  }
  return (
    <Panel
      title={t('teams.ownTargets')}
      aside={t('teams.targetsOf', { count: scopes.size })}
      padding="none"
    >
      <DataTable
        caption={t('teams.ownTargets')}
        rows={[...scopes]}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'system',
            header: t('field.system'),
            isRowHeader: true,
            render: ({ value }) => value.systemName,
          },
          {
            id: 'organisation',
            header: t('field.organisation'),
            render: ({ value }) => value.organisationName,
          },
        ]}
        empty={<EmptyState icon={Crosshair} title={t('teams.noOwnTargets')} />}
      />
    </Panel>
  );
}
