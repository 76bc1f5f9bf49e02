import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { contactKind } from '#shared/domain/contact.ts';

/** For those who may not order a stop: whom to call so that it is ordered. */
export function WhomToCall({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['control', 'common']);
  const contacts = [...useTable(contactKind)].sort((a, b) => a.value.order - b.value.order);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('stop.title')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <Stack gap={3}>
        <Text as="p">{t('stop.notYours')}</Text>
        <DataTable
          caption={t('stop.contacts')}
          rows={contacts}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'post',
              header: t('stop.post'),
              isRowHeader: true,
              render: ({ value }) => value.post,
            },
            { id: 'name', header: t('stop.person'), render: ({ value }) => value.name },
            {
              id: 'phone',
              header: t('stop.phone'),
              render: ({ value }) =>
                [value.phone, value.backupPhone].filter((phone) => phone !== '').join(' / '),
            },
          ]}
          empty={<Text tone={2}>{t('stop.noContacts')}</Text>}
        />
      </Stack>
    </Dialog>
  );
}
