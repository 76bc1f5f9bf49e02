import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import styles from './nav-rail.module.css';

export interface NavItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconShape;
  readonly href: string;
  readonly isCurrent: boolean;
  /** What waits there, already formatted. */
  readonly count?: string | undefined;
  /** True while the count asks this role to act. */
  readonly isCountUrgent?: boolean | undefined;
}

export interface NavSection {
  readonly id: string;
  readonly title?: string | undefined;
  readonly items: readonly NavItem[];
}

export interface NavLinkProps {
  readonly href: string;
  readonly className: string;
  readonly 'aria-current': 'page' | undefined;
  readonly title: string;
  readonly children: ReactNode;
}

export interface NavRailProps {
  readonly label: string;
  readonly sections: readonly NavSection[];
  readonly footer?: ReactNode;
  /** Icons only, for narrow windows. */
  readonly isCollapsed?: boolean | undefined;
  /** For a router's own link. Left out, a plain anchor. */
  readonly renderLink?: ((props: NavLinkProps) => ReactNode) | undefined;
}

/** The pages of one exercise. */
export function NavRail({
  label,
  sections,
  footer,
  isCollapsed = false,
  renderLink = plainLink,
}: NavRailProps) {
  return (
    <nav
      aria-label={label}
      className={classNames(styles['rail'], isCollapsed && styles['collapsed'])}
    >
      <div className={styles['sections']}>
        {sections.map((section) => (
          <div key={section.id} className={styles['section']}>
            {section.title !== undefined && <p className={styles['title']}>{section.title}</p>}
            <ul>
              {section.items.map((item) => (
                <li key={item.id}>
                  {renderLink({
                    href: item.href,
                    className: styles['link'] ?? '',
                    'aria-current': item.isCurrent ? 'page' : undefined,
                    title: item.label,
                    children: <ItemContent item={item} />,
                  })}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {footer !== undefined && <div className={styles['footer']}>{footer}</div>}
    </nav>
  );
}

function plainLink({ children, ...rest }: NavLinkProps): ReactNode {
  return <a {...rest}>{children}</a>;
}

function ItemContent({ item }: { readonly item: NavItem }) {
  return (
    <>
      <Icon of={item.icon} />
      <span className={styles['label']}>{item.label}</span>
      {item.count !== undefined && (
        <span className={classNames(styles['count'], item.isCountUrgent && styles['urgent'])}>
          {item.count}
        </span>
      )}
    </>
  );
}
