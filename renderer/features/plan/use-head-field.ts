import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { type EditExerciseInput, editExercise } from '#shared/commands/edit-exercise.ts';
import type { Exercise } from '#shared/domain/exercise.ts';
import { useAction } from './use-action.ts';

/** One field of the exercise's head, which saves itself when it is left. What was refused stays in the field, with the reason. */
export interface HeadField<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  /** Saves at once, for what is chosen and not typed. */
  readonly choose: (value: Value) => void;
}

export function useHeadField<Name extends keyof EditExerciseInput>(
  name: Name,
  label: string,
): HeadField<Exercise[Name]> {
  const { t } = useTranslation('plan');
  const saved = useExerciseHead()[name];
  const action = useAction();
  const errorText = useErrorText();
  const [draft, setDraft] = useState<{ readonly value: Exercise[Name] } | null>(null);
  const [error, setError] = useState<string | undefined>();
  const save = async (value: Exercise[Name]): Promise<void> => {
    const done = await action(editExercise, { [name]: value }, t('basics.saved', { field: label }));
    setError(done.ok ? undefined : errorText(done.error));
    if (done.ok) setDraft(null);
  };
  return {
    value: draft === null ? saved : draft.value,
    onChange(value) {
      setDraft({ value });
      setError(undefined);
    },
    onBlur() {
      if (draft !== null && draft.value !== saved) void save(draft.value);
      else setDraft(null);
    },
    error,
    choose(value) {
      setDraft({ value });
      void save(value);
    },
  };
}
