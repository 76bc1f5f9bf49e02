import { useRef, useState } from 'react';

/** Work that is not begun again while it is being done: a key pressed twice marks once. */
export function useOnce(work: () => Promise<void>): {
  readonly isBusy: boolean;
  start(): void;
} {
  const isRunning = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure; // a mistake of ours belongs to the error boundary
  const run = async (): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    try {
      await work();
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      isRunning.current = false;
      setBusy(false);
    }
  };
  return { isBusy, start: () => void run() };
}
