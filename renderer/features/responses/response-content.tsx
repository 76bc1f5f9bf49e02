import { useTranslation } from 'react-i18next';
import { useLongTextReading } from '#renderer/data/use-long-text-reading.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { LongText } from '#renderer/ui/long-text.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
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
  const narrative = useLongTextReading(response.narrative);
  const said = (text: string) =>
    text === '' ? <Text tone={3}>{t('casework:noText')}</Text> : text;
  return (
    <Stack gap={4}>
      <Panel>
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
      </Panel>
      <ClaimsView claims={response.claims} />
      <Panel title={t('field.summary')} headingLevel={3}>
        <div className={styles['longText']}>{said(response.summary)}</div>
      </Panel>
      {response.narrative !== null && (
        <Panel title={t('field.narrative')} headingLevel={3}>
          <LongText reading={narrative} />
        </Panel>
      )}
      <Panel
        title={t('field.indicators')}
        aside={t('indicators.count', { count: response.indicators.length })}
        headingLevel={3}
      >
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
      </Panel>
    </Stack>
  );
}
