import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { publishResults } from '#shared/commands/publish-results.ts';

/** Asks how the publication is to be called, then fixes the boards as they are for everyone to see. */
export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['board', 'common']);
  const session = useSession();
  const errorText = useErrorText();
  const toasts = useToasts();
  const [label, setLabel] = useState('');
  const publish = async (): Promise<boolean> => {
    const stateHash = await stateHashOf(session);
    const published = await session.run(publishResults, { label, stateHash });
    toasts.add(
      published.ok
        ? { tone: 'positive', title: t('published') }
        : { tone: 'danger', title: errorText(published.error) },
    );
    return published.ok;
  };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('publish')}
      confirmLabel={t('publish')}
      cancelLabel={t('common:cancel')}
      tone="primary"
      onConfirm={publish}
    >
      <Stack>
        <Text as="p">{t('publishHint')}</Text>
        <TextField label={t('publishLabel')} value={label} onChange={setLabel} />
      </Stack>
    </ConfirmDialog>
  );
}
