import { useTranslation } from 'react-i18next';
import { playInject } from '#shared/commands/play-inject.ts';
import type { Inject, InjectState } from '#shared/domain/inject.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { useAction, useShowError } from '../use-action.ts';

/** What one key does to the chosen inject. */
export const PLAY_KEYS: Readonly<Partial<Record<string, InjectState | 'note'>>> = {
  d: 'delivered',
  a: 'answered',
  s: 'skipped',
  n: 'note',
};

/** Plays injects; what was done is said with a way to take it back. */
export function usePlay() {
  const { t } = useTranslation('injects');
  const action = useAction();
  const showError = useShowError();
  return {
    async to(inject: Recorded<Inject>, to: InjectState): Promise<void> {
      const { number } = inject.value;
      const played = await action(
        playInject,
        { id: inject.id, to },
        t(`play.done.${to}`, { number }),
      );
      if (!played.ok) showError(played.error);
    },
  };
}
export type Play = ReturnType<typeof usePlay>;
