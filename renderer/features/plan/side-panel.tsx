import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Text } from '#renderer/ui/text.tsx';
import styles from './side-panel.module.css';
import type { RecordForm } from './use-record-form.ts';

export interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Whether one goes on in its first field: for what is being entered. */
  readonly takesFocus?: boolean;
}

/** One record beside its list. */
export function SidePanel(props: SidePanelProps) {
  const { title, onClose, actions, children, footer, takesFocus = false } = props;
  const { t } = useTranslation('common');
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) body.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [takesFocus]);
  return (
    <section className={styles['panel']} aria-label={title}>
      <header className={styles['header']}>
        <h2 className={styles['title']} title={title}>
          {title}
        </h2>
        {actions}
        <IconButton icon={X} label={t('close')} onPress={onClose} />
      </header>
      <div ref={body} className={styles['body']}>
        {children}
      </div>
      {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
    </section>
  );
}

export interface RecordPanelProps<Fields extends object>
  extends Omit<SidePanelProps, 'footer' | 'children' | 'takesFocus'> {
  readonly form: RecordForm<Fields>;
  readonly isNew: boolean;
  /** Why nothing can be changed, or null. */
  readonly locked: string | null;
  /** The fields. */
  readonly children: ReactNode;
  /** What belongs to the record but not to the form. */
  readonly more?: ReactNode;
}

/** A form beside the list; Ctrl or ⌘ with Enter saves. */
export function RecordPanel<Fields extends object>(props: RecordPanelProps<Fields>) {
  const { form, isNew, locked, children, more, ...panel } = props;
  const { t } = useTranslation(['plan', 'common']);
  const submit = (): void => void form.submit();
  const canSave = locked === null && (isNew || form.isDirty);
  return (
    <SidePanel
      {...panel}
      takesFocus={isNew}
      footer={
        <>
          <Text size={13} tone={form.isDirty ? 'caution' : 2}>
            {locked ??
              (form.isDirty ? t('form.unsaved') : isNew ? t('form.newHint') : t('form.saved'))}
          </Text>
          <span className={styles['buttons']}>
            {form.isDirty && (
              <Button isDisabled={form.isSaving} onPress={form.giveUp}>
                {t('form.giveUp')}
              </Button>
            )}
            <Button
              variant="primary"
              isDisabled={!canSave}
              isPending={form.isSaving}
              onPress={submit}
            >
              {isNew ? t('common:add') : t('common:save')}
            </Button>
          </span>
        </>
      }
    >
      <Form gap={3} onSubmit={submit}>
        {form.problem !== null && <Banner tone="danger">{form.problem}</Banner>}
        {children}
      </Form>
      {more}
    </SidePanel>
  );
}
