import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/ui/text-field.tsx';
import { clockText, isDayText, minuteOf } from './clock-text.ts';

interface ClockFieldProps {
  readonly label: string;
  readonly description?: string;
  /** Minute of the day. */
  readonly value: number;
  readonly onChange: (minute: number) => void;
}

/** A time of day. What is no time is said, and not handed on. */
export function ClockField({ label, description, value, onChange }: ClockFieldProps) {
  const { t } = useTranslation('planning');
  const [text, setText] = useState(clockText(value));
  const isWrong = minuteOf(text) === null;
  return (
    <TextField
      label={label}
      description={description ?? t('windows.timeHint')}
      value={text}
      isMono
      error={isWrong ? t('windows.wrongTime') : undefined}
      onChange={(next) => {
        setText(next);
        const minute = minuteOf(next);
        if (minute !== null) onChange(minute);
      }}
    />
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly isRequired?: boolean;
}

/** A calendar day in writing. */
export function DayField({ label, value, onChange, isRequired = false }: DayFieldProps) {
  const { t } = useTranslation('planning');
  return (
    <TextField
      label={label}
      description={t('windows.dayHint')}
      placeholder="2026-03-09"
      value={value}
      isMono
      isRequired={isRequired}
      error={isDayText(value.trim()) ? undefined : t('windows.wrongDay')}
      onChange={onChange}
    />
  );
}
