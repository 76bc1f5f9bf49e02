import type { CSSProperties, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FormField, type FieldTexts } from './form-field.tsx';
import field from './form-field.module.css';
import styles from './text-area.module.css';

export interface TextAreaProps
  extends Omit<
      AriaTextFieldProps,
      'children' | 'className' | 'style' | 'render' | 'isInvalid' | 'type'
    >,
    FieldTexts {
  readonly placeholder?: string | undefined;
  /** Height at rest in lines; it grows with what is written. */
  readonly rows?: number | undefined;
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden,
    description,
    error,
    placeholder,
    rows = 4,
    inputRef,
    ...rest
  } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={field['field'] ?? ''}>
      <FormField
        label={label}
        isLabelHidden={isLabelHidden}
        description={description}
        error={error}
        isRequired={rest.isRequired}
      >
        <AriaTextArea
          className={classNames(field['box'], styles['area'])}
          rows={rows}
          style={{ '--area-rows': rows } as CSSProperties}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      </FormField>
    </AriaTextField>
  );
}
