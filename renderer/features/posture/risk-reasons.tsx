import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/ui/panel.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { ProposedRisk } from '#shared/metrics/readiness-facts.ts';
import styles from './posture.module.css';
import { RISK_LOOK } from './posture-look.ts';

/** Why a rating is proposed. */
export function RiskReasons({ proposed }: { readonly proposed: ProposedRisk }) {
  const { t } = useTranslation(['posture', 'terms']);
  return (
    <Panel
      title={t('posture:risk.why')}
      headingLevel={3}
      aside={
        <StatusPill
          {...RISK_LOOK[proposed.rating]}
          label={t(`terms:riskRating.${proposed.rating}`)}
        />
      }
    >
      <Stack gap={2}>
        {proposed.reasons.length === 0 && <Text tone={2}>{t('posture:risk.noReasons')}</Text>}
        <ul className={styles['list']}>
          {proposed.reasons.map(({ reason, count, points }) => (
            <li key={reason} className={styles['reason']}>
              <span>{`${t(`posture:risk.reason.${reason}`)} × ${count}`}</span>
              <Text tone={2}>{t('posture:risk.points', { points })}</Text>
            </li>
          ))}
        </ul>
        <Text size={13} tone={3}>
          {t('posture:risk.scale')}
        </Text>
      </Stack>
    </Panel>
  );
}
