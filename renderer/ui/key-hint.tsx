import styles from './key-hint.module.css';

export interface KeyHintProps {
  /** One entry per key, pressed together: ['Ctrl', 'K']. */
  readonly keys: readonly string[];
}

export function KeyHint({ keys }: KeyHintProps) {
  return (
    <span className={styles['keys']}>
      {keys.map((key) => (
        <kbd key={key} className={styles['key']}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
