import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import { useAppData } from './app-data-context.tsx';
import { recordWords, type RecordWords } from './record-words.ts';
import { useOptionalSession } from './session-context.tsx';
import { useTimeIn } from './use-exercise-time.ts';

const NO_NAMES: Readonly<Record<string, string>> = {};

/**
 * Records, fields and values in words; names as the open exercise has them when the words were asked for. `names`: of what
 * it does not hold; the same object while it means the same.
 */
export function useRecordWords(names: Readonly<Record<string, string>> = NO_NAMES): RecordWords {
  const { t, i18n } = useTranslation(['records', 'terms', 'errors', 'register']);
  const { identity } = useAppData();
  const session = useOptionalSession();
  const state = session?.store.getState().visible ?? null;
  const head = state === null ? undefined : readIn(state, ALL, exerciseKind, state.exercise);
  const { moment } = useTimeIn(head?.value.timeZone);
  const { language } = i18n;
  return useMemo(
    () => recordWords({ t, state, names, ownDevice: identity.device, language, moment }),
    [t, state, names, identity, language, moment],
  );
}
