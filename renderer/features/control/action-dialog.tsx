import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunError } from '#renderer/data/run-command.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Result } from '#shared/kernel/result.ts';

interface ActionDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  /** Null: something is still missing, and the fields say so. */
  readonly perform: () => Promise<Result<unknown, RunError>> | null;
  /** What was done, for the short message that offers to undo it. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form that does one thing. Enter in a line, or Ctrl or ⌘ with Enter anywhere in it, does it; a refusal is said in it. */
export function ActionDialog(props: ActionDialogProps) {
  const { title, submitLabel, tone = 'primary', size = 'medium', perform, done, onClose } = props;
  const { t } = useTranslation(['common', 'casework']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const undo = async (): Promise<void> => {
    const undone = await session.undo();
    toasts.add(
      undone.ok
        ? { tone: 'positive', title: t('casework:done.undone') }
        : { tone: 'danger', title: errorText(undone.error) },
    );
  };
  const submit = async (): Promise<void> => {
    const work = isPending ? null : perform();
    if (work === null) return;
    setPending(true);
    try {
      const outcome = await work;
      if (!outcome.ok) {
        setProblem(errorText(outcome.error));
        return;
      }
      toasts.add({
        tone: 'positive',
        title: done,
        action: { label: t('common:undo'), onPress: () => void undo() },
      });
      onClose();
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      size={size}
      isDismissable={!isPending}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant={tone} isPending={isPending} onPress={() => void submit()}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {props.children}
      </Form>
    </Dialog>
  );
}
