import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';
import { DAY_MINUTES } from '#shared/domain/daily-window.ts';
import { clockText, minuteOf } from './clock-text.ts';

interface DueTimesFieldProps {
  readonly value: number[];
  readonly onChange: (minutes: number[]) => void;
}

/** Times of day in one line. */
export function DueTimesField({ value, onChange }: DueTimesFieldProps) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState(value.map((minute) => clockText(minute)).join(', '));
  const minutes = minutesIn(text);
  return (
    <TextField
      label={t('zero.times')}
      description={t('zero.timesHint')}
      value={text}
      isMono
      isRequired
      error={minutes === null ? t('windows.wrongTime') : undefined}
      onChange={(next) => {
        setText(next);
        const found = minutesIn(next);
        if (found !== null) onChange(found);
      }}
    />
  );
}

function minutesIn(text: string): number[] | null {
  const parts = text.split(/[\s,，、;；]+/).filter((part) => part !== '');
  const minutes = parts.map((part) => minuteOf(part));
  return minutes.every((minute) => minute !== null && minute < DAY_MINUTES)
    ? [...new Set(minutes as number[])]
    : null;
}
