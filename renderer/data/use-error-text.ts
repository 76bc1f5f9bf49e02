import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileError, HeadsError } from '#renderer/platform/host.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import { personKind } from '#shared/domain/register.ts';
import { read } from '#shared/journal/read.ts';
import type { EvidenceError } from '#shared/kernel/ports.ts';
import { assertNever } from '#shared/kernel/result.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';
import { sizeText } from '#shared/text/size.ts';
import type { AppendError } from './append-sealed.ts';
import type { CreateError } from './create-exercise-on-device.ts';
import type { DeleteError } from './app-data.ts';
import type { RecoverError } from './recover.ts';
import type { RunError, UndoError } from './run-command.ts';
import { useOptionalSession } from './session-context.tsx';

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
  | FileError
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
  nameOf: (person: string) => string = (person) => person,
): string {
  switch (error.type) {
    case 'not-allowed':
      return 'kind' in error
        ? t('errors:not-allowed', { role: roleText(t, error.role), kind: kindText(t, error.kind) })
        : t('errors:file-not-allowed');
    case 'not-found':
    case 'already-there':
    case 'undo-overtaken':
      return t(`errors:${error.type}`, { kind: kindText(t, error.kind) });
    case 'wrong-state':
      return t('errors:wrong-state', {
        kind: kindText(t, error.kind),
        state: stateText(t, error.state),
      });
    case 'wrong-phase':
      return t('errors:wrong-phase', { phase: t(`terms:phase.${error.phase}`) });
    case 'wrong-step':
      return t('errors:wrong-step', {
        from: t(`terms:phase.${error.from}`),
        to: t(`terms:phase.${error.to}`),
      });
    case 'invalid':
      return invalidText(t, error);
    case 'incomplete':
      return t('errors:incomplete', { gaps: error.gaps.map((gap) => t(`errors:gap.${gap}`)) });
    case 'conflict-of-interest':
      return t('errors:conflict-of-interest', { person: nameOf(error.person) });
    case 'not-the-desk':
      return t('errors:not-the-desk', { desk: error.desk.slice(0, 8) });
    case 'in-use':
      return t('errors:in-use', {
        kind: kindText(t, error.kind),
        by: kindText(t, error.by),
        count: error.count,
      });
    case 'read-only':
      return t('errors:read-only', {
        why: t(
          `errors:readOnly.${error.status.type === 'read-only' ? error.status.reason : 'recovery'}`,
        ),
      });
    case 'storage-failed':
    case 'database-failed':
      return t(`errors:${error.type}`, { message: error.message });
    case 'database-newer':
      return t('errors:database-newer', { found: error.found, supported: error.supported });
    case 'evidence-missing':
    case 'evidence-damaged':
      return t(`errors:${error.type}`, { sha256: error.sha256.slice(0, 12) });
    case 'evidence-too-large':
      return t('errors:evidence-too-large', {
        size: sizeText(error.sizeBytes),
        limit: sizeText(error.limitBytes),
      });
    case 'file-too-large':
      return t('errors:file-too-large', { limit: sizeText(error.limitBytes) });
    case 'too-many-open-files':
      return t('errors:too-many-open-files', { limit: error.limit });
    case 'file-failed':
      return t('errors:file-failed', { code: error.code });
    case 'rule-book-invalid':
      return t('errors:rule-book-invalid', { path: error.path || '/', detail: error.reason });
    case 'rule-books-differ':
      return t('errors:rule-books-differ', { field: error.field });
    case 'event-reported':
    case 'nothing-to-do':
    case 'storage-full':
    case 'storage-moved':
    case 'database-missing':
    case 'open-elsewhere':
    case 'not-in-recovery':
    case 'nothing-here':
    case 'heads-damaged':
    case 'evidence-unavailable':
    case 'file-changed':
    case 'not-a-file':
    case 'nothing-to-undo':
    case 'no-rule-book':
    case 'rule-book-missing':
      return t(`errors:${error.type}`);
    default:
      return assertNever(error);
  }
}

type Invalid = Extract<CommandError, { readonly type: 'invalid' }>;

/** Names the field where the texts know it; inside lists (`steps.2.technique`) the list. */
function invalidText(t: Translate, { field, reason }: Invalid): string {
  const why = t(`errors:reason.${reason}`);
  const [name = ''] = field.split('.');
  const label = knownText(t, `errors:field.${name}`);
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

/** The text of a key that is put together at run time, or null when there is none. */
function knownText(t: Translate, key: string): string | null {
  const text = (t as (key: string, options: object) => string)(key, { defaultValue: '' });
  return text === '' ? null : text;
}
