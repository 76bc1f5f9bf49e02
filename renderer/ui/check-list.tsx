import { Circle, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './check-list.module.css';
import { Icon, type IconShape } from './icon.tsx';

/** done: as it should be. missing: holds it up. doubtful: does not, but look again. open: nothing said yet. */
export type CheckState = 'done' | 'missing' | 'doubtful' | 'open';

export interface CheckItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly state: CheckState;
  /** The state in words, for those who do not see the sign. */
  readonly stateText: string;
  readonly detail?: ReactNode;
}

const signs: Readonly<Record<CheckState, IconShape>> = {
  done: CircleCheck,
  missing: CircleAlert,
  doubtful: TriangleAlert,
  open: Circle,
};
const tones = {
  done: 'positive',
  missing: 'danger',
  doubtful: 'caution',
  open: undefined,
} as const;

/** What is there and what is still needed. */
export function CheckList({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly CheckItem[];
}) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {items.map(({ id, label: text, state, stateText, detail }) => (
        <li key={id} className={styles['item']}>
          <span className={styles['sign']}>
            <Icon of={signs[state]} size={14} tone={tones[state]} />
          </span>
          <span>
            {text}
            <span className={styles['state']}>{stateText}</span>
            {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
