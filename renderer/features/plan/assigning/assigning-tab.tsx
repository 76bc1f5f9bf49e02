import { UserRoundCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { refereeLoads } from '#shared/commands/referee-load.ts';
import styles from '../rules-tab.module.css';
import { AssignmentPreview } from './assignment-preview.tsx';
import { AssignmentRules } from './assignment-rules.tsx';

/** Who judges what: the rules, how much each referee has, and what the rules would assign now. */
export function AssigningTab() {
  return (
    <div className={styles['rules']}>
      <Stack>
        <AssignmentRules />
        <AssignmentPreview />
        <Loads />
      </Stack>
    </div>
  );
}

const CASES_PER_UNIT = 4;

function Loads() {
  const { t, i18n } = useTranslation('assigning');
  const { reviewers } = useExerciseHead();
  const state = useExercise(({ visible }) => visible);
  const [perUnit, setPerUnit] = useState(CASES_PER_UNIT);
  const loads = useMemo(() => refereeLoads(state, reviewers, perUnit), [state, reviewers, perUnit]);
  const figure = new Intl.NumberFormat(i18n.language);
  const columns = ['assigned', 'marked', 'expected'] as const;
  return (
    <Panel
      title={t('loads')}
      padding="none"
      actions={
        <NumberField
          label={t('perUnit')}
          minValue={0}
          maxValue={1000}
          value={perUnit}
          onChange={(count) => {
            if (!Number.isNaN(count)) setPerUnit(count);
          }}
        />
      }
      footer={
        <Text size={13} tone={2}>
          {t('perUnitHint')}
        </Text>
      }
    >
      <DataTable
        caption={t('loads')}
        rows={loads}
        rowKey={({ person }) => person.id}
        empty={
          <EmptyState icon={UserRoundCheck} title={t('noReferees')}>
            {t('noRefereesText')}
          </EmptyState>
        }
        columns={[
          {
            id: 'name',
            header: t('load.name'),
            isRowHeader: true,
            render: ({ person }) => person.value.name,
          },
          { id: 'group', header: t('load.group'), render: ({ person }) => person.value.group },
          ...columns.map((id) => ({
            id,
            header: t(`load.${id}`),
            align: 'end' as const,
            render: (load: (typeof loads)[number]) => figure.format(load[id]),
          })),
          {
            id: 'capacity',
            header: t('load.capacity'),
            align: 'end',
            render: ({ capacity }) => (capacity === null ? '' : figure.format(capacity)),
          },
          {
            id: 'over',
            header: '',
            render: ({ capacity, assigned, expected }) =>
              capacity !== null && Math.max(assigned, expected) > capacity ? (
                <StatusPill look="plain" tone="caution" label={t('load.over')} />
              ) : null,
          },
        ]}
      />
    </Panel>
  );
}
