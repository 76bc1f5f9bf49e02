import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';

/** In place of a page that threw: what happened, what is safe, what to do. */
export function CrashPage({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Page width="reading">
      <Banner
        tone="danger"
        title={t('shell:crash.title')}
        actions={<Button onPress={onRetry}>{t('common:retry')}</Button>}
      >
        {t('shell:crash.text')}
        <details>
          <summary>{t('shell:crash.detail')}</summary>
          <Text isMono size={13}>
            {error.message}
          </Text>
        </details>
      </Banner>
    </Page>
  );
}
