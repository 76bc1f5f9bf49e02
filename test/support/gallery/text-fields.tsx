import { useState } from 'react';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useSay } from './words.tsx';

export function TextFields() {
  const say = useSay();
  const [name, setName] = useState('广州市某某区人民政府政务服务和数据管理局信息中心');
  const [moment, setMoment] = useState<number | null>(1_793_340_000_000);
  return (
    <Panel title={say('输入', 'Text, numbers, time')}>
      <Stack>
        <Columns>
          <TextField
            label={say('单位名称', 'Unit name')}
            value={name}
            onChange={setName}
            isRequired
          />
          <TextField
            label={say('资产地址', 'Address of the asset')}
            defaultValue="10.20.30.256"
            isMono
            error={say('第四段应在 0 到 255 之间', 'The fourth part must be 0 to 255')}
          />
          <NumberField
            label={say('基础分', 'Base points')}
            defaultValue={150}
            hasSteppers
            unit={say('分', 'points')}
          />
          <NumberField
            label={say('系数', 'Factor')}
            defaultValue={0.6}
            step={0.1}
            description={say('0 到 2', '0 to 2')}
          />
          <DateTimeField
            label={say('发现时间', 'Found at')}
            value={moment}
            onChange={setMoment}
            timeZone="Asia/Shanghai"
            granularity="second"
            description={say('北京时间', 'Beijing time')}
            isRequired
          />
          <DateTimeField
            label={say('处置时间', 'Contained at')}
            value={null}
            onChange={setMoment}
            timeZone="Asia/Shanghai"
          />
          <TextField
            label={say('报送人', 'Reported by')}
            defaultValue={say('示例', 'Sample')}
            isDisabled
          />
          <TextField label={say('文号', 'Reference')} placeholder="演指〔2026〕7号" />
        </Columns>
        <TextArea
          label={say('攻击过程', 'Path walked')}
          description={say(
            '写清每一步的时间、来源与目标。',
            'Time, source and target of each step.',
          )}
          defaultValue={say(
            '通过互联网暴露的办公系统弱口令进入，横向移动至业务内网，取得数据库只读权限。',
            'Entered by a weak password of an exposed office system, moved to the business network, gained read access to a database.',
          )}
        />
        <SearchField label={say('搜索成果', 'Search findings')} keyHint="/" />
      </Stack>
    </Panel>
  );
}
