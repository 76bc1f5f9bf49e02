import { useTranslation } from 'react-i18next';
import { useSaveLog } from '#renderer/features/about/use-save-log.ts';
import { CommandPalette } from '#renderer/ui/command-palette.tsx';
import { addresses, CONTROL_TABS, goTo, PLAN_TABS } from '#renderer/state/addresses.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useStopDialog } from '#renderer/state/stop-dialog.ts';

interface ExercisePaletteProps {
  readonly exercise: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Everything that can be gone to or switched, by typing. */
export function ExercisePalette({ exercise, isOpen, onOpenChange }: ExercisePaletteProps) {
  const { t } = useTranslation(['shell', 'plan', 'control', 'settings', 'about', 'assetImport']);
  const saveLog = useSaveLog();
  const set = usePreferences((state) => state.set);
  const go = (id: string, label: string, address: string) => ({
    id,
    label,
    section: t('shell:goTo'),
    keywords: id,
    run: () => goTo(address),
  });
  const switchTo = (id: string, label: string, run: () => void) => ({
    id,
    label,
    section: t('shell:nav.settings'),
    keywords: id,
    run,
  });
  const items = [
    // First, so that Ctrl+K and Enter reach it too.
    {
      id: 'stop',
      label: t('control:stop.title'),
      section: t('shell:nav.control'),
      keywords: 'stop jiaoting',
      keys: ['F9'],
      run: () => useStopDialog.getState().setOpen(true),
    },
    go('overview', t('shell:nav.overview'), addresses.overview(exercise)),
    ...PLAN_TABS.map((tab) =>
      go(
        `plan-${tab}`,
        `${t('shell:nav.plan')} · ${t(`plan:tabs.${tab}`)}`,
        addresses.plan(exercise, tab),
      ),
    ),
    go('import', t('assetImport:title'), addresses.importAssets(exercise)),
    ...CONTROL_TABS.map((tab) =>
      go(
        `control-${tab}`,
        `${t('shell:nav.control')} · ${t(`control:tabs.${tab}`)}`,
        addresses.control(exercise, tab),
      ),
    ),
    go('findings', t('shell:nav.findings'), addresses.findings(exercise)),
    go('responses', t('shell:nav.responses'), addresses.responses(exercise)),
    go('judging', t('shell:nav.judging'), addresses.judging(exercise)),
    go('board', t('shell:nav.board'), addresses.board(exercise)),
    go('matrix', t('shell:nav.attackMatrix'), addresses.attackMatrix(exercise)),
    go('report', t('shell:nav.report'), addresses.report(exercise)),
    go('exchange', t('shell:nav.exchange'), addresses.exchange(exercise)),
    go('conflicts', t('shell:nav.audit'), addresses.conflicts(exercise)),
    go('home', t('shell:nav.home'), addresses.home()),
    go('manual', t('shell:nav.manual'), addresses.manual()),
    go('about', t('shell:nav.about'), addresses.about()),
    switchTo('log', t('about:log.save'), saveLog),
    switchTo('zh', '中文', () => set({ language: 'zh-CN' })),
    switchTo('english', 'English', () => set({ language: 'en' })),
    switchTo('light', t('settings:theme.light'), () => set({ theme: 'light' })),
    switchTo('dark', t('settings:theme.dark'), () => set({ theme: 'dark' })),
  ];
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      label={t('shell:commands')}
      placeholder={t('shell:commandPlaceholder')}
      items={items}
      onAction={(id) => {
        onOpenChange(false);
        items.find((item) => item.id === id)?.run();
      }}
    />
  );
}
