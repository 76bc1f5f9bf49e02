import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { recordHoneypot, removeHoneypot } from '#shared/commands/record-honeypot.ts';
import { honeypotKind } from '#shared/domain/ownership.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';

/** The unit's honeypots; only it and control see them. */
export function HoneypotPanel({ unit }: { readonly unit: RecordId }) {
  const { t } = useTranslation('control');
  const act = useAct(useToasts());
  const honeypots = [...useTable(honeypotKind)];
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('honeypot.title')}
      aside={t('honeypot.hint')}
      padding="none"
      actions={
        <Button size="small" icon={Plus} onPress={() => setAdding(true)}>
          {t('honeypot.add')}
        </Button>
      }
    >
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
          { id: 'address', header: t('ownership.address'), render: ({ value }) => value.address },
          { id: 'type', header: t('honeypot.type'), render: ({ value }) => value.type },
          {
            id: 'remove',
            header: t('call.act'),
            align: 'end',
            render: ({ id, value }) => (
              <Button
                size="small"
                aria-label={t('honeypot.removeNamed', { name: value.name })}
                onPress={() => void act(removeHoneypot, { unit, id }, () => t('honeypot.removed'))}
              >
                {t('honeypot.remove')}
              </Button>
            ),
          },
        ]}
        empty={<Text tone={2}>{t('honeypot.none')}</Text>}
      />
      {isAdding && <HoneypotDialog unit={unit} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

interface HoneypotDialogProps {
  readonly unit: RecordId;
  readonly onClose: () => void;
}

function HoneypotDialog({ unit, onClose }: HoneypotDialogProps) {
  const { t } = useTranslation('control');
  const session = useSession();
  const [fields, setFields] = useState({ name: '', address: '', type: '' });
  const [tried, setTried] = useState(false);
  const field = (name: keyof typeof fields, isRequired: boolean) => ({
    value: fields[name],
    onChange: (text: string) => setFields((before) => ({ ...before, [name]: text })),
    isRequired,
    error: tried && isRequired && fields[name].trim() === '' ? t('required') : undefined,
  });
  const perform = () => {
    setTried(true);
    if (fields.name.trim() === '' || fields.address.trim() === '') return null;
    return session.run(recordHoneypot, { unit, id: null, fields });
  };
  return (
    <ActionDialog
      title={t('honeypot.add')}
      submitLabel={t('restriction.save')}
      perform={perform}
      done={t('honeypot.added')}
      onClose={onClose}
    >
      <Columns min={240}>
        <TextField label={t('ownership.name')} {...field('name', true)} />
        <TextField
          label={t('ownership.address')}
          description={t('honeypot.addressHint')}
          isMono
          {...field('address', true)}
        />
        <TextField label={t('honeypot.type')} {...field('type', false)} />
      </Columns>
    </ActionDialog>
  );
}
