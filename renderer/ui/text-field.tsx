import type { Ref } from 'react';
import {
  TextField as AriaTextField,
  Input,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FormField, type FieldTexts } from './form-field.tsx';
import field from './form-field.module.css';
import styles from './text-field.module.css';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render' | 'isInvalid'>,
    FieldTexts {
  readonly placeholder?: string | undefined;
  /** For ids, addresses and hashes. */
  readonly isMono?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, description, error, placeholder, isMono, inputRef, ...rest } =
    props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={field['field'] ?? ''}>
      <FormField
        label={label}
        isLabelHidden={isLabelHidden}
        description={description}
        error={error}
        isRequired={rest.isRequired}
      >
        <Input
          className={classNames(field['box'], isMono && styles['mono'])}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </FormField>
    </AriaTextField>
  );
}
