import { FileSpreadsheet, LayoutGrid, List } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Columns, Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { useSay } from './words.tsx';

export function ChoiceFields() {
  const say = useSay();
  const [files, setFiles] = useState<readonly File[]>([]);
  return (
    <Panel title={say('选择', 'Choosing')}>
      <Stack>
        <Selects />
        <Toggles />
        <FileDrop
          icon={FileSpreadsheet}
          label={files[0]?.name ?? say('把资产表拖到这里', 'Drop the asset list here')}
          hint={say(
            'CSV，UTF-8 或 GB18030，可直接粘贴截图',
            'CSV in UTF-8 or GB18030; screenshots can be pasted',
          )}
          pickLabel={say('选择文件', 'Choose a file')}
          onFiles={setFiles}
          accept={['.csv', 'image/*']}
          takesPaste
        />
        <FileDrop
          size="compact"
          label={say('添加证据', 'Add evidence')}
          hint={say('单个文件不超过 100 MB', 'Up to 100 MB each')}
          pickLabel={say('选择文件', 'Choose files')}
          onFiles={setFiles}
          isMultiple
        />
      </Stack>
    </Panel>
  );
}

function Selects() {
  const say = useSay();
  const [role, setRole] = useState<'referee' | 'chief' | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const units = useMemo(
    () =>
      Array.from({ length: 50_000 }, (_, n) => ({
        id: `u${n}`,
        label: `${say('单位', 'Unit')} ${n + 1}`,
      })),
    // oxlint-disable-next-line react/exhaustive-deps -- the language does not change while the page is open
    [],
  );
  return (
    <Columns>
      <Select
        label={say('身份', 'Role')}
        placeholder={say('请选择', 'Choose')}
        options={[
          { id: 'referee', label: say('裁判', 'Referee'), detail: say('独立评判', 'Judges alone') },
          {
            id: 'chief',
            label: say('裁判长', 'Chief referee'),
            detail: say('裁定分歧', 'Settles disputes'),
          },
        ]}
        value={role}
        onChange={setRole}
        isRequired
      />
      <ComboBox
        label={say('防守单位', 'Defender unit')}
        placeholder={say('输入名称查找', 'Type to find')}
        options={units}
        value={unit}
        onChange={setUnit}
      />
    </Columns>
  );
}

function Toggles() {
  const say = useSay();
  const [view, setView] = useState<'list' | 'board'>('list');
  const [verdict, setVerdict] = useState<'confirm' | 'return' | null>('confirm');
  return (
    <Columns>
      <Stack gap={2} align="start">
        <Checkbox defaultSelected>{say('包含试运行数据', 'Include rehearsal data')}</Checkbox>
        <Checkbox isIndeterminate detail={say('部分系统', 'Some systems')}>
          {say('重点目标', 'Key targets')}
        </Checkbox>
        <Checkbox isDisabled>{say('不可用', 'Disabled')}</Checkbox>
        <Switch defaultSelected detail={say('对其他裁判不可见', 'Other referees cannot see it')}>
          {say('封存评分', 'Seal marks')}
        </Switch>
        <Switch>{say('只看待办', 'Only what waits')}</Switch>
      </Stack>
      <Stack gap={4} align="start">
        <RadioGroup
          label={say('结论', 'Verdict')}
          value={verdict}
          onChange={setVerdict}
          options={[
            { id: 'confirm', label: say('认定', 'Confirm') },
            {
              id: 'return',
              label: say('退回补正', 'Return'),
              detail: say('写明缺什么', 'Say what is missing'),
            },
          ]}
        />
        <Inline>
          <SegmentedControl
            label={say('视图', 'View')}
            value={view}
            onChange={setView}
            segments={[
              { id: 'list', label: say('列表', 'List'), icon: List, count: 60 },
              { id: 'board', label: say('看板', 'Board'), icon: LayoutGrid },
            ]}
          />
        </Inline>
      </Stack>
    </Columns>
  );
}
