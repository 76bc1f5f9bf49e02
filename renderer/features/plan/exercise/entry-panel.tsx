import { Pencil, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Command } from '#shared/commands/command.ts';
import type { PlanEntryInput } from '#shared/commands/plan-entry.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useAction, useShowError } from '../use-action.ts';
import { EntryDialog } from './entry-dialog.tsx';
import type { EntryColumn } from './entry-column.ts';
import type { EntryFields } from './entry-fields.tsx';
import styles from './entry-panel.module.css';
import { EntryTable } from './entry-table.tsx';

export interface EntryPanelProps<Value extends object> {
  readonly title: string;
  readonly hint?: string;
  readonly aside?: ReactNode;
  readonly rows: readonly Recorded<Value>[];
  readonly columns: readonly EntryColumn<Value>[];
  readonly addLabel: string;
  readonly initial: Value;
  readonly empty: ReactNode;
  /** Why nothing can be changed, or null. */
  readonly locked: string | null;
  readonly record: Command<PlanEntryInput<Value>, RecordId>;
  readonly remove: Command<{ readonly id: RecordId }>;
  readonly form: (fields: EntryFields<Value>) => ReactNode;
  readonly nameOf: (value: Value) => string;
  /** More to do with a row, before its pencil. */
  readonly rowActions?: (row: Recorded<Value>) => ReactNode;
  /** Whether a row can be changed by itself. */
  readonly isFixed?: (row: Recorded<Value>) => boolean;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A register of the plan: a table, with a dialog for each entry. Everything can be undone. */
export function EntryPanel<Value extends object>(props: EntryPanelProps<Value>) {
  const { title, hint, aside, rows, addLabel, locked, empty } = props;
  const { t } = useTranslation('planning');
  const [editing, setEditing] = useState<Recorded<Value> | 'new' | null>(null);
  const columns = useColumns(props, setEditing);
  return (
    <Panel
      title={title}
      aside={aside}
      padding="none"
      actions={
        <Inline wrap={false}>
          {props.actions}
          <Button
            size="small"
            icon={Plus}
            isDisabled={locked !== null}
            onPress={() => setEditing('new')}
          >
            {addLabel}
          </Button>
        </Inline>
      }
    >
      {(hint !== undefined || locked !== null || props.children !== undefined) && (
        <div className={styles['head']}>
          <Stack gap={2}>
            <Text as="p" size={13} tone={2}>
              {locked ?? hint}
            </Text>
            {props.children}
          </Stack>
        </div>
      )}
      <EntryTable
        caption={title}
        columns={columns}
        rows={rows}
        empty={<p className={styles['empty']}>{empty}</p>}
      />
      {editing !== null && (
        <EntryDialog
          title={editing === 'new' ? addLabel : t('edit')}
          record={editing === 'new' ? null : editing}
          initial={props.initial}
          command={props.record}
          form={props.form}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function useColumns<Value extends object>(
  props: EntryPanelProps<Value>,
  onEdit: (row: Recorded<Value>) => void,
): readonly EntryColumn<Value>[] {
  const { columns, locked, remove, nameOf, rowActions, isFixed = () => false } = props;
  const { t } = useTranslation(['planning', 'plan']);
  const action = useAction();
  const showError = useShowError();
  const takeAway = async (row: Recorded<Value>): Promise<void> => {
    const name = nameOf(row.value);
    const done = await action(remove, { id: row.id }, t('plan:done.removed', { name }));
    if (!done.ok) showError(done.error);
  };
  return [
    ...columns,
    {
      id: 'actions',
      header: t('actions'),
      align: 'end',
      width: 120,
      render: (row) => (
        <Inline gap={1} justify="end" wrap={false}>
          {rowActions?.(row)}
          {locked === null && !isFixed(row) && (
            <>
              <IconButton
                icon={Pencil}
                size="small"
                label={`${t('edit')} ${nameOf(row.value)}`}
                onPress={() => onEdit(row)}
              />
              <IconButton
                icon={Trash2}
                size="small"
                label={`${t('remove')} ${nameOf(row.value)}`}
                onPress={() => void takeAway(row)}
              />
            </>
          )}
        </Inline>
      ),
    },
  ];
}
