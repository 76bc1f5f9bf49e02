import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openExercise } from '#renderer/data/session.ts';
import { useSession } from '#renderer/data/use-session.ts';
import { AppFrame } from '#renderer/ui/app-frame.tsx';
import { CrashPage } from './crash-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExerciseBar } from './exercise-bar.tsx';
import { ExerciseNav } from './exercise-nav.tsx';
import { ExerciseNotices } from './exercise-notices.tsx';
import { ExercisePalette } from './exercise-palette.tsx';
import { OpeningPage } from './opening-page.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** One exercise: opens it, and keeps bar, navigation and notices around its pages. */
export function ExerciseShell({ exercise }: { readonly exercise: string }) {
  const { t } = useTranslation('shell');
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useEffect(() => {
    void openExercise(exercise);
  }, [exercise]);
  useShortcuts({ onPalette: () => setPaletteOpen(true) });

  if (session.id !== exercise || !isShown(session.status)) {
    return <OpeningPage session={session} exercise={exercise} />;
  }
  return (
    <AppFrame
      skipLabel={t('skip')}
      bar={<ExerciseBar onPalette={() => setPaletteOpen(true)} />}
      nav={<ExerciseNav exercise={exercise} path={path} />}
      notices={<ExerciseNotices />}
    >
      <ErrorBoundary key={path} fallback={(error, retry) => <CrashPage error={error} onRetry={retry} />}>
        <Outlet />
      </ErrorBoundary>
      <ExercisePalette exercise={exercise} isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} />
    </AppFrame>
  );
}

const isShown = (status: string): boolean => status === 'open' || status === 'read-only' || status === 'recovery';
