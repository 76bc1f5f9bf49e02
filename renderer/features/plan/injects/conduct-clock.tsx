import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { playedFor, type PlayTime } from '#shared/metrics/inject-timing.ts';
import type { PlayedInject } from './played-inject.ts';
import styles from './injects-tab.module.css';
import { useInjectWords } from './use-inject-words.ts';

interface ConductClockProps {
  readonly now: number;
  readonly play: PlayTime;
  readonly rows: readonly PlayedInject[];
  readonly next: PlayedInject | null;
}

/** The clock of the exercise, whether it runs, and what comes next. */
export function ConductClock({ now, play, rows, next }: ConductClockProps) {
  const { t, i18n } = useTranslation('injects');
  const words = useInjectWords();
  const { timeZone, phase } = useExerciseHead();
  const clock = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const played = playedFor(play, now);
  const isSuspended = phase === 'suspended';
  const state =
    played === null
      ? 'notStarted'
      : isSuspended
        ? 'suspended'
        : play.endedAt === null
          ? 'running'
          : 'ended';
  const overdue = rows.filter(({ timing }) => timing.type === 'overdue').length;
  const open = rows.filter(({ inject }) => inject.value.state === 'planned').length;
  return (
    <section className={styles['clock']} aria-label={t('play.clock')}>
      <span className={styles['time']}>{clock}</span>
      <StatusPill
        tone={state === 'running' ? 'positive' : state === 'suspended' ? 'caution' : 'neutral'}
        label={t(`play.${state}`)}
      />
      {played !== null && (
        <Text size={13} tone={2}>
          {t('play.played', { time: words.duration(played) })}
        </Text>
      )}
      <Text size={13} tone={2}>
        {t('play.open', { count: open })}
      </Text>
      {overdue > 0 && <StatusPill tone="danger" label={t('play.overdue', { count: overdue })} />}
      {next !== null && (
        <Text size={13}>
          {`${t('play.next')}：${next.inject.value.number} ${next.inject.value.title} · ${words.timing(next.timing)}`}
        </Text>
      )}
    </section>
  );
}
