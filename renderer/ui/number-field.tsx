import { Minus, Plus } from 'lucide-react';
import {
  NumberField as AriaNumberField,
  Button,
  Group,
  Input,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FormField, type FieldTexts } from './form-field.tsx';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import styles from './number-field.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'render' | 'isInvalid'>,
    FieldTexts {
  readonly unit?: string | undefined;
  readonly hasSteppers?: boolean | undefined;
}

/** A number, with its unit and, where small steps are usual, two buttons. An empty field is NaN. */
export function NumberField(props: NumberFieldProps) {
  const { label, isLabelHidden, description, error, unit, hasSteppers = false, ...rest } = props;
  const texts = useUiTexts();
  return (
    <AriaNumberField {...rest} isInvalid={error !== undefined} className={field['field'] ?? ''}>
      <FormField
        label={label}
        isLabelHidden={isLabelHidden}
        description={description}
        error={error}
        isRequired={rest.isRequired}
      >
        <Group className={classNames(field['box'], styles['box'])}>
          <Input className={classNames(field['bare'], styles['input'])} />
          {unit !== undefined && <span className={styles['unit']}>{unit}</span>}
          {hasSteppers && (
            <>
              <Button slot="decrement" aria-label={texts.decrease} className={styles['step'] ?? ''}>
                <Icon of={Minus} size={14} />
              </Button>
              <Button slot="increment" aria-label={texts.increase} className={styles['step'] ?? ''}>
                <Icon of={Plus} size={14} />
              </Button>
            </>
          )}
        </Group>
      </FormField>
    </AriaNumberField>
  );
}
