import { openHost } from '#renderer/platform/open-host.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { webDigest } from '#shared/kernel/web-crypto.ts';
import { type AppData, openAppData, openAppStorage } from './app-data.ts';
import { pagePorts } from './data-ports.ts';
import type { Host } from '#renderer/platform/host.ts';

/** What a page starts with. */
export interface StartedApp {
  readonly appData: AppData;
  readonly host: Host;
}

/** Opens the app's database, the host and the app's data, in this order. `version` is the program's. */
export async function startAppData(version: string): Promise<Result<StartedApp, GateError>> {
  const storage = await openAppStorage(webDigest(crypto));
  if (!storage.ok) return storage;
  const { db, heads } = storage.value;
  const host = await openHost(() => ({ heads, version }));
  return ok({ appData: await openAppData(db, pagePorts(host, version)), host });
}
