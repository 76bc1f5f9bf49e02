import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './event-list.module.css';
import type { Tone } from './tone.ts';

export interface EventItem {
  readonly id: string;
  /** When, already in words. */
  readonly when: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone | undefined;
}

export interface EventListProps {
  readonly label: string;
  /** In the order to be read. */
  readonly events: readonly EventItem[];
}

/** What happened to a record, one below the other. */
export function EventList({ label, events }: EventListProps) {
  return (
    <ol className={styles['list']} aria-label={label}>
      {events.map((event) => (
        <li key={event.id} className={styles['event']}>
          <span
            className={classNames(styles['sign'], styles[event.tone ?? 'neutral'])}
            aria-hidden
          />
          <div className={styles['words']}>
            <div className={styles['line']}>
              <span className={styles['title']}>{event.title}</span>
              <span className={styles['when']}>{event.when}</span>
            </div>
            {event.detail !== undefined && <div className={styles['detail']}>{event.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
