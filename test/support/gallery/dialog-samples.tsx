import { FilePlus2, Flag, Search } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CommandPalette } from '#renderer/ui/command-palette.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { createToastStore } from '#renderer/ui/toast-store.ts';
import { useSay } from './words.tsx';

const toasts = createToastStore();

export function DialogSamples() {
  const say = useSay();
  const [open, setOpen] = useState<'form' | 'confirm' | 'palette' | null>(null);
  const close = () => setOpen(null);
  const sayAll = () => {
    toasts.add({
      tone: 'positive',
      title: say('已保存', 'Saved'),
      detail: say('第二份副本已写入 U 盘', 'The second copy is on the stick'),
    });
    toasts.add({
      tone: 'info',
      title: say('已退回 3 条成果', 'Returned 3 findings'),
      action: { label: say('撤销', 'Undo'), onPress: close },
    });
    toasts.add({
      tone: 'danger',
      title: say('磁盘已满，未能写入', 'Disk full, nothing written'),
      detail: say('之前保存的内容仍然完好。', 'What was saved before is safe.'),
    });
  };
  return (
    <Panel title={say('对话', 'Dialogs')}>
      <Inline>
        <Button onPress={() => setOpen('form')}>{say('表单对话框', 'Form dialog')}</Button>
        <Button onPress={() => setOpen('confirm')}>{say('确认对话框', 'Confirmation')}</Button>
        <Button onPress={() => setOpen('palette')}>{say('命令面板', 'Command palette')}</Button>
        <Button onPress={sayAll}>{say('通知', 'Toasts')}</Button>
      </Inline>
      <FormDialog isOpen={open === 'form'} close={close} />
      <ConfirmDialog
        isOpen={open === 'confirm'}
        onOpenChange={close}
        title={say('销毁这份证据？', 'Destroy this evidence?')}
        confirmLabel={say('销毁', 'Destroy')}
        cancelLabel={say('保留', 'Keep')}
        onConfirm={() => undefined}
      >
        {say(
          '文件内容将被删除且无法恢复；记录、哈希与销毁令编号会保留。',
          'The bytes are removed for good; the record, the hash and the number of the order stay.',
        )}
      </ConfirmDialog>
      <Palette isOpen={open === 'palette'} close={close} />
      <ToastRegion store={toasts} />
    </Panel>
  );
}

interface OpenProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

function FormDialog({ isOpen, close }: OpenProps) {
  const say = useSay();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={say('退回补正', 'Return for more')}
      footer={
        <>
          <Button onPress={close}>{say('取消', 'Cancel')}</Button>
          <Button variant="primary" onPress={close}>
            {say('退回', 'Return')}
          </Button>
        </>
      }
    >
      <Stack>
        <TextField label={say('缺少的材料', 'What is missing')} isRequired />
        <TextArea label={say('说明', 'Note')} />
      </Stack>
    </Dialog>
  );
}

function Palette({ isOpen, close }: OpenProps) {
  const say = useSay();
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={close}
      label={say('命令', 'Commands')}
      placeholder={say('输入命令或页面', 'Type a command or page')}
      onAction={close}
      items={[
        {
          id: 'new',
          section: say('操作', 'Actions'),
          label: say('新建成果', 'New finding'),
          icon: FilePlus2,
          keys: ['N'],
        },
        {
          id: 'find',
          section: say('操作', 'Actions'),
          label: say('搜索证据', 'Search evidence'),
          icon: Search,
          detail: 'SHA-256',
        },
        {
          id: 'plan',
          section: say('前往', 'Go to'),
          label: say('方案', 'Plan'),
          icon: Flag,
          keywords: 'fangan',
        },
        {
          id: 'board',
          section: say('前往', 'Go to'),
          label: say('计分板', 'Scoreboard'),
          icon: Flag,
        },
      ]}
    />
  );
}
