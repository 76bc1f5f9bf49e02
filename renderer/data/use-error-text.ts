import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadsError, PdfError } from '#renderer/platform/host.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { personKind } from '#shared/domain/register.ts';
import { read } from '#shared/journal/read.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import { sizeText } from '#shared/text/size.ts';
import type { AppendError } from './append-sealed.ts';
import type { CreateError } from './create-exercise-on-device.ts';
import type { DeleteError } from './app-data.ts';
import type { RecoverError } from './recover.ts';
import type { RunError } from './run-command.ts';
import { useOptionalSession } from './session-context.tsx';
import type { UndoError } from './undo-stored.ts';

/** Evidence can't be reached while the exercise has no database. */
export type EvidenceUnavailable = { readonly type: 'evidence-unavailable' };

/** Everything that the data layer may answer instead of a value. */
export type AppError =
  | RunError
  | UndoError
  | AppendError
  | CreateError
  | DeleteError
  | RecoverError
  | GateError
  | StorageError
  | HeadsError
  | EvidenceError
  | EvidenceUnavailable
  | PdfError
  | ScheduleError;

type Translate = TFunction<['errors', 'terms']>;

/** Words for an error: what happened, what is safe, what to do. The function is the same until the language changes. */
export function useErrorText(): (error: AppError) => string {
  const { t } = useTranslation(['errors', 'terms']);
  const session = useOptionalSession();
  return useCallback(
    (error: AppError) => {
      const nameOf = (person: string): string =>
        (session && read(session.store.getState().visible, personKind, person)?.value.name) ??
        person;
      return errorText(t, error, nameOf);
    },
    [t, session],
  );
}

/** The words for an error in the language of `t`. */
export function errorText(
  t: Translate,
  error: AppError,
  nameOf: NameOf = (person) => person,
): string {
  const say = SAYINGS[error.type] as (t: Translate, error: AppError, nameOf: NameOf) => string;
  return say(t, error, nameOf);
}

type NameOf = (person: string) => string;
type Sayings = {
  readonly [Type in AppError['type']]: (
    t: Translate,
    error: Extract<AppError, { readonly type: Type }>,
    nameOf: NameOf,
  ) => string;
};

