import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Command } from '#shared/commands/command.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

interface UnitRecordFormProps<Value extends object> {
  readonly title: string;
  readonly unit: RecordId;
  readonly saved: Value;
  readonly command: Command<{ readonly unit: RecordId; readonly fields: Partial<Value> }, RecordId>;
  readonly isLocked: boolean;
  readonly children: (values: Value, change: (part: Partial<Value>) => void) => ReactNode;
}

/** A form over one record of a unit: only what was changed is stored. */
export function UnitRecordForm<Value extends object>(props: UnitRecordFormProps<Value>) {
  const { title, unit, saved, command, isLocked, children } = props;
  const { t } = useTranslation(['posture', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [changed, setChanged] = useState<Partial<Value>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const outcome = await session.run(command, { unit, fields: changed });
    if (!outcome.ok) return setProblem(errorText(outcome.error));
    setProblem(null);
    setChanged({});
    toasts.add({
      tone: 'positive',
      title: t('posture:state.saved'),
      action: { label: t('common:undo'), onPress: () => void session.undo() },
    });
  };
  const isDirty = Object.keys(changed).length > 0;
  return (
    <Panel title={title} headingLevel={3}>
      <Form gap={3} onSubmit={() => void save()}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {children({ ...saved, ...changed }, (part) => setChanged({ ...changed, ...part }))}
        <Inline justify="end">
          {isDirty && <Button onPress={() => setChanged({})}>{t('common:cancel')}</Button>}
          <Button variant="primary" isDisabled={isLocked || !isDirty} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </Inline>
      </Form>
    </Panel>
  );
}
