import { useTranslation } from 'react-i18next';
import { useLongTextReading } from '#renderer/data/use-long-text-reading.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { LongText } from '#renderer/ui/long-text.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
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
  const narrative = useLongTextReading(finding.narrative);
  const said = (text: string) =>
    text === '' ? <Text tone={3}>{t('casework:noText')}</Text> : text;
  const team = names.team(finding.team);
  return (
    <Stack gap={4}>
      <Panel>
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
      </Panel>
      <Panel padding="none">
        <ClaimsView claims={finding.claims} />
      </Panel>
      <Panel title={t('field.summary')} headingLevel={3}>
        <div className={styles['longText']}>{said(finding.summary)}</div>
      </Panel>
      {finding.narrative !== null && (
        <Panel title={t('field.narrative')} headingLevel={3}>
          <LongText reading={narrative} />
        </Panel>
      )}
    </Stack>
  );
}
