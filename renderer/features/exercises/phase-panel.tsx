import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Stepper } from '#renderer/ui/stepper.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { changePhase } from '#shared/commands/change-phase.ts';
import { NEXT_PHASES, type Phase, phaseChangeKind, PHASES } from '#shared/domain/exercise.ts';

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
  const { t, i18n } = useTranslation(['overview', 'terms', 'common']);
  const session = useSession();
  const status = useSessionStatus();
  const actor = useActor();
  const { phase, timeZone } = useExerciseHead();
  const changes = useTable(phaseChangeKind);
  const errorText = useErrorText();
  const toasts = useToasts();
  const [target, setTarget] = useState<Phase | null>(null);
  const [basis, setBasis] = useState('');
  const mayChange = actor.role === 'organiser' && status.type === 'open';
  const confirm = async (): Promise<boolean> => {
    if (target === null) return true;
    const changed = await session.run(changePhase, { to: target, basis });
    if (!changed.ok) toasts.add({ tone: 'danger', title: errorText(changed.error) });
    return changed.ok;
  };
  const next = NEXT_PHASES[phase];
  const when = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
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
              onPress={() => {
                setBasis('');
                setTarget(to);
              }}
            >
              {t('phase.next', { phase: t(`terms:phase.${to}`) })}
            </Button>
          ))}
          {next.length === 0 && <Text tone={2}>{t('phase.none')}</Text>}
          {!mayChange && <Text tone={2}>{t('phase.who')}</Text>}
        </Inline>
        {changes.size > 0 && (
          <Stack gap={1}>
            {[...changes].map(({ id, value }) => (
              <Text key={id} as="p" size={13} tone={2}>
                {when.format(value.changedAt)} ·{' '}
                {t('phase.changed', {
                  from: t(`terms:phase.${value.from}`),
                  to: t(`terms:phase.${value.to}`),
                })}
                {value.basis === '' ? '' : ` · ${value.basis}`}
              </Text>
            ))}
          </Stack>
        )}
      </Stack>
      <ConfirmDialog
        isOpen={target !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setTarget(null);
        }}
        title={
          target === null ? '' : t('phase.confirmTitle', { phase: t(`terms:phase.${target}`) })
        }
        confirmLabel={target === null ? '' : t('phase.next', { phase: t(`terms:phase.${target}`) })}
        cancelLabel={t('common:cancel')}
        tone={target === 'aborted' ? 'danger' : 'primary'}
        onConfirm={confirm}
      >
        <Stack>
          {target === 'live' && <Text as="p">{t('phase.freeze')}</Text>}
          {target === 'aborted' && <Text as="p">{t('phase.abort')}</Text>}
          <TextField
            label={t('phase.basis')}
            description={t('phase.basisHint')}
            value={basis}
            onChange={setBasis}
          />
        </Stack>
      </ConfirmDialog>
    </Panel>
  );
}
