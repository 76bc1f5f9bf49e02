import { useEffect, useState } from 'react';
import { type OrderPreview, previewOrder } from '#renderer/data/preview-list-order.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import type { Command } from '#shared/commands/command.ts';
import type { CommandError } from '#shared/commands/refusals.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { ScheduleError } from '#shared/scoring/book-schedule.ts';

/** What is known of an order's effect: the refusal it would meet, the effect, or that it is being worked out. */
export type PreviewState =
  | { readonly type: 'refused'; readonly error: CommandError | ScheduleError }
  | { readonly type: 'working' }
  | { readonly type: 'ready'; readonly preview: OrderPreview };

/** Nothing of a trial is kept, but its records must differ from each other and come after those that are there. */
function trialIds(): IdSource {
  let last = 0;
  return { next: () => `ffffffff-ffff-7fff-bfff-${String((last += 1)).padStart(12, '0')}` };
}

/**
 * Tries an order without signing it: what it would be refused for, or what it moves. `key` changes whenever the order does.
 * `from`: the earliest moment at which it takes effect.
 */
export function useOrderPreview<In>(
  command: Command<In, unknown>,
  input: In,
  from: number,
  key: string,
): PreviewState {
  const { store, identity, ports } = useSession();
  const [result, setResult] = useState<{
    readonly key: string;
    readonly state: PreviewState;
  } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const work = async (): Promise<void> => {
      const { state, actor } = store.getState();
      const context = {
        state,
        actor,
        now: ports.clock.now(),
        ids: trialIds(),
        device: identity.device,
      };
      const outcome = command(context, input);
      if (!outcome.ok) {
        setResult({ key, state: { type: 'refused', error: outcome.error } });
        return;
      }
      const preview = await previewOrder(state, outcome.value.writes, from, abort.signal);
      if (preview === null) return;
      setResult({
        key,
        state: preview.ok
          ? { type: 'ready', preview: preview.value }
          : { type: 'refused', error: preview.error },
      });
    };
    void work();
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the order
  }, [key, store, identity, ports]);
  return result?.key === key ? result.state : { type: 'working' };
}
