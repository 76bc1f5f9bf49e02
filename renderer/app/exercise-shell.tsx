import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionProvider } from '#renderer/data/session-context.tsx';
import { useOpenExercise } from '#renderer/data/use-open-exercise.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { useOpenExerciseState } from '#renderer/state/open-exercise.ts';
import { useWish } from '#renderer/state/wishes.ts';
import { StopAnywhere } from '#renderer/features/control/stop-anywhere.tsx';
import { AppFrame } from '#renderer/ui/app-frame.tsx';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { CrashPage } from './crash-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { ExerciseBar } from './exercise-bar.tsx';
import { ExerciseNav } from './exercise-nav.tsx';
import { ExerciseNotices } from './exercise-notices.tsx';
import { ExercisePalette } from './exercise-palette.tsx';
import { OpenFailedPage, OpeningPage } from './opening-page.tsx';
import { RecoveryPage } from './recovery-page.tsx';
import { useShortcuts } from './use-shortcuts.ts';

/** One exercise: opens it, and keeps bar, navigation and notices around its pages. */
export function ExerciseShell({ exercise }: { readonly exercise: ExerciseId }) {
  const opening = useOpenExercise(exercise);
  switch (opening.type) {
    case 'opening':
      return <OpeningPage />;
    case 'failed':
      return <OpenFailedPage error={opening.error} />;
    case 'open':
      return (
        <SessionProvider value={opening.session}>
          <OpenExercise exercise={exercise} />
        </SessionProvider>
      );
  }
}

/** Says outside of the pages which exercise is on screen. */
function useShownExercise(id: string): void {
  const { role } = useActor();
  const canReport = role === 'organiser' || role === 'chief-referee';
  useEffect(() => {
    useOpenExerciseState.setState({ exercise: { id, canReport } });
    return () => useOpenExerciseState.setState({ exercise: null });
  }, [id, canReport]);
}

function OpenExercise({ exercise }: { readonly exercise: ExerciseId }) {
  const { t } = useTranslation('shell');
  const status = useSessionStatus();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useShortcuts({ onPalette: () => setPaletteOpen(true) });
  useShownExercise(exercise);
  useWish('palette', () => setPaletteOpen(true));
  return (
    <AppFrame
      skipLabel={t('skip')}
      bar={<ExerciseBar onPalette={() => setPaletteOpen(true)} />}
      nav={<ExerciseNav exercise={exercise} path={path} />}
      notices={<ExerciseNotices />}
    >
      <ErrorBoundary
        resetKey={path}
        fallback={(error, retry) => <CrashPage error={error} onRetry={retry} />}
      >
        {status.type === 'recovery' ? <RecoveryPage reasons={status.reasons} /> : <Outlet />}
      </ErrorBoundary>
      <StopAnywhere />
      <ExercisePalette exercise={exercise} isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} />
    </AppFrame>
  );
}
