import { useEffect, useState } from 'react';
import { useHost } from '#renderer/platform/host-context.tsx';
import type { AppInfo } from '#renderer/platform/host.ts';

/** Facts of the app as the host knows them; undefined until it has answered. */
export function useAppInfo(): AppInfo | undefined {
  const host = useHost();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    let isCurrent = true;
    void host.appInfo().then((answer) => {
      if (isCurrent) setInfo(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [host]);
  return info;
}
