import { vi } from 'vitest';
import type { FakeContents } from './fake-electron.ts';

/** Checks of a host from outside, each telling what got through. They are tried on hosts that lack the guard as well. */

/** Addresses that a page could get to, be sent to, or open a window for. */
export function waysOut(contents: FakeContents, addresses: readonly string[]): string[] {
  const isPrevented = (event: string, url: string): boolean => {
    const preventDefault = vi.fn();
    contents.emit(event, { url, isMainFrame: true, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  return addresses.flatMap((url) => {
    const open = ['will-navigate', 'will-frame-navigate', 'will-redirect'].filter(
      (event) => !isPrevented(event, url),
    );
    // Without a handler Electron opens the window.
    const opened = contents.windowOpenHandler?.({ url }).action !== 'deny';
    return [...open, ...(opened ? ['window'] : [])].map((way) => `${way} ${url}`);
  });
}

/** What a session keeps of what was set on it. */
interface Handlers {
  readonly set: ReadonlyMap<string, (...args: never[]) => unknown>;
}

const handlerOf = ({ set }: Handlers, name: string): ((...args: unknown[]) => unknown) | null =>
  (set.get(name) as ((...args: unknown[]) => unknown) | undefined) ?? null;

/** Permissions that a page of `origin` is given. Electron approves what nobody refuses. */
export function permissionsGiven(
  session: Handlers,
  origin: string,
  permissions: readonly string[],
): string[] {
  const request = handlerOf(session, 'permissionRequest');
  const check = handlerOf(session, 'permissionCheck');
  return permissions.filter((permission) => {
    let requested = true;
    request?.(null, permission, (granted: boolean) => (requested = granted), {
      requestingUrl: `${origin}/`,
      isMainFrame: true,
    });
    const checked = check === null || check(null, permission, origin, { isMainFrame: true });
    return requested || checked !== false;
  });
}

/** Addresses that a request would reach. */
export const requestsLetOut = (session: Handlers, addresses: readonly string[]): string[] =>
  addresses.filter((url) => {
    let cancelled = false;
    handlerOf(session, 'beforeRequest')?.({ url }, (answer: { cancel: boolean }) => {
      cancelled = answer.cancel;
    });
    return !cancelled;
  });

/** Paths under which a server gives out the secret that lies beside its folder. */
export async function pathsThatLeak(
  respond: (url: string) => Promise<Response>,
  paths: readonly string[],
  secret: string,
): Promise<string[]> {
  const leaking: string[] = [];
  for (const path of paths) {
    const response = await respond(`app://umpire${path}`);
    if ((await response.text()).includes(secret)) leaking.push(path);
  }
  return leaking;
}

/** Channels that answer a message instead of refusing it. */
export async function channelsThatAnswer(
  handlers: ReadonlyMap<string, (...args: never[]) => unknown>,
  event: object,
  args: readonly unknown[],
): Promise<string[]> {
  const answering: string[] = [];
  for (const [channel, handler] of handlers) {
    try {
      await (handler as (...all: unknown[]) => unknown)(event, ...args);
      answering.push(channel);
    } catch {
      // refused
    }
  }
  return answering;
}

/** Security headers in which two answers differ, or that one of them lacks. */
export const differingHeaders = (
  names: readonly string[],
  one: Headers,
  other: Headers,
): string[] => names.filter((name) => one.get(name) === null || one.get(name) !== other.get(name));
