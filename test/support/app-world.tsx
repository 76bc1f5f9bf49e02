import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { DataPorts } from '#renderer/data/data-ports.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import type { Host, SaveFileOptions } from '#renderer/platform/host.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Language } from '#shared/text/language.ts';
import { AppAround } from './app-around.tsx';
import { type TestWorld, testWorld } from './data-ports.ts';
import { deleteDatabases, unwrap } from './data-session.ts';

// Only Node's own can be handed to a worker through Node's message ports.
Object.assign(globalThis, { Blob: NodeBlob, File: NodeFile });
// Pages wait for real databases and workers; how long that takes is no business of a test.
configure({ asyncUtilTimeout: 20_000 });

/** One imagined machine with the app's data open, and a host that keeps what is saved. */
export interface AppWorld {
  readonly app: AppData;
  readonly world: TestWorld;
  readonly host: Host;
  /** Files that were saved, newest last. */
  readonly saved: { readonly name: string; readonly blob: Blob }[];
  /** Shows a page; with a session, inside that exercise. */
  show(page: ReactNode, session: ExerciseSession | null, language?: Language): Promise<void>;
  close(): Promise<void>;
}

/** A machine on which nothing was ever stored: whatever machine was before is gone. */
export async function aMachine({
  spawn,
}: Partial<Pick<DataPorts, 'spawn'>> = {}): Promise<AppWorld> {
  await deleteDatabases();
  const world = testWorld();
  const appDb: AppDb = unwrap(await openAppDb());
  const saved: AppWorld['saved'] = [];
  const host = {
    ...world.ports.host,
    async saveFile(
      { suggestedName }: SaveFileOptions,
      content: Blob | AsyncIterable<Uint8Array<ArrayBuffer>>,
    ) {
      const blob = content instanceof Blob ? content : await collected(content);
      saved.push({ name: suggestedName, blob });
      return ok({ name: suggestedName, sizeBytes: blob.size });
    },
  } as unknown as Host;
  const ports = { ...world.ports, host };
  const app = await openAppData(appDb, spawn === undefined ? ports : { ...ports, spawn });
  return {
    app,
    world,
    host,
    saved,
    async show(page, session, language = 'zh-CN') {
      await startI18n(language);
      render(page, {
        wrapper: (inner) => <AppAround {...{ app, host, session, language }} {...inner} />,
      });
    },
    async close() {
      await app.closeExercise();
      appDb.close();
    },
  };
}

async function collected(content: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of content) parts.push(part);
  return new Blob(parts);
}
