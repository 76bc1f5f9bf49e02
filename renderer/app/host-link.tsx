import { useCallback, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseList } from '#renderer/data/app-data-context.tsx';
import { useArrivedPackages } from '#renderer/data/arrived-packages.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useSaveLog } from '#renderer/features/about/use-save-log.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import type { FileError, PickedFile } from '#renderer/platform/host.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { useOpenExerciseState } from '#renderer/state/open-exercise.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { MAX_RECENT_EXERCISES } from '#shared/ipc/limits.ts';
import type { MenuChoice } from '#shared/ipc/menu-messages.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/text/language.ts';
import { followMenu } from './follow-menu.ts';

/** What joins the page to the desktop around it: the menu, and packages opened with a double click. Draws nothing. */
export function HostLink() {
  useMenuState();
  const receive = useReceive();
  useMenuChoices(receive);
  useArrivals(receive);
  return null;
}

/** Keeps the menu at what the page shows. */
function useMenuState(): void {
  const { menu } = useHost();
  const { i18n } = useTranslation();
  const theme = usePreferences((state) => state.theme);
  const open = useOpenExerciseState((state) => state.exercise);
  const list = useExerciseList();
  const language = i18n.language as Language;
  useEffect(() => {
    const recents = list
      .slice(0, MAX_RECENT_EXERCISES)
      .map(({ id, title }) => ({ id, title: title.slice(0, 200) }));
    const exercise = open === null ? null : { canReport: open.canReport };
    void menu?.show({ language, theme, exercise, recents });
  }, [menu, language, theme, open, list]);
}

type Receive = (opened: Result<readonly PickedFile[], FileError>) => void;

function useMenuChoices(receive: Receive): void {
  const { menu, openFile } = useHost();
  const { t } = useTranslation('exchange');
  const saveLog = useSaveLog();
  const openPackage = (): void => {
    const accept = [{ label: t('open.fileType'), extensions: ['umpire', 'age', 'zip'] }];
    void openFile({ accept, multiple: true }).then(receive);
  };
  const choose = useEffectEvent((choice: MenuChoice) =>
    followMenu(choice, { openPackage, saveLog }),
  );
  useEffect(() => menu?.onChoice((choice) => choose(choice)), [menu]);
}

/** Takes what the system handed over: at the start, and whenever there is more. */
function useArrivals(receive: Receive): void {
  const host = useHost();
  useEffect(() => {
    const takeAll = async (): Promise<void> => {
      for (;;) {
        const taken = await host.takeArrivedFile();
        if (!taken.ok) receive(taken);
        else if (taken.value === null) return;
        else receive({ ok: true, value: [taken.value] });
      }
    };
    void takeAll();
    return host.onFileArrived(() => void takeAll());
  }, [host, receive]);
}

/** Leads to the page that opens packages, or says why a file could not be read. */
function useReceive(): Receive {
  const toasts = useToasts();
  const errorText = useErrorText();
  const add = useArrivedPackages((state) => state.add);
  return useCallback<Receive>(
    (opened) => {
      if (!opened.ok) {
        toasts.add({ tone: 'danger', title: errorText(opened.error) });
        return;
      }
      for (const file of opened.value) add(file);
      if (opened.value.length > 0) goTo(addresses.openPackage());
    },
    [toasts, errorText, add],
  );
}
