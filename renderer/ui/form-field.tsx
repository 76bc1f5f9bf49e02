import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import styles from './form-field.module.css';
import { Icon } from './icon.tsx';
import { useUiTexts } from './ui-texts.tsx';

/** What every field says around its control. */
export interface FieldTexts {
  readonly label: string;
  /** Hides the label from sight where the place says it already; it is still read out. */
  readonly isLabelHidden?: boolean | undefined;
  readonly description?: ReactNode;
  /** What is wrong and what to do. Given only once the person has left the field. */
  readonly error?: string | undefined;
}

export interface FormFieldProps extends FieldTexts {
  readonly isRequired?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label above, control, then help or error. Lives inside a React Aria field, which ties them together. */
export function FormField({
  label,
  isLabelHidden,
  description,
  error,
  isRequired,
  children,
}: FormFieldProps) {
  return (
    <>
      <Label className={(isLabelHidden ? styles['hidden'] : styles['label']) ?? ''}>
        {label}
        {isRequired && <RequiredMark />}
      </Label>
      {children}
      {description !== undefined && error === undefined && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>
        <Icon of={CircleAlert} size={14} />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

function RequiredMark() {
  const texts = useUiTexts();
  return (
    <span className={styles['required']}>
      <span aria-hidden>*</span> {texts.required}
    </span>
  );
}
