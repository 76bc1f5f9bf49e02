import { configure, render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { type AppData, openAppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import type { Host, SaveContent } from '#renderer/platform/host.ts';
import { openAppDb } from '#renderer/storage/app-db.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Language } from '#shared/text/language.ts';
import { AppAround } from './app-around.tsx';
import { testWorld } from './data-ports.ts';
import { deleteDatabases, NEW_EXERCISE, unwrap } from './data-session.ts';

// Real storage and real signatures take a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

/** A file that a page handed over to be saved. */
export interface SavedText {
  readonly name: string;
  readonly text: string;
}

/** A new exercise on a database of its own, and what pages of it need around them. */
export interface PageWorld {
  readonly app: AppData;
  readonly session: ExerciseSession;
  /** What was saved, in order. */
  readonly saved: readonly SavedText[];
  /** Draws a page of the exercise in one language. */
  show(page: ReactNode, language?: Language): Promise<void>;
  close(): Promise<void>;
}

export async function openPageWorld(): Promise<PageWorld> {
  await deleteDatabases();
  const appDb = unwrap(await openAppDb());
  const { ports } = testWorld();
  const app = await openAppData(appDb, ports);
  const session = unwrap(await app.createExercise(NEW_EXERCISE));
  const saved: SavedText[] = [];
  const host: Host = {
    ...ports.host,
    async saveFile({ suggestedName }, content) {
      const text = await textOf(content);
      saved.push({ name: suggestedName, text });
      return ok({ name: suggestedName, sizeBytes: text.length });
    },
  };
  return {
    app,
    session,
    saved,
    async show(page, language = 'zh-CN') {
      if (i18next.isInitialized) await i18next.changeLanguage(language);
      else await startI18n(language);
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

async function textOf(content: SaveContent): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (content instanceof Blob) return decoder.decode(await content.arrayBuffer());
  let text = '';
  for await (const piece of content) text += decoder.decode(piece, { stream: true });
  return text;
}

/** happy-dom lays nothing out: gives every element a size, so that grids have rows in sight. */
export function giveElementsASize(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
}
