import { useTranslation } from 'react-i18next';
import type { Opening } from '#renderer/data/use-open-exercise.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';

/** While the exercise is read and checked. */
export function OpeningPage() {
  const { t } = useTranslation('shell');
  return (
    <Page width="reading">
      <Stack gap={3}>
        <Text as="p" size={16} weight="medium">
          {t('opening')}
        </Text>
        <Text as="p" tone={2}>
          {t('openingDetail')}
        </Text>
        <Skeleton shape="rows" lines={6} />
      </Stack>
    </Page>
  );
}

type GateError = Extract<Opening, { type: 'failed' }>['error'];

/** When the exercise can't be opened at all. */
export function OpenFailedPage({ error }: { readonly error: GateError }) {
  const { t } = useTranslation('shell');
  const texts = error.type === 'database-newer' ? 'newer' : 'failed';
  return (
    <Page width="reading">
      <Banner
        tone="danger"
        title={t(`${texts}.title`)}
        actions={<LinkButton href={addresses.home()}>{t('notFound.back')}</LinkButton>}
      >
        {t(`${texts}.text`)}
      </Banner>
    </Page>
  );
}