const SAYINGS: Sayings = {
  'not-allowed': (t, error) =>
    'kind' in error
      ? t('errors:not-allowed', { role: roleText(t, error.role), kind: kindText(t, error.kind) })
      : t('errors:file-not-allowed'),
  'not-found': (t, { kind }) => t('errors:not-found', { kind: kindText(t, kind) }),
  'already-there': (t, { kind }) => t('errors:already-there', { kind: kindText(t, kind) }),
  'undo-overtaken': (t, { kind }) => t('errors:undo-overtaken', { kind: kindText(t, kind) }),
  'wrong-state': (t, { kind, state }) =>
    t('errors:wrong-state', { kind: kindText(t, kind), state: stateText(t, state) }),
  'wrong-phase': (t, { phase }) => t('errors:wrong-phase', { phase: t(`terms:phase.${phase}`) }),
  'wrong-step': (t, { from, to }) =>
    t('errors:wrong-step', { from: t(`terms:phase.${from}`), to: t(`terms:phase.${to}`) }),
  'not-ready': (t, { to, missing }) =>
    t('errors:not-ready', {
      to: t(`terms:phase.${to}`),
      missing: missing.map((name) => knownText(t, `terms:requirement.${name}`) ?? name),
    }),
  invalid: invalidText,
  incomplete: (t, { gaps }) =>
    t('errors:incomplete', { gaps: gaps.map((gap) => t(`errors:gap.${gap}`)) }),
  'conflict-of-interest': (t, { person }, nameOf) =>
    t('errors:conflict-of-interest', { person: nameOf(person) }),
  'not-the-desk': (t, { desk }) => t('errors:not-the-desk', { desk: desk.slice(0, 8) }),
  'in-use': (t, { kind, by, count }) =>
    t('errors:in-use', { kind: kindText(t, kind), by: kindText(t, by), count }),
  'event-reported': (t) => t('errors:event-reported'),
  'nothing-to-do': (t) => t('errors:nothing-to-do'),
  'read-only': (t, { status }) =>
    t('errors:read-only', {
      why: t(`errors:readOnly.${status.type === 'read-only' ? status.reason : 'recovery'}`),
    }),
  'storage-full': (t) => t('errors:storage-full'),
  'storage-moved': (t) => t('errors:storage-moved'),
  'storage-failed': (t, { message }) => t('errors:storage-failed', { message }),
  'database-missing': (t) => t('errors:database-missing'),
  'database-newer': (t, { found, supported }) => t('errors:database-newer', { found, supported }),
  'database-failed': (t, { message }) => t('errors:database-failed', { message }),
  'open-elsewhere': (t) => t('errors:open-elsewhere'),
  'not-in-recovery': (t) => t('errors:not-in-recovery'),
  'nothing-here': (t) => t('errors:nothing-here'),
  'heads-damaged': (t) => t('errors:heads-damaged'),
  'evidence-missing': (t, { sha256 }) =>
    t('errors:evidence-missing', { sha256: sha256.slice(0, 12) }),
  'evidence-damaged': (t, { sha256 }) =>
    t('errors:evidence-damaged', { sha256: sha256.slice(0, 12) }),
  'evidence-too-large': (t, { sizeBytes, limitBytes }) =>
    t('errors:evidence-too-large', { size: sizeText(sizeBytes), limit: sizeText(limitBytes) }),
  'evidence-unavailable': (t) => t('errors:evidence-unavailable'),
  'file-changed': (t) => t('errors:file-changed'),
  'file-too-large': (t, { limitBytes }) =>
    t('errors:file-too-large', { limit: sizeText(limitBytes) }),
  'not-a-file': (t) => t('errors:not-a-file'),
  'too-many-open-files': (t, { limit }) => t('errors:too-many-open-files', { limit }),
  'print-failed': (t) => t('errors:print-failed'),
  'print-too-slow': (t, { limitSeconds }) => t('errors:print-too-slow', { limit: limitSeconds }),
  'file-failed': (t, { code }) => t('errors:file-failed', { code }),
  'nothing-to-undo': (t) => t('errors:nothing-to-undo'),
  'no-rule-book': (t) => t('errors:no-rule-book'),
  'rule-book-missing': (t) => t('errors:rule-book-missing'),
  'rule-book-invalid': (t, { path, reason }) =>
    t('errors:rule-book-invalid', { path: path || '/', detail: reason }),
  'rule-books-differ': (t, { field }) => t('errors:rule-books-differ', { field }),
};

type Invalid = Extract<CommandError, { readonly type: 'invalid' }>;

/** Names the field where the texts know it; inside lists (`steps.2.technique`) the list. */
function invalidText(t: Translate, { field, reason }: Invalid): string {
  const why = t(`errors:reason.${reason}`);
  const [name = ''] = field.split('.');
  const label = knownText(t, `errors:field.${name}`) ?? knownText(t, `records:field.${name}`);
  return label === null
    ? t('errors:invalid-plain', { reason: why })
    : t('errors:invalid', { field: label, reason: why });
}

const kindText = (t: Translate, kind: string): string => knownText(t, `terms:kind.${kind}`) ?? kind;
const roleText = (t: Translate, role: string): string => knownText(t, `terms:role.${role}`) ?? role;

/** A state is a status of a finding, a state of another record, a verdict or a role. */
const stateText = (t: Translate, state: string): string =>
  knownText(t, `terms:status.${state}`) ??
  knownText(t, `errors:state.${state}`) ??
  knownText(t, `terms:verdict.${state}`) ??
  knownText(t, `terms:role.${state}`) ??
  state;

/** The text of a key that is put together at run time, or null when there is none. `t`: any translator that has the namespace. */
export function knownText(t: object, key: string): string | null {
  const text = (t as (key: string, options: object) => string)(key, { defaultValue: '' });
  return text === '' ? null : text;
}
