import { Command, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import {
  useActor,
  useActorChoices,
  useExercise,
  useSaveStatus,
  useSessionStatus,
} from '#renderer/data/use-session-state.ts';
import { StopButton } from '#renderer/features/control/stop-anywhere.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { TopBar, TopBarItem } from '#renderer/ui/top-bar.tsx';
import type { Actor } from '#shared/domain/audiences.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { read } from '#shared/journal/read.ts';
import type { Language } from '#shared/text/language.ts';
import { markingText } from '#shared/text/marking-text.ts';
import { ExerciseClock } from './exercise-clock.tsx';

const TONE_OF_PHASE: Readonly<Partial<Record<Phase, Tone>>> = {
  live: 'positive',
  suspended: 'caution',
  aborted: 'danger',
  adjudication: 'info',
  published: 'info',
  appeal: 'caution',
};

/** What must always be seen: which exercise, its phase and clock, its marking, who one acts as, whether all is saved. */
export function ExerciseBar({ onPalette }: { readonly onPalette: () => void }) {
  const { t, i18n } = useTranslation(['shell', 'terms', 'common']);
  const head = useExerciseHead();
  return (
    <TopBar
      start={
        <TopBarItem title={head.title}>
          <Text weight="strong" isTruncated>
            {head.title}
          </Text>
          {head.sample && (
            <Badge tone="info" title={t('shell:sampleNotice')}>
              {t('common:sample')}
            </Badge>
          )}
        </TopBarItem>
      }
      center={
        <>
          <TopBarItem>
            <StatusPill
              look="plain"
              tone={TONE_OF_PHASE[head.phase] ?? 'neutral'}
              label={t(`terms:phase.${head.phase}`)}
            />
          </TopBarItem>
          <TopBarItem>
            <ExerciseClock startsAt={head.startsAt} endsAt={head.endsAt} timeZone={head.timeZone} />
          </TopBarItem>
          <TopBarItem>
            <Text weight="strong" tone="danger">
              {markingText(head, i18n.language as Language)}
            </Text>
          </TopBarItem>
        </>
      }
      end={
        <>
          <TopBarItem title={t('shell:roleHint')}>
            <RoleSwitch />
          </TopBarItem>
          <TopBarItem>
            <SaveStatus />
          </TopBarItem>
          <StopButton />
          <Button
            variant="quiet"
            size="small"
            icon={Command}
            onPress={onPalette}
            aria-label={t('shell:commands')}
          >
            <KeyHint keys={['Ctrl', 'K']} />
          </Button>
        </>
      }
    />
  );
}

function RoleSwitch() {
  const { t } = useTranslation(['shell', 'terms']);
  const session = useSession();
  const actor = useActor();
  const choices = useActorChoices();
  const keyOf = (of: Actor): string => `${of.role}/${of.person}/${of.team ?? ''}/${of.unit ?? ''}`;
  const nameOf = (choice: (typeof choices)[number]): string =>
    choice.name === ''
      ? t(`terms:role.${choice.actor.role}`)
      : `${t(`terms:role.${choice.actor.role}`)} · ${choice.name}`;
  // Whose side somebody is on may be named in this menu even where the person acted as does not see the register.
  const state = useExercise((shown) => shown.state);
  const sideOf = ({ team, unit }: Actor): string | undefined =>
    (team === null ? undefined : read(state, teamKind, team)?.value.name) ??
    (unit === null ? undefined : read(state, organisationKind, unit)?.value.name);
  const current = choices.find((choice) => keyOf(choice.actor) === keyOf(actor));
  return (
    <MenuButton
      label={current === undefined ? t(`terms:role.${actor.role}`) : nameOf(current)}
      icon={UserRound}
      variant="quiet"
      size="small"
      actions={choices.map((choice) => ({
        id: keyOf(choice.actor),
        label: nameOf(choice),
        detail: sideOf(choice.actor),
      }))}
      onAction={(id) => {
        const chosen = choices.find((choice) => keyOf(choice.actor) === id);
        if (chosen !== undefined) void session.actAs(chosen.actor);
      }}
    />
  );
}

const SAVE_TONES = {
  saved: 'positive',
  saving: 'neutral',
  failed: 'danger',
  unguarded: 'caution',
} as const;

function SaveStatus() {
  const { t } = useTranslation('shell');
  const save = useSaveStatus();
  const status = useSessionStatus();
  if (status.type !== 'open') {
    return <StatusPill look="plain" tone="caution" shape="square" label={t('save.readOnly')} />;
  }
  return <StatusPill look="plain" tone={SAVE_TONES[save.type]} label={t(`save.${save.type}`)} />;
}
