import type { Phase } from '#shared/domain/exercise.ts';

/** Why one field of an input was refused. */
export const INVALID_REASONS = [
  'required',
  'too-long',
  'too-many',
  'out-of-range',
  'control-character',
  'not-a-choice',
  'malformed',
  'unknown-field',
  'not-unique',
  'cycle',
  'not-applicable',
  'times-reversed',
  'reason-required',
  'too-few-reviews',
  'rule-book-invalid',
  'same-person',
] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];

/** What a finding or response still lacks. The first group prevents sending it, the second only warns. */
export const BLOCKING_GAPS = [
  'title',
  'organisation',
  'attacked-at',
  'claims',
  'account',
  'detected-at',
] as const;
export const WARNING_GAPS = [
  'no-evidence',
  'evidence-without-caption',
  'no-steps',
  'step-without-technique',
  'no-system',
  'no-asset',
  'outside-scope',
  'not-cleaned-up',
  'attack-in-future',
  'attack-outside-exercise',
  'attack-outside-window',
  'submitted-outside-window',
  'no-notice',
  'times-out-of-order',
  'no-indicators',
] as const;
export type BlockingGap = (typeof BLOCKING_GAPS)[number];
export type WarningGap = (typeof WARNING_GAPS)[number];

/**
 * Why a command was refused. Nothing has changed.
 *
 * | type | meaning |
 * |---|---|
 * | not-allowed | the role may not write such a record there |
 * | not-found | no such record among those that the actor may see |
 * | wrong-state | the record's status (`state`) does not allow it |
 * | wrong-phase | the exercise's phase does not allow it |
 * | wrong-step | `to` may not follow the phase `from` |
 * | not-ready | what the phase `to` must have is `missing`: names of requirements |
 * | invalid | one field of the input is unusable |
 * | incomplete | what is to be sent lacks `gaps` |
 * | conflict-of-interest | `person` works for a party of the case |
 * | not-the-desk | receipt numbers are given by the device `desk` alone |
 * | already-there | `id` is already what would be made |
 * | in-use | `count` records of kind `by` still refer to it |
 * | event-reported | another response already reports that finding |
 * | nothing-to-do | the input names nothing, or changes nothing that could be done |
 */
export type CommandError =
  | { readonly type: 'not-allowed'; readonly role: string; readonly kind: string }
  | { readonly type: 'not-found'; readonly kind: string; readonly id: string }
  | {
      readonly type: 'wrong-state';
      readonly kind: string;
      readonly id: string;
      readonly state: string;
    }
  | { readonly type: 'wrong-phase'; readonly phase: Phase }
  | { readonly type: 'wrong-step'; readonly from: Phase; readonly to: Phase }
  | { readonly type: 'not-ready'; readonly to: Phase; readonly missing: readonly string[] }
  | { readonly type: 'invalid'; readonly field: string; readonly reason: InvalidReason }
  | { readonly type: 'incomplete'; readonly gaps: readonly BlockingGap[] }
  | { readonly type: 'conflict-of-interest'; readonly person: string }
  | { readonly type: 'not-the-desk'; readonly desk: string }
  | { readonly type: 'already-there'; readonly kind: string; readonly id: string }
  | {
      readonly type: 'in-use';
      readonly kind: string;
      readonly id: string;
      readonly by: string;
      readonly count: number;
    }
  | { readonly type: 'event-reported'; readonly finding: string; readonly response: string }
  | { readonly type: 'nothing-to-do' };

const ERROR_TYPES: Readonly<Record<CommandError['type'], true>> = {
  'not-allowed': true,
  'not-found': true,
  'wrong-state': true,
  'wrong-phase': true,
  'wrong-step': true,
  'not-ready': true,
  invalid: true,
  incomplete: true,
  'conflict-of-interest': true,
  'not-the-desk': true,
  'already-there': true,
  'in-use': true,
  'event-reported': true,
  'nothing-to-do': true,
};

/** Every type of {@link CommandError}, for the texts of screens and of the command line. */
export const COMMAND_ERROR_TYPES = Object.keys(ERROR_TYPES) as readonly CommandError['type'][];
