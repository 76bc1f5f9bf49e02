import { Outlet, useRouterState } from '@tanstack/react-router';
import { BookOpen, FolderKanban, Info, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addresses } from '#renderer/state/addresses.ts';
import { AppFrame } from '#renderer/ui/app-frame.tsx';
import { NavRail } from '#renderer/ui/nav-rail.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TopBar } from '#renderer/ui/top-bar.tsx';

/** The frame around pages that belong to no exercise. */
export function HomeFrame() {
  const { t } = useTranslation('shell');
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <AppFrame
      skipLabel={t('skip')}
      bar={<TopBar start={<Text weight="strong">{t('product')}</Text>} />}
      nav={
        <NavRail
          label={t('nav.label')}
          sections={[
            {
              id: 'app',
              items: [
                {
                  id: 'home',
                  label: t('nav.home'),
                  icon: FolderKanban,
                  href: addresses.home(),
                  isCurrent: path === '/',
                },
                {
                  id: 'settings',
                  label: t('nav.settings'),
                  icon: Settings,
                  href: addresses.settings(),
                  isCurrent: path === '/settings',
                },
                {
                  id: 'manual',
                  label: t('nav.manual'),
                  icon: BookOpen,
                  href: addresses.manual(),
                  isCurrent: path.startsWith('/manual/'),
                },
                {
                  id: 'about',
                  label: t('nav.about'),
                  icon: Info,
                  href: addresses.about(),
                  isCurrent: path === '/about',
                },
              ],
            },
          ]}
        />
      }
    >
      <Outlet />
    </AppFrame>
  );
}
