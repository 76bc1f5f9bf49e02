import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Stepper } from '#renderer/ui/stepper.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { NEXT_PHASES, type Phase, PHASES } from '#shared/domain/exercise.ts';
import { PhaseDialog } from './phase-dialog.tsx';
import { PhaseHistory } from './phase-history.tsx';

/** The usual course; what stands outside it is shown at the step it interrupts. */
const COURSE: readonly Phase[] = [
  'draft',
  'filed',
  'authorised',
  'preparation',
  'live',
  'submissions-closed',
  'adjudication',
  'published',
  'final',
  'archived',
];

/** Phases between two steps of the course, and the step at which they are shown. */
const SHOWN_AT: Readonly<Partial<Record<Phase, Phase>>> = {
  suspended: 'live',
  aborted: 'live',
  appeal: 'published',
  improvement: 'final',
};

/** Where the exercise stands, what may come next, and how it came here. */
export function PhasePanel() {
  const { t } = useTranslation(['overview', 'terms']);
  const status = useSessionStatus();
  const actor = useActor();
  const { phase } = useExerciseHead();
  const [target, setTarget] = useState<Phase | null>(null);
  const mayChange = actor.role === 'organiser' && status.type === 'open';
  const next = NEXT_PHASES[phase];
  const forward =
    next.find((to) => PHASES.indexOf(to) > PHASES.indexOf(phase) && COURSE.includes(to)) ?? next[0];
  return (
    <Panel title={t('phase.title')} aside={t(`terms:phase.${phase}`)}>
      <Stack>
        <Stepper
          label={t('phase.title')}
          steps={COURSE.map((id) => ({ id, label: t(`terms:phase.${id}`) }))}
          current={SHOWN_AT[phase] ?? phase}
        />
        <Inline>
          {next.map((to) => (
            <Button
              key={to}
              variant={to === forward ? 'primary' : to === 'aborted' ? 'quiet' : 'secondary'}
              isDisabled={!mayChange}
              onPress={() => setTarget(to)}
            >
              {t('phase.next', { phase: t(`terms:phase.${to}`) })}
            </Button>
          ))}
          {next.length === 0 && <Text tone={2}>{t('phase.none')}</Text>}
          {actor.role !== 'organiser' && <Text tone={2}>{t('phase.who')}</Text>}
        </Inline>
        <PhaseHistory />
      </Stack>
      {target !== null && <PhaseDialog target={target} onClose={() => setTarget(null)} />}
    </Panel>
  );
}
