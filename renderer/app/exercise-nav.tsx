import {
  ChartNoAxesColumn,
  ClipboardList,
  Compass,
  FileText,
  FolderKanban,
  GitMerge,
  Gavel,
  Grid3x3,
  LayoutDashboard,
  Package,
  Settings,
  ShieldCheck,
  SlidersHorizontal,
  ShieldAlert,
  Swords,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useConflicts } from '#renderer/data/use-records.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { NavRail } from '#renderer/ui/nav-rail.tsx';

/** The pages of one exercise, with what waits on them. */
export function ExerciseNav({
  exercise,
  path,
}: {
  readonly exercise: string;
  readonly path: string;
}) {
  const { t } = useTranslation('shell');
  const conflicts = useConflicts().length;
  const item = (id: NavId, icon: typeof Compass, href: string, count?: number) => ({
    id,
    label: t(`nav.${id}`),
    icon,
    href,
    isCurrent: path.split('/')[3] === href.split('/')[3],
    ...(count === undefined || count === 0 ? {} : { count: String(count), isCountUrgent: true }),
  });
  return (
    <NavRail
      label={t('nav.label')}
      sections={[
        {
          id: 'work',
          items: [
            item('overview', LayoutDashboard, addresses.overview(exercise)),
            item('plan', ClipboardList, addresses.plan(exercise)),
            item('control', SlidersHorizontal, addresses.control(exercise)),
            item('posture', ShieldAlert, addresses.posture(exercise)),
            item('findings', Swords, addresses.findings(exercise)),
            item('responses', ShieldCheck, addresses.responses(exercise)),
            item('judging', Gavel, addresses.judging(exercise)),
            item('board', ChartNoAxesColumn, addresses.board(exercise)),
            item('attackMatrix', Grid3x3, addresses.attackMatrix(exercise)),
            item('report', FileText, addresses.report(exercise)),
          ],
        },
        {
          id: 'data',
          items: [
            item('exchange', Package, addresses.exchange(exercise)),
            item('audit', GitMerge, addresses.conflicts(exercise), conflicts),
            item('settings', Settings, addresses.exerciseSettings(exercise)),
            {
              id: 'home',
              label: t('nav.home'),
              icon: FolderKanban,
              href: addresses.home(),
              isCurrent: false,
            },
          ],
        },
      ]}
    />
  );
}

type NavId =
  | 'overview'
  | 'plan'
  | 'control'
  | 'posture'
  | 'findings'
  | 'attackMatrix'
  | 'responses'
  | 'judging'
  | 'board'
  | 'report'
  | 'exchange'
  | 'audit'
  | 'settings';
