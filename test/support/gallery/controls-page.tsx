import { Download, Plus, RotateCcw, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { DialogSamples } from './dialog-samples.tsx';
import { TextFields } from './text-fields.tsx';
import { useSay } from './words.tsx';

export function ControlsPage() {
  const say = useSay();
  return (
    <main>
      <Page>
        <PageHeader
          title={say('控件', 'Controls')}
          description={say(
            '按钮、字段与对话框的各种状态。',
            'Buttons, fields and dialogs in their states.',
          )}
        />
        <Buttons />
        <Columns min={480}>
          <TextFields />
          <ChoiceFields />
        </Columns>
        <DialogSamples />
      </Page>
    </main>
  );
}

function Buttons() {
  const say = useSay();
  const [last, setLast] = useState('');
  return (
    <Panel title={say('按钮', 'Buttons')} aside={last}>
      <Stack>
        <Inline>
          <Button variant="primary">{say('受理', 'Receive')}</Button>
          <Button>{say('退回补正', 'Return')}</Button>
          <Button variant="quiet">{say('稍后', 'Later')}</Button>
          <Button variant="danger" icon={Trash2}>
            {say('销毁证据', 'Destroy evidence')}
          </Button>
          <Button variant="primary" icon={Plus}>
            {say('新建成果', 'New finding')}
          </Button>
          <Button icon={Download} isPending>
            {say('正在导出', 'Exporting')}
          </Button>
          <Button variant="primary" isDisabled>
            {say('不可用', 'Disabled')}
          </Button>
          <Button isDisabled>{say('不可用', 'Disabled')}</Button>
          <Button size="small" icon={RotateCcw}>
            {say('撤销', 'Undo')}
          </Button>
          <IconButton icon={Settings2} label={say('设置', 'Settings')} />
          <IconButton icon={Settings2} label={say('列设置', 'Columns')} variant="secondary" />
          <LinkButton href="#/report">{say('打开报告', 'Open the report')}</LinkButton>
        </Inline>
        <Inline>
          <MenuButton
            label={say('更多操作', 'More')}
            onAction={setLast}
            actions={[
              { id: 'copy', label: say('复制地址', 'Copy address'), keys: ['C'] },
              {
                id: 'export',
                label: say('导出选中', 'Export selected'),
                icon: Download,
                detail: 'CSV · UTF-8',
              },
              { id: 'merge', label: say('合并', 'Merge'), isDisabled: true },
              {
                id: 'remove',
                label: say('作废', 'Withdraw'),
                icon: Trash2,
                tone: 'danger',
                startsGroup: true,
              },
            ]}
          />
          <Popover trigger={<Button>{say('筛选', 'Filter')}</Button>} label={say('筛选', 'Filter')}>
            {say('弹出区域的内容', 'What stands in a popover')}
          </Popover>
          <span>
            {say('正文里的', 'A link in text: ')}
            <TextLink href="#/rules">{say('规则条款 3.2', 'clause 3.2')}</TextLink>
          </span>
        </Inline>
      </Stack>
    </Panel>
  );
}
