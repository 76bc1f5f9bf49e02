import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { EventList } from '#renderer/ui/event-list.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { PathStep } from '#shared/domain/finding.ts';
import type { FindingVersion } from './use-finding-version.ts';
import { useTargetNames } from './use-target-names.ts';

/** The attack path in the order walked. */
export function PathView({ version }: { readonly version: FindingVersion }) {
  const { t } = useTranslation(['findings', 'terms']);
  const time = useExerciseTime();
  const names = useTargetNames();
  const { steps } = version.content;
  if (steps.length === 0) return <Text tone={2}>{t('path.none')}</Text>;
  const placeOf = (step: PathStep): string =>
    [...new Set([names.asset(step), step.destination])].filter(Boolean).join(' · ');
  return (
    <EventList
      label={t('section.path')}
      events={steps.map((step, at) => ({
        id: step.id,
        when: step.at === null ? '' : time.moment(step.at),
        tone: 'attack',
        title: (
          <Inline gap={2}>
            <span>{t('path.step', { number: at + 1 })}</span>
            {step.technique !== '' && (
              <Text isMono size={13}>
                {step.technique}
              </Text>
            )}
            {step.privilege !== 'none' && (
              <Badge tone="attack">{t(`terms:privilege.${step.privilege}`)}</Badge>
            )}
          </Inline>
        ),
        detail: (
          <>
            {(step.source !== '' || placeOf(step) !== '') && (
              <div>{[step.source, placeOf(step)].map((place) => place || '?').join(' → ')}</div>
            )}
            {step.summary !== '' && <div>{step.summary}</div>}
            <EvidenceCount
              count={version.evidence.filter(({ place }) => place === step.id).length}
            />
          </>
        ),
      }))}
    />
  );
}

function EvidenceCount({ count }: { readonly count: number }) {
  const { t } = useTranslation('findings');
  return count === 0 ? null : <div>{t('path.evidence', { count })}</div>;
}
