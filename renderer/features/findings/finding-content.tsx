import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useLongText } from '#renderer/data/use-long-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Finding } from '#shared/domain/finding.ts';
import { ClaimsView } from './claims-view.tsx';
import styles from './findings.module.css';
import { useTargetNames } from './use-target-names.ts';

/** What a finding says, to read. */
export function FindingContent({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation(['findings', 'casework', 'terms', 'common']);
  const names = useTargetNames();
  const time = useExerciseTime();
  const said = (text: string) =>
    text === '' ? <Text tone={3}>{t('casework:noText')}</Text> : text;
  const team = names.team(finding.team);
  return (
    <Stack gap={4}>
      <FactGrid
        facts={[
          {
            id: 'organisation',
            label: t('field.organisation'),
            value: said(names.organisation(finding)),
          },
          { id: 'system', label: t('field.system'), value: said(names.system(finding)) },
          { id: 'asset', label: t('field.asset'), value: said(names.asset(finding)) },
          ...(team === '' ? [] : [{ id: 'team', label: t('field.team'), value: team }]),
          {
            id: 'attackedAt',
            label: t('field.attackedAt'),
            value: said(finding.attackedAt === null ? '' : time.moment(finding.attackedAt)),
          },
          {
            id: 'privilege',
            label: t('field.privilege'),
            value: t(`terms:privilege.${finding.privilege}`),
          },
          {
            id: 'vulnerability',
            label: t('field.vulnerability'),
            value: said(finding.vulnerability),
          },
          { id: 'entryPoint', label: t('field.entryPoint'), value: said(finding.entryPoint) },
          { id: 'ipv6', label: 'IPv6', value: t(finding.ipv6 ? 'common:yes' : 'common:no') },
          {
            id: 'cleanedUp',
            label: t('field.cleanedUp'),
            value: t(finding.cleanedUp ? 'common:yes' : 'common:no'),
          },
        ]}
      />
      <ClaimsView claims={finding.claims} />
      <Stack gap={1}>
        <Text as="h3" size={14} weight="medium">
          {t('field.summary')}
        </Text>
        <div className={styles['longText']}>{said(finding.summary)}</div>
      </Stack>
      {finding.narrative !== null && <Narrative sha256={finding.narrative} />}
    </Stack>
  );
}

function Narrative({ sha256 }: { readonly sha256: NonNullable<Finding['narrative']> }) {
  const { t } = useTranslation('findings');
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
