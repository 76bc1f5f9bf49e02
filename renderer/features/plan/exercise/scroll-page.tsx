import type { ReactNode } from 'react';
import { Stack } from '#renderer/ui/layout.tsx';
import styles from './scroll-page.module.css';

/** A tab of the plan that is read from above to below. */
export function ScrollPage({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['page']}>
      <Stack gap={4}>{children}</Stack>
    </div>
  );
}
