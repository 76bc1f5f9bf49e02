import { Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { removeAssignmentRule } from '#shared/commands/record-assignment-rule.ts';
import { type AssignmentRule, assignmentRuleKind } from '#shared/domain/assignment-rule.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { personKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useExpertiseOptions } from '../people/use-expertise-options.ts';
import { RemoveButton } from '../remove-button.tsx';
import { useLocked } from '../use-locked.ts';
import { useRegisterNames } from '../use-register-lookups.ts';
import { AssignmentRuleDialog } from './assignment-rule-dialog.tsx';

/** The rules in the order in which they count. */
export function AssignmentRules() {
  const { t } = useTranslation('assigning');
  const rules = useTable(assignmentRuleKind);
  const locked = useLocked(assignmentRuleKind, CONTROL, OPEN);
  const [editing, setEditing] = useState<RecordId | 'new' | null>(null);
  const columns = useRuleColumns(locked, setEditing);
  const ordered = [...rules].sort(
    (a, b) => a.value.priority - b.value.priority || (a.id < b.id ? -1 : 1),
  );
  return (
    <Panel
      title={t('rules')}
      padding="none"
      actions={
        <Button
          size="small"
          icon={Plus}
          isDisabled={locked !== null}
          onPress={() => setEditing('new')}
        >
          {t('add')}
        </Button>
      }
      footer={
        <Text size={13} tone={2}>
          {locked ?? t('rulesHint')}
        </Text>
      }
    >
      <DataTable
        caption={t('rules')}
        rows={ordered}
        rowKey={({ id }) => id}
        empty={<Text tone={2}>{t('noRules')}</Text>}
        columns={columns}
      />
      {editing !== null && (
        <AssignmentRuleDialog
          id={editing === 'new' ? null : editing}
          rule={
            editing === 'new'
              ? assignmentRuleKind.empty
              : (rules.get(editing)?.value ?? assignmentRuleKind.empty)
          }
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function useRuleColumns(
  locked: string | null,
  onEdit: (id: RecordId | null) => void,
): readonly DataColumn<Recorded<AssignmentRule>>[] {
  const { t } = useTranslation('assigning');
  const words = useRuleWords();
  return [
    {
      id: 'priority',
      header: t('field.priority'),
      align: 'end',
      render: ({ value }) => value.priority,
    },
    {
      id: 'title',
      header: t('field.title'),
      isRowHeader: true,
      render: ({ value }) => value.title,
    },
    {
      id: 'mode',
      header: t('field.mode'),
      render: ({ value }) => t(`modeShort.${value.mode}`),
    },
    { id: 'cases', header: t('field.cases'), render: ({ value }) => words.cases(value) },
    {
      id: 'referees',
      header: t('field.referees'),
      render: ({ value }) => words.referees(value),
    },
    {
      id: 'assigned',
      header: t('field.assigned'),
      align: 'end',
      render: ({ value }) => value.assigned ?? '',
    },
    {
      id: 'required',
      header: t('field.required'),
      align: 'end',
      render: ({ value }) => value.required ?? '',
    },
    {
      id: 'edit',
      header: '',
      render: ({ id, value }) => (
        <Inline gap={0} wrap={false} justify="end">
          <IconButton
            icon={Pencil}
            label={t('edit', { title: value.title })}
            isDisabled={locked !== null}
            onPress={() => onEdit(id)}
          />
          <RemoveButton
            id={id}
            command={removeAssignmentRule}
            name={value.title}
            locked={locked}
            onRemoved={() => onEdit(null)}
          />
        </Inline>
      ),
    },
  ];
}

/** What a rule is about, in words. */
function useRuleWords() {
  const { t } = useTranslation(['assigning', 'plan']);
  const people = useTable(personKind);
  const names = useRegisterNames();
  const categories = useExpertiseOptions();
  const listed = (texts: readonly string[]): string => texts.join(t('plan:rules.separator'));
  return {
    cases({ sides, units, sectors, categories: of }: AssignmentRule): string {
      const parts = [
        listed(sides.map((side) => t(`side.${side}`))),
        listed(units.map((unit) => names.organisation(unit))),
        listed(sectors),
        listed(of.map((id) => categories.find((one) => one.id === id)?.label ?? id)),
      ].filter((text) => text !== '');
      return parts.length === 0 ? t('everyCase') : parts.join(' · ');
    },
    referees({ people: named, groups }: AssignmentRule): string {
      const parts = [...groups, ...named.map((id) => people.get(id)?.value.name ?? '')];
      return parts.length === 0 ? t('all') : listed(parts);
    },
  };
}
