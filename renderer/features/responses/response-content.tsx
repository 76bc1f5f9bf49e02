import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useLongText } from '#renderer/data/use-long-text.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { noticeKind } from '#shared/domain/disclosure.ts';
import type { Response } from '#shared/domain/response.ts';
import { ClaimsView } from './claims-view.tsx';
import styles from './responses.module.css';
import { useUnitName } from './use-unit-name.ts';

/** What a response says, to read. */
export function ResponseContent({ response }: { readonly response: Response }) {
  const { t } = useTranslation(['responses', 'casework']);
  const unit = useUnitName()(response.unit);
  const notice = useRecord(noticeKind, response.notice)?.value;
  const said = (text: string) =>
    text === '' ? <Text tone={3}>{t('casework:noText')}</Text> : text;
  return (
    <Stack gap={4}>
      <FactGrid
        facts={[
          ...(unit === '' ? [] : [{ id: 'unit', label: t('field.unit'), value: unit }]),
          { id: 'system', label: t('field.system'), value: said(response.system) },
          { id: 'asset', label: t('field.asset'), value: said(response.asset) },
          {
            id: 'notice',
            label: t('field.notice'),
            isWide: true,
            value: notice?.title ?? t(response.notice === null ? 'notLinked' : 'linked'),
          },
        ]}
      />
      <ClaimsView claims={response.claims} />
      <Stack gap={1}>
        <Text as="h3" size={14} weight="medium">
          {t('field.summary')}
        </Text>
        <div className={styles['longText']}>{said(response.summary)}</div>
      </Stack>
      {response.narrative !== null && <Narrative sha256={response.narrative} />}
      <Stack gap={1}>
        <Text as="h3" size={14} weight="medium">
          {t('field.indicators')} · {t('indicators.count', { count: response.indicators.length })}
        </Text>
        {response.indicators.length === 0 ? (
          <Text tone={3}>{t('indicators.none')}</Text>
        ) : (
          <ul className={styles['indicators']}>
            {response.indicators.map((indicator) => (
              <li key={indicator}>
                <Text isMono size={13}>
                  {indicator}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Stack>
  );
}

function Narrative({ sha256 }: { readonly sha256: NonNullable<Response['narrative']> }) {
  const { t } = useTranslation('responses');
  const errorText = useErrorText();
  const text = useLongText(sha256);
  return (
    <Stack gap={1}>
      <Text as="h3" size={14} weight="medium">
        {t('field.narrative')}
      </Text>
      {text.type === 'loading' && <Skeleton lines={4} />}
      {text.type === 'failed' && <Banner tone="caution">{errorText(text.error)}</Banner>}
      {text.type === 'ready' && <div className={styles['longText']}>{text.text}</div>}
    </Stack>
  );
}
