import { addresses, goTo } from '#renderer/state/addresses.ts';
import { useOpenExerciseState } from '#renderer/state/open-exercise.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useWishes } from '#renderer/state/wishes.ts';
import type { MenuChoice } from '#shared/ipc/menu-messages.ts';
import { assertNever } from '#shared/kernel/result.ts';

/** What the menu can't do without the host. */
interface MenuHands {
  openPackage(): void;
  saveLog(): void;
}

/** Does what the page's own buttons and its palette do. What needs an open exercise does nothing without one. */
export function followMenu(choice: MenuChoice, { openPackage, saveLog }: MenuHands): void {
  const { exercise } = useOpenExerciseState.getState();
  const { ask } = useWishes.getState();
  const { set } = usePreferences.getState();
  switch (choice.type) {
    case 'theme':
      return set({ theme: choice.theme });
    case 'language':
      return set({ language: choice.language });
    case 'open-exercise':
      return goTo(addresses.overview(choice.id));
    case 'new-exercise':
      ask('new-exercise');
      return goTo(addresses.home());
    case 'open-package':
      return openPackage();
    case 'save-log':
      return saveLog();
    case 'all-exercises':
      return goTo(addresses.home());
    case 'settings':
      return goTo(
        exercise === null ? addresses.settings() : addresses.exerciseSettings(exercise.id),
      );
    case 'manual':
      return goTo(addresses.manual());
    case 'about':
      return goTo(addresses.about());
    case 'palette':
      return exercise === null ? undefined : ask('palette');
    case 'export':
      return exercise === null ? undefined : goTo(addresses.exchange(exercise.id));
    case 'report':
      return exercise === null ? undefined : goTo(addresses.report(exercise.id));
    case 'print':
      if (exercise === null) return;
      ask('print-report');
      return goTo(addresses.report(exercise.id));
    default:
      return assertNever(choice);
  }
}
