import type { Exercise } from '#shared/domain/exercise.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { inLanguage, type Bilingual, type Language } from '#shared/text/language.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { type Clockwork, clockwork } from '../formatting.ts';
import { phraseText } from '../phrase.ts';

/** What the sections of the plan are written from. */
export interface PlanContext {
  readonly state: ExerciseState;
  readonly exercise: Exercise;
  readonly language: Language;
  readonly clock: Clockwork;
  word(text: Bilingual, values?: Readonly<Record<string, string>>): string;
  /** From when until when; both may be open. */
  range(from: number | null, until: number | null): string;
  /** Minute of a day as a time, also of the next one. */
  minute(value: number): string;
}

export function planContext(
  state: ExerciseState,
  exercise: Exercise,
  language: Language,
): PlanContext {
  const clock = clockwork(exercise.timeZone, language);
  const word: PlanContext['word'] = (text, values) =>
    values === undefined ? inLanguage(text, language) : phraseText(text, language, values);
  return {
    state,
    exercise,
    language,
    clock,
    word,
    range(from, until) {
      if (from !== null && until !== null) {
        return word(PLAN.range, { from: clock.moment(from), until: clock.moment(until) });
      }
      if (from !== null) return word(PLAN.onlyFrom, { from: clock.moment(from) });
      return until === null
        ? word(PLAN.noLimit)
        : word(PLAN.onlyUntil, { until: clock.moment(until) });
    },
    minute(value) {
      const two = (part: number): string => String(part).padStart(2, '0');
      const time = `${two(Math.floor((value % 1440) / 60))}:${two(value % 60)}`;
      if (value === 1440) return '24:00';
      return value > 1440 ? word(PLAN.nextDay, { time }) : time;
    },
  };
}
