import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { Icon, type IconShape } from './icon.tsx';
import { useUiTexts } from './ui-texts.tsx';

export type BannerTone = 'info' | 'positive' | 'caution' | 'danger';

const iconOfTone: Readonly<Record<BannerTone, IconShape>> = {
  info: Info,
  positive: CircleCheck,
  caution: TriangleAlert,
  danger: CircleAlert,
};

export interface BannerProps {
  readonly tone: BannerTone;
  readonly title?: string | undefined;
  /** What happened, what is safe, what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** Stays until what it says is no longer so. Danger is read out at once. */
export function Banner({ tone, title, children, actions, onDismiss }: BannerProps) {
  const texts = useUiTexts();
  return (
    <div
      className={classNames(styles['banner'], styles[tone])}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <span className={styles['icon']}>
        <Icon of={iconOfTone[tone]} />
      </span>
      <div className={styles['words']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children !== undefined && <div className={styles['text']}>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton icon={X} label={texts.close} size="small" onPress={onDismiss} />
      )}
    </div>
  );
}
