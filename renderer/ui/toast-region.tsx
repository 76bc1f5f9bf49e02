import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { Icon, type IconShape } from './icon.tsx';
import styles from './toast-region.module.css';
import type { Toast, ToastStore, ToastTone } from './toast-store.ts';
import { useUiTexts } from './ui-texts.tsx';

const iconOfTone: Readonly<Record<ToastTone, IconShape>> = {
  info: Info,
  positive: CircleCheck,
  caution: TriangleAlert,
  danger: CircleAlert,
};

const shownForMs = 6_000;

/** Where toasts appear. Goes once into the application; time stands still while it is pointed at or focused. */
export function ToastRegion({ store }: { readonly store: ToastStore }) {
  const texts = useUiTexts();
  const toasts = useSyncExternalStore(store.subscribe, store.toasts);
  const [isHeld, setHeld] = useState(false);
  return createPortal(
    // The attribute keeps the region readable and reachable while a dialog is open.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- they only stop the clock
    <section
      className={styles['region']}
      aria-label={texts.notifications}
      data-react-aria-top-layer="true"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles['list']} aria-live="polite" aria-relevant="additions text">
        {toasts.map((toast) => (
          <ToastCard
            key={toast.id}
            toast={toast}
            isHeld={isHeld}
            onClose={() => store.dismiss(toast.id)}
          />
        ))}
      </div>
    </section>,
    document.body,
  );
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly isHeld: boolean;
  readonly onClose: () => void;
}

function ToastCard({ toast, isHeld, onClose }: ToastCardProps) {
  const texts = useUiTexts();
  const { tone, title, detail, action } = toast;
  useAutoClose(tone !== 'danger' && !isHeld, onClose);
  return (
    <div
      className={classNames(styles['toast'], styles[tone])}
      role={tone === 'danger' ? 'alert' : undefined}
    >
      <span className={styles['icon']}>
        <Icon of={iconOfTone[tone]} />
      </span>
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {detail !== undefined && <p className={styles['detail']}>{detail}</p>}
        {action !== undefined && (
          <Button
            size="small"
            onPress={() => {
              action.onPress();
              onClose();
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
      <IconButton icon={X} label={texts.close} size="small" onPress={onClose} />
    </div>
  );
}

/** Errors wait to be closed; everything else goes by itself. */
function useAutoClose(isRunning: boolean, onClose: () => void): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(onClose, shownForMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new closure must not restart the clock
  }, [isRunning]);
}
