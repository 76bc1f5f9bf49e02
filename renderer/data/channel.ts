/** Hands items from where they come in to where they are worked on, in order. */
export interface Channel<T> extends AsyncIterable<T> {
  push(item: T): void;
  /** Nothing comes any more: who reads it ends after what is left. */
  end(): void;
}

export function createChannel<T>(): Channel<T> {
  const items: T[] = [];
  let isEnded = false;
  let wake: (() => void) | null = null;
  const wakeUp = (): void => {
    wake?.();
    wake = null;
  };
  return {
    push(item) {
      items.push(item);
      wakeUp();
    },
    end() {
      isEnded = true;
      wakeUp();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const item = items.shift();
        if (item !== undefined) yield item;
        else if (isEnded) return;
        else await new Promise<void>((resolve) => void (wake = resolve));
      }
    },
  };
}
