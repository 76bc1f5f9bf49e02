import {
  ClipboardList,
  Command,
  FileText,
  Flag,
  Gavel,
  House,
  Network,
  Package,
  Settings,
  ShieldCheck,
  Trophy,
} from 'lucide-react';
import { AppFrame } from '#renderer/ui/app-frame.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { NavRail } from '#renderer/ui/nav-rail.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { TopBar, TopBarItem } from '#renderer/ui/top-bar.tsx';
import { FindingsList } from './findings-list.tsx';
import { useSay } from './words.tsx';

export function ShellPage() {
  const say = useSay();
  return (
    <AppFrame bar={<Bar />} nav={<Nav />} skipLabel={say('跳到内容', 'Skip to content')}>
      <FindingsList />
    </AppFrame>
  );
}

function Bar() {
  const say = useSay();
  return (
    <TopBar
      start={
        <MenuButton
          variant="quiet"
          label={say('2026 年市级实战攻防演练', 'City drill 2026')}
          actions={[{ id: 'all', label: say('全部演练', 'All exercises') }]}
          onAction={() => undefined}
        />
      }
      center={
        <>
          <TopBarItem>
            <StatusPill
              tone="positive"
              shape="dot"
              look="plain"
              label={say('实战阶段', 'Live phase')}
            />
            <span>D3 14:22:07</span>
          </TopBarItem>
          <TopBarItem>
            <Badge tone="danger">{say('内部', 'TLP:AMBER')}</Badge>
          </TopBarItem>
        </>
      }
      end={
        <>
          <TopBarItem>
            <StatusPill tone="positive" look="plain" label={say('已保存', 'Saved')} />
          </TopBarItem>
          <TopBarItem>
            <MenuButton
              variant="quiet"
              size="small"
              label={say('裁判长', 'Chief referee')}
              actions={[{ id: 'referee', label: say('裁判', 'Referee') }]}
              onAction={() => undefined}
            />
            <IconButton icon={Command} label={say('命令 Ctrl+K', 'Commands Ctrl+K')} size="small" />
          </TopBarItem>
        </>
      }
    />
  );
}

function Nav() {
  const say = useSay();
  return (
    <NavRail
      label={say('演练', 'Exercise')}
      sections={[
        {
          id: 'work',
          items: [
            {
              id: 'home',
              label: say('总览', 'Overview'),
              icon: House,
              href: '#/',
              isCurrent: false,
            },
            {
              id: 'plan',
              label: say('方案与资产', 'Plan and assets'),
              icon: Network,
              href: '#/plan',
              isCurrent: false,
              count: '31,564',
            },
            {
              id: 'findings',
              label: say('攻击成果', 'Findings'),
              icon: Flag,
              href: '#/findings',
              isCurrent: true,
              count: '60',
            },
            {
              id: 'responses',
              label: say('防守处置', 'Responses'),
              icon: ShieldCheck,
              href: '#/responses',
              isCurrent: false,
            },
            {
              id: 'judge',
              label: say('评判', 'Judging'),
              icon: Gavel,
              href: '#/judge',
              isCurrent: false,
              count: '7',
              isCountUrgent: true,
            },
            {
              id: 'board',
              label: say('计分板', 'Scoreboard'),
              icon: Trophy,
              href: '#/board',
              isCurrent: false,
            },
          ],
        },
        {
          id: 'out',
          title: say('产出', 'Results'),
          items: [
            {
              id: 'report',
              label: say('报告', 'Report'),
              icon: FileText,
              href: '#/report',
              isCurrent: false,
            },
            {
              id: 'package',
              label: say('成果包', 'Packages'),
              icon: Package,
              href: '#/package',
              isCurrent: false,
            },
            {
              id: 'audit',
              label: say('审计', 'Audit'),
              icon: ClipboardList,
              href: '#/audit',
              isCurrent: false,
            },
          ],
        },
      ]}
      footer={<IconButton icon={Settings} label={say('设置', 'Settings')} />}
    />
  );
}
