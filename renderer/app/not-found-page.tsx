import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addresses } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <Page width="reading">
      <EmptyState
        icon={Compass}
        title={t('notFound.title')}
        actions={<LinkButton href={addresses.home()}>{t('notFound.back')}</LinkButton>}
      >
        {t('notFound.text')}
      </EmptyState>
    </Page>
  );
}
