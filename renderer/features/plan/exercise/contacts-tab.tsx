import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Columns } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { recordContact, removeContact } from '#shared/commands/record-contact.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { type Contact, contactKind } from '#shared/domain/contact.ts';
import { useLocked } from '../use-locked.ts';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { ScrollPage } from './scroll-page.tsx';

/** Whom to call when something goes wrong. */
export function ContactsTab() {
  const { t } = useTranslation(['planning', 'plan']);
  const locked = useLocked(contactKind, ALL, OPEN);
  const rows = [...useTable(contactKind)].sort((a, b) => a.value.order - b.value.order);
  const column = (id: Exclude<keyof Contact, 'order'>, width = 140): EntryColumn<Contact> => ({
    id,
    header: t(`contacts.${id}`),
    width,
    render: ({ value }) => value[id],
  });
  const columns: readonly EntryColumn<Contact>[] = [
    { ...column('post', 180), isRowHeader: true },
    {
      ...column('name'),
      render: ({ value }) =>
        value.name === '' ? <Text tone="caution">{t('contacts.unfilled')}</Text> : value.name,
    },
    {
      ...column('phone'),
      render: ({ value }) =>
        value.phone === '' ? (
          <Text tone="caution">{t('contacts.unfilled')}</Text>
        ) : (
          <Text isMono>{value.phone}</Text>
        ),
    },
    column('backupPhone'),
    column('organisation', 180),
    column('hours'),
    column('note', 200),
  ];
  return (
    <ScrollPage>
      <EntryPanel<Contact>
        title={t('plan:tabs.contacts')}
        hint={t('contacts.hint')}
        rows={rows}
        columns={columns}
        addLabel={t('contacts.add')}
        initial={contactKind.empty}
        empty={t('contacts.empty')}
        locked={locked}
        record={recordContact}
        remove={removeContact}
        nameOf={({ post, name }) => `${post} ${name}`.trim()}
        form={(f) => (
          <>
            <Columns min={160}>
              {f.line('post', t('contacts.post'), { isRequired: true })}
              {f.line('name', t('contacts.name'))}
            </Columns>
            <Columns min={160}>
              {f.line('phone', t('contacts.phone'))}
              {f.line('backupPhone', t('contacts.backupPhone'))}
            </Columns>
            <Columns min={160}>
              {f.line('organisation', t('contacts.organisation'))}
              {f.line('hours', t('contacts.hours'))}
            </Columns>
            {f.line('note', t('contacts.note'))}
          </>
        )}
      />
    </ScrollPage>
  );
}
