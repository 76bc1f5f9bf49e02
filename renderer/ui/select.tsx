import { ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, Popover, SelectValue } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FormField, type FieldTexts } from './form-field.tsx';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import { type Option, OptionItem } from './option-item.tsx';
import overlay from './overlay.module.css';
import styles from './select.module.css';

export interface SelectProps<Id extends string> extends FieldTexts {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Said while nothing is chosen. */
  readonly placeholder?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly name?: string | undefined;
}

/** One of a few. For more than about fifteen use ComboBox. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const {
    options,
    value,
    onChange,
    onBlur,
    placeholder = '',
    isRequired = false,
    isDisabled = false,
    name,
  } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={props.error !== undefined}
      className={field['field'] ?? ''}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(name === undefined ? {} : { name })}
    >
      <FormField
        label={props.label}
        isLabelHidden={props.isLabelHidden}
        description={props.description}
        error={props.error}
        isRequired={isRequired}
      >
        <Button className={classNames(field['box'], styles['trigger'])}>
          <SelectValue className={styles['value'] ?? ''}>
            {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
          </SelectValue>
          <Icon of={ChevronDown} size={14} />
        </Button>
      </FormField>
      <Popover className={overlay['surface'] ?? ''} offset={4}>
        <ListBox items={options} className={overlay['list'] ?? ''}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
