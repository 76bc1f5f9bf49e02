import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/data/use-now.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Response } from '#shared/domain/response.ts';
import { doubtfulTimes } from './doubtful-times.ts';

/** Times in a doubtful order, said and left as they are. */
export function DoubtfulTimes({ response }: { readonly response: Response }) {
  const { t } = useTranslation(['responses', 'terms']);
  const doubtful = doubtfulTimes(response, useNow());
  if (doubtful.length === 0) return null;
  return (
    <Banner tone="caution">
      <Stack gap={1}>
        {doubtful.map((time) => (
          <Text key={`${time.type} ${time.step}`}>
            {time.type === 'future'
              ? t('times.future', { step: t(`terms:responseTime.${time.step}`) })
              : t('times.reversed', {
                  step: t(`terms:responseTime.${time.step}`),
                  before: t(`terms:responseTime.${time.before}`),
                })}
          </Text>
        ))}
      </Stack>
    </Banner>
  );
}
