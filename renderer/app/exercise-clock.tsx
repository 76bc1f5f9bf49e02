import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Text } from '#renderer/ui/text.tsx';

const DAY_MS = 86_400_000;

interface ExerciseClockProps {
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly timeZone: string;
}

/** The time in the exercise's zone and, while it runs, which day of it this is. */
export function ExerciseClock({ startsAt, endsAt, timeZone }: ExerciseClockProps) {
  const { t, i18n } = useTranslation('shell');
  const now = useSecond();
  const time = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const isRunning = startsAt !== null && now >= startsAt && (endsAt === null || now <= endsAt);
  return (
    <Text size={13} tone={2}>
      {isRunning ? t('clock', { day: Math.floor((now - startsAt) / DAY_MS) + 1, time }) : time}
    </Text>
  );
}

function useSecond(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
