import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import styles from './chip.module.css';
import { Icon } from './icon.tsx';
import { useUiTexts } from './ui-texts.tsx';

export interface ChipProps {
  /** What is filtered: 状态. */
  readonly label: string;
  /** By what: 待受理. */
  readonly value?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** One filter in force. */
export function Chip({ label, value, onPress, onRemove }: ChipProps) {
  const texts = useUiTexts();
  const words = (
    <>
      <span className={styles['label']}>{label}</span>
      {value !== undefined && <span className={styles['value']}>{value}</span>}
    </>
  );
  return (
    <span className={styles['chip']}>
      {onPress === undefined ? (
        <span className={styles['words']}>{words}</span>
      ) : (
        <Button className={styles['words'] ?? ''} onPress={onPress}>
          {words}
        </Button>
      )}
      {onRemove !== undefined && (
        <Button
          className={styles['remove'] ?? ''}
          aria-label={`${texts.remove} ${label} ${value ?? ''}`.trim()}
          onPress={onRemove}
        >
          <Icon of={X} size={12} />
        </Button>
      )}
    </span>
  );
}
