import { OctagonX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useAct } from '#renderer/data/use-act.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { acknowledgeStop } from '#shared/commands/answer-stop.ts';
import { stopAnswerKind, stopKind } from '#shared/domain/stop.ts';
import type { KnownStop } from '#shared/journal/stops.ts';
import { joinIds } from '#shared/kernel/ids.ts';
import { Elapsed } from './elapsed.tsx';
import { ResumeDialog } from './resume-dialog.tsx';
import styles from './stop-banner.module.css';
import { useOwnName } from './stop-dialog.tsx';
import { scopeWords } from './stop-words.ts';
import { useCallSheet } from './use-call-sheet.ts';
import { useMayControl } from './use-may-control.ts';
import { useActiveStops } from './use-stops.ts';

/** More than this are one line that leads to all of them. */
const SHOWN = 2;

/** Every stop in force, on every page: what is stopped, since when, for how long, and what to do about it. */
export function StopBanners() {
  const { t } = useTranslation('control');
  const { id: exercise } = useSession();
  const stops = useActiveStops();
  if (stops.length === 0) return null;
  return (
    <div className={styles['stops']}>
      {stops.slice(0, SHOWN).map((stop) => (
        <StopBanner key={stop.id} stop={stop} />
      ))}
      {stops.length > SHOWN && (
        <a className={styles['more']} href={addresses.control(exercise, 'stops')}>
          {t('stop.more', { count: stops.length - SHOWN })}
        </a>
      )}
    </div>
  );
}

function StopBanner({ stop }: { readonly stop: KnownStop }) {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const { value } = stop;
  const mayResume = useMayControl(stopKind);
  const { role } = useActor();
  return (
    <section className={styles['stop']} aria-label={t('stop.inForce')}>
      <span className={styles['sign']}>
        <Icon of={OctagonX} size={20} />
      </span>
      <div className={styles['words']} role="alert">
        <strong>{t('stop.banner', { number: value.number, what: scopeWords(t, value) })}</strong>
        <span className={styles['detail']}>
          {t('stop.since', {
            when: time.moment(value.stoppedAt),
            who: value.orderedBy,
            channel: t(`channel.${value.channel}`),
          })}
          {value.instruction !== '' && ` ${value.instruction}`}
        </span>
      </div>
      <span className={styles['elapsed']}>
        {t('stop.elapsed')} <Elapsed since={value.stoppedAt} />
      </span>
      {mayResume && <ControlActions stop={stop} />}
      {role === 'attack-team' && <TeamAnswer stop={stop} />}
    </section>
  );
}

function ControlActions({ stop }: { readonly stop: KnownStop }) {
  const { t } = useTranslation('control');
  const { id: exercise } = useSession();
  const sheet = useCallSheet(stop);
  const [isResuming, setResuming] = useState(false);
  const silent = sheet.filter(({ acknowledgedAt }) => acknowledgedAt === null).length;
  return (
    <span className={styles['actions']}>
      <LinkButton size="small" href={addresses.control(exercise, 'stops')}>
        {silent === 0 ? t('stop.allAcknowledged') : t('stop.silent', { count: silent })}
      </LinkButton>
      <Button size="small" onPress={() => setResuming(true)}>
        {t('resume.open')}
      </Button>
      {isResuming && <ResumeDialog stop={stop} onClose={() => setResuming(false)} />}
    </span>
  );
}

function TeamAnswer({ stop }: { readonly stop: KnownStop }) {
  const { t } = useTranslation(['control', 'terms']);
  const { team, role } = useActor();
  const time = useExerciseTime();
  const act = useAct(useToasts());
  const ownName = useOwnName();
  const answers = useTable(stopAnswerKind);
  if (team === null) return null;
  const answer = answers.get(joinIds(stop.id, team));
  if (answer !== undefined) {
    return (
      <span className={styles['actions']}>
        {t('control:stop.acknowledged', { when: time.moment(answer.value.acknowledgedAt) })}
      </span>
    );
  }
  const person = ownName === '' ? t(`terms:role.${role}`) : ownName;
  return (
    <span className={styles['actions']}>
      <Button
        size="small"
        variant="primary"
        onPress={() =>
          void act(acknowledgeStop, { stop: stop.id, team, person, note: '' }, () =>
            t('control:stop.acknowledgeDone'),
          )
        }
      >
        {t('control:stop.acknowledge')}
      </Button>
    </span>
  );
}
