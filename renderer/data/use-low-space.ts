import { useEffect, useState } from 'react';
import { useHost } from '#renderer/platform/host-context.tsx';
import { WARNED_FREE_BYTES } from '#shared/ipc/limits.ts';

const EVERY_MS = 60_000;

/** Bytes left where the data lies, once they are few; null while there are enough or nobody knows. */
export function useLowSpace(): number | null {
  const host = useHost();
  const [freeBytes, setFreeBytes] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = (): void =>
      void host.appInfo().then(({ storage }) => {
        if (isCurrent) setFreeBytes(storage?.freeBytes ?? null);
      });
    look();
    const timer = setInterval(look, EVERY_MS);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [host]);
  return freeBytes !== null && freeBytes < WARNED_FREE_BYTES ? freeBytes : null;
}
