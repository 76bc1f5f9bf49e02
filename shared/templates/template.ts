import type { WindowPurpose } from '#shared/domain/daily-window.ts';
import type { FilingKind, Stance } from '#shared/domain/engagement.ts';
import type { ExerciseForm, ExerciseLevel, Phase } from '#shared/domain/exercise.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Bilingual } from '#shared/text/language.ts';

/** A rule of engagement as a template brings it. */
export interface TemplateRule {
  readonly stance: Stance;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly filing?: FilingKind;
}

/** A scenario with the techniques that belong to it, ids of the ATT&CK version of `ATTACK_VERSION`. */
export interface TemplateScenario {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly expected?: Bilingual;
  readonly mode?: Scenario['mode'];
  readonly techniques: readonly string[];
}

/** What a new exercise starts with beside its head. All of it is ours, an example to be changed (示例), nothing official. */
export interface ExerciseTemplate {
  /** Stays the same for ever: exercises name the template that they were made from. */
  readonly id: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly form: ExerciseForm;
  readonly level: ExerciseLevel | null;
  readonly purpose: Bilingual;
  /** Independent reviews that a submission needs. */
  readonly reviewers: number;
  /** Days from the first to the last of the live phase. */
  readonly days: number;
  /** Phases on the calendar: days after the first live day, which is 0; from 09:00 to 18:00. */
  readonly schedule: readonly (readonly [phase: Phase, fromDay: number, toDay: number])[];
  /** Minutes of the day. */
  readonly windows: readonly {
    readonly purpose: WindowPurpose;
    readonly opens: number;
    readonly closes: number;
  }[];
  readonly rules: readonly TemplateRule[];
  /** Posts of the emergency contacts, names to be filled in. */
  readonly posts: readonly Bilingual[];
  readonly scenarios: readonly TemplateScenario[];
  /** Minutes of the day at which zero reports are due; none where there is no such duty. */
  readonly zeroReports: readonly number[];
}
