import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import styles from './choice.module.css';
import { FormField, type FieldTexts } from './form-field.tsx';
import type { Option } from './option-item.tsx';

export interface RadioGroupProps<Id extends string> extends FieldTexts {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly orientation?: 'vertical' | 'horizontal' | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of a few that should all be seen at once. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const {
    options,
    value,
    onChange,
    orientation = 'vertical',
    isRequired = false,
    isDisabled = false,
  } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      orientation={orientation}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={props.error !== undefined}
      className={styles['group'] ?? ''}
    >
      <FormField
        label={props.label}
        isLabelHidden={props.isLabelHidden}
        description={props.description}
        error={props.error}
        isRequired={isRequired}
      >
        <div className={styles['options']}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              isDisabled={option.isDisabled ?? false}
              className={styles['choice'] ?? ''}
            >
              <span className={styles['dot']} />
              <span className={styles['text']}>
                <span>{option.label}</span>
                {option.detail !== undefined && (
                  <span className={styles['detail']}>{option.detail}</span>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FormField>
    </AriaRadioGroup>
  );
}
