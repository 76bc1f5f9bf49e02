import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/data/use-now.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor, useExercise } from '#renderer/data/use-session-state.ts';
import { addresses, type PlanTab } from '#renderer/state/addresses.ts';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { readinessOf, type RequirementName } from '#shared/commands/phase-requirements.ts';
import { PHASES } from '#shared/domain/exercise.ts';

/** Where each thing is done. */
const PLACES: Readonly<Partial<Record<RequirementName, PlanTab>>> = {
  units: 'organisations',
  teams: 'teams',
  targets: 'teams',
  sources: 'sources',
  contacts: 'contacts',
  windows: 'calendar',
  engagement: 'engagement',
  'rule-book': 'rules',
  referees: 'people',
  'duty-roster': 'duty',
  'zero-reports': 'zero-reports',
};

/** What the plan still lacks before the exercise can go live; gone once it has. */
export function ReadinessCard() {
  const { t } = useTranslation(['overview', 'terms']);
  const { id } = useSession();
  const { role } = useActor();
  const { phase } = useExerciseHead();
  const state = useExercise((session) => session.state);
  const now = useNow();
  const isPlanning = PHASES.indexOf(phase) < PHASES.indexOf('live');
  const isControl = role === 'organiser' || role === 'chief-referee';
  const requirements = useMemo(
    () => (isPlanning && isControl ? readinessOf(state, now) : []),
    [isPlanning, isControl, state, now],
  );
  if (requirements.length === 0) return null;
  const done = requirements.filter(({ isMet }) => isMet).length;
  const open = requirements.filter(({ isMet }) => !isMet);
  return (
    <Panel
      title={t('wants.readiness')}
      aside={t('wants.progress', { done, count: requirements.length })}
    >
      <Stack gap={2}>
        {open.length === 0 && <Text as="p">{t('wants.ready')}</Text>}
        {open.map(({ name, weight, lacking }) => (
          <Inline key={name} gap={3} wrap={false}>
            <StatusPill
              look="plain"
              tone={weight === 'must' ? 'danger' : 'caution'}
              label={t(weight === 'must' ? 'wants.must' : 'wants.should')}
            />
            <TextLink href={addresses.plan(id, PLACES[name] ?? 'basics')}>
              {t(`terms:requirement.${name}`)}
            </TextLink>
            {lacking > 0 && (
              <Text size={13} tone={2}>
                {t('wants.lacking', { count: lacking })}
              </Text>
            )}
          </Inline>
        ))}
      </Stack>
    </Panel>
  );
}
