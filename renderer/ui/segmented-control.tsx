import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon, type IconShape } from './icon.tsx';
import styles from './segmented-control.module.css';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconShape | undefined;
  readonly count?: number | undefined;
}

export interface SegmentedControlProps<Id extends string> {
  /** What is chosen here, for those who cannot see it. */
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly value: Id;
  readonly isDisabled?: boolean | undefined;
  readonly onChange: (value: Id) => void;
}

/** One of two to five ways of looking at the same thing. */
export function SegmentedControl<Id extends string>({
  label,
  segments,
  value,
  isDisabled = false,
  onChange,
}: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      isDisabled={isDisabled}
      onSelectionChange={(keys) => {
        const chosen = segments.find((segment) => keys.has(segment.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
      className={styles['group'] ?? ''}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className={styles['segment'] ?? ''}>
          {segment.icon && <Icon of={segment.icon} size={14} />}
          {segment.label}
          {segment.count !== undefined && <span className={styles['count']}>{segment.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
