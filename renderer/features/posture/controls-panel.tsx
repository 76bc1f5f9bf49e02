import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord, useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import {
  controlStatusId,
  recordControl,
  recordControlItem,
} from '#shared/commands/record-readiness.ts';
import {
  BUILT_IN_CONTROLS,
  CONTROL_STATES,
  controlItemKind,
  type ControlState,
  controlStatusKind,
} from '#shared/domain/readiness.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { usePostureAct } from './use-posture-act.ts';

interface ControlsPanelProps {
  readonly unit: RecordId;
  readonly states: ReadonlyMap<string, ControlState>;
  readonly isLocked: boolean;
}

/** Which controls of the catalogue a unit has; the catalogue can be extended. */
export function ControlsPanel({ unit, states, isLocked }: ControlsPanelProps) {
  const { t } = useTranslation('posture');
  const [isAdding, setAdding] = useState(false);
  return (
    <Panel
      title={t('risk.controls')}
      headingLevel={3}
      actions={
        <Button size="small" icon={Plus} isDisabled={isLocked} onPress={() => setAdding(true)}>
          {t('risk.addControl')}
        </Button>
      }
    >
      <Stack gap={4}>
        {[...states.keys()].map((control) => (
          <ControlRow key={control} unit={unit} control={control} isLocked={isLocked} />
        ))}
      </Stack>
      {isAdding && <AddControl onClose={() => setAdding(false)} />}
    </Panel>
  );
}

interface ControlRowProps {
  readonly unit: RecordId;
  readonly control: string;
  readonly isLocked: boolean;
}

function ControlRow({ unit, control, isLocked }: ControlRowProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const act = usePostureAct();
  const items = useTable(controlItemKind);
  const status = useRecord(controlStatusKind, controlStatusId(unit, control))?.value;
  const saved = status?.note ?? '';
  const [note, setNote] = useState<string | null>(null);
  const builtIn = BUILT_IN_CONTROLS.find((name) => name === control);
  const added = items.get(control)?.value;
  const name = builtIn === undefined ? (added?.name ?? control) : t(`terms:control.${builtIn}`);
  const meaning =
    builtIn === undefined ? (added?.description ?? '') : t(`terms:controlMeaning.${builtIn}`);
  const saveNote = async (): Promise<void> => {
    if (note === null || note === saved) return;
    if (await act(recordControl, { unit, control, fields: { note } })) setNote(null);
  };
  return (
    <Stack gap={1}>
      <Columns min={160} gap={3}>
        <Select
          label={name}
          isDisabled={isLocked}
          options={CONTROL_STATES.map((id) => ({ id, label: t(`terms:controlState.${id}`) }))}
          value={status?.state ?? 'unknown'}
          onChange={(state) =>
            void act(recordControl, { unit, control, fields: { state } }, () =>
              t('posture:risk.saved'),
            )
          }
        />
        <TextField
          label={t('posture:risk.controlNote')}
          isDisabled={isLocked}
          value={note ?? saved}
          onChange={setNote}
          onBlur={() => void saveNote()}
        />
      </Columns>
      <Text size={13} tone={3}>
        {meaning}
      </Text>
    </Stack>
  );
}

function AddControl({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['posture', 'common']);
  const act = usePostureAct();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const add = async (): Promise<void> => {
    const input = { id: null, fields: { name, description } };
    if (await act(recordControlItem, input, () => t('posture:risk.saved'))) onClose();
  };
  return (
    <Dialog
      isOpen
      size="small"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('posture:risk.addControl')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => void add()}>
            {t('common:add')}
          </Button>
        </>
      }
    >
      <Form gap={3} onSubmit={() => void add()}>
        <TextField
          label={t('posture:risk.controlName')}
          isRequired
          value={name}
          onChange={setName}
        />
        <TextArea
          label={t('posture:risk.controlMeaning')}
          rows={2}
          value={description}
          onChange={setDescription}
        />
      </Form>
    </Dialog>
  );
}
