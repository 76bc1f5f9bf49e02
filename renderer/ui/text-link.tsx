import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import styles from './text-link.module.css';

export interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A link within text or a cell. */
export function TextLink({ href, children }: TextLinkProps) {
  return (
    <AriaLink href={href} className={styles['link'] ?? ''}>
      {children}
    </AriaLink>
  );
}
