import { Checkbox } from './checkbox.tsx';
import styles from './pick-list.module.css';

export interface PickOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** Why it can't be chosen, or can't be let go. */
  readonly refusal?: string | undefined;
}

export interface PickListProps {
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Some of a list of people or things, each with what speaks against it. */
export function PickList({ label, options, chosen, onChange }: PickListProps) {
  return (
    <ul aria-label={label} className={styles['list']}>
      {options.map(({ id, label: name, detail, refusal }) => (
        <li key={id} className={styles['item']}>
          <Checkbox
            isSelected={chosen.has(id)}
            isDisabled={refusal !== undefined}
            detail={refusal ?? detail}
            onChange={(isChosen) => {
              const next = new Set(chosen);
              if (isChosen) next.add(id);
              else next.delete(id);
              onChange(next);
            }}
          >
            {name}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
