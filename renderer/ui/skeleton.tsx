import { classNames } from './class-names.ts';
import styles from './skeleton.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface SkeletonProps {
  readonly lines?: number | undefined;
  readonly shape?: 'lines' | 'rows' | undefined;
}

/** Holds the place of what is being read. Appears only after 200 ms, so that quick work never flickers. */
export function Skeleton({ lines = 3, shape = 'lines' }: SkeletonProps) {
  const texts = useUiTexts();
  return (
    <output className={classNames(styles['skeleton'], styles[shape])} aria-label={texts.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles['line']} />
      ))}
    </output>
  );
}
