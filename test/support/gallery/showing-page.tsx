import { FileUp, Inbox } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#renderer/ui/badge.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Columns, Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Stepper } from '#renderer/ui/stepper.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { Figures } from './figures.tsx';
import { useSay } from './words.tsx';

export function ShowingPage() {
  const say = useSay();
  return (
    <main>
      <Page>
        <PageHeader
          eyebrow="F-0042"
          title={say('政务服务平台统一登录绕过', 'Sign-in bypass of the service platform')}
          status={<StatusPill tone="caution" label={say('待复核', 'To be reviewed')} />}
          actions={
            <>
              <Button>{say('退回补正', 'Return')}</Button>
              <Button variant="primary">{say('认定', 'Confirm')}</Button>
            </>
          }
        />
        <Columns min={480}>
          <Signs />
          <RecordPanel />
        </Columns>
        <Notices />
        <Columns min={320}>
          <Work />
          <Panel title={say('全部成果', 'Findings')} aside="0" padding="none">
            <EmptyState
              icon={Inbox}
              title={say('还没有成果', 'No findings yet')}
              actions={
                <>
                  <Button variant="primary">{say('新建成果', 'New finding')}</Button>
                  <Button icon={FileUp}>{say('打开成果包', 'Open a package')}</Button>
                </>
              }
            >
              {say(
                '攻击队提交的成果会出现在这里。可以新建，也可以打开攻击队的成果包。',
                'What attack teams hand in appears here. Write one, or open the package of a team.',
              )}
            </EmptyState>
          </Panel>
        </Columns>
        <Figures />
      </Page>
    </main>
  );
}

function Signs() {
  const say = useSay();
  const tones = [
    'neutral',
    'accent',
    'positive',
    'caution',
    'danger',
    'info',
    'attack',
    'defence',
  ] as const;
  const names = [
    say('草稿', 'Draft'),
    say('评判中', 'Judging'),
    say('已认定', 'Confirmed'),
    say('待补正', 'Returned'),
    say('不予认定', 'Rejected'),
    say('已受理', 'Received'),
    say('攻击队', 'Attack'),
    say('防守单位', 'Defender'),
  ];
  return (
    <Panel title={say('状态与标签', 'States and labels')}>
      <Stack gap={3}>
        <Inline>
          {tones.map((tone, at) => (
            <StatusPill key={tone} tone={tone} label={names[at] ?? ''} />
          ))}
        </Inline>
        <Inline gap={4}>
          {tones.map((tone, at) => (
            <StatusPill key={tone} tone={tone} look="plain" label={names[at] ?? ''} />
          ))}
        </Inline>
        <Inline>
          {tones.map((tone, at) => (
            <Badge key={tone} tone={tone}>
              {names[at]}
            </Badge>
          ))}
          <Badge>12</Badge>
        </Inline>
        <Inline>
          <StatusPill tone="neutral" shape="dashed" label={say('暂定', 'Provisional')} />
          <StatusPill tone="accent" shape="diamond" label={say('靶标', 'Crown target')} />
          <Chip
            label={say('状态', 'Status')}
            value={say('待受理', 'Waiting')}
            onPress={() => undefined}
            onRemove={() => undefined}
          />
          <Chip label={say('本人负责', 'Mine')} onRemove={() => undefined} />
          <HashText value="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" />
        </Inline>
      </Stack>
    </Panel>
  );
}

function RecordPanel() {
  const say = useSay();
  const [tab, setTab] = useState<'facts' | 'evidence'>('facts');
  return (
    <Panel
      title={say('成果', 'Finding')}
      actions={<Button size="small">{say('编辑', 'Edit')}</Button>}
    >
      <Tabs
        label={say('成果内容', 'Parts of the finding')}
        selected={tab}
        onSelect={setTab}
        items={[
          {
            id: 'facts',
            label: say('内容', 'Facts'),
            content: (
              <FactGrid
                facts={[
                  {
                    id: 'team',
                    label: say('攻击队', 'Attack team'),
                    value: (
                      <StatusPill tone="attack" look="plain" label={say('攻击队三', 'Team 3')} />
                    ),
                  },
                  {
                    id: 'unit',
                    label: say('防守单位', 'Defender unit'),
                    value: '广州市某某区人民政府政务服务和数据管理局信息中心',
                  },
                  { id: 'at', label: say('时间', 'At'), value: '2026-11-03 14:22:07' },
                  { id: 'points', label: say('得分', 'Points'), value: '150.0' },
                ]}
              />
            ),
          },
          { id: 'evidence', label: say('证据', 'Evidence'), count: 5, content: <Skeleton /> },
        ]}
      />
    </Panel>
  );
}

function Notices() {
  const say = useSay();
  return (
    <Columns min={480} gap={2}>
      <Banner
        tone="info"
        title={say('正在以裁判身份查看', 'You are looking as a referee')}
        actions={<Button size="small">{say('切换', 'Switch')}</Button>}
      >
        {say(
          '其他裁判的评分在揭晓前不可见。',
          "Other referees' marks stay hidden until the reveal.",
        )}
      </Banner>
      <Banner
        tone="caution"
        title={say('只读：另一个窗口已打开此演练', 'Read-only: open in another window')}
        onDismiss={() => undefined}
      >
        {say('在那个窗口里继续，或先关闭它。', 'Go on there, or close it first.')}
      </Banner>
      <Banner tone="danger" title={say('证据文件已损坏', 'An evidence file is damaged')}>
        {say(
          'screen-03.png 的内容与记录的哈希不符。',
          'The content of screen-03.png does not fit its hash.',
        )}
      </Banner>
      <Banner tone="positive" title={say('已导入 31,564 行', 'Imported 31,564 rows')}>
        {say('全部保存，没有被拒绝的行。', 'All kept, none rejected.')}
      </Banner>
    </Columns>
  );
}

function Work() {
  const say = useSay();
  return (
    <Panel title={say('导入资产', 'Import assets')}>
      <Stack gap={6}>
        <Stepper
          label={say('导入步骤', 'Steps')}
          current="check"
          steps={[
            { id: 'file', label: say('文件', 'File') },
            { id: 'map', label: say('对应列', 'Columns') },
            { id: 'check', label: say('检查', 'Check') },
            { id: 'commit', label: say('写入', 'Commit') },
          ]}
        />
        <ProgressBar
          label={say('检查行', 'Checking rows')}
          value={0.39}
          valueText={say('12,400 / 31,564 行', '12,400 / 31,564 rows')}
          cancel={{ label: say('停止', 'Stop'), onPress: () => undefined }}
        />
        <ProgressBar label={say('打开成果包', 'Opening the package')} />
        <Skeleton lines={4} />
      </Stack>
    </Panel>
  );
}
