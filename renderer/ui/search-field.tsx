import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  SearchField as AriaSearchField,
  Button,
  Group,
  Input,
  Label,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import styles from './search-field.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface SearchFieldProps
  extends Omit<AriaSearchFieldProps, 'children' | 'className' | 'style' | 'render'> {
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** The key that leads here, such as "/". Shown while the field is empty. */
  readonly keyHint?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Narrows what is on the page. Escape clears it. */
export function SearchField({ label, placeholder, keyHint, inputRef, ...rest }: SearchFieldProps) {
  const texts = useUiTexts();
  return (
    <AriaSearchField {...rest} className={styles['field'] ?? ''}>
      {({ isEmpty }) => (
        <>
          <Label className={field['hidden'] ?? ''}>{label}</Label>
          <Group className={classNames(field['box'], styles['box'])}>
            <Icon of={Search} size={14} />
            <Input
              className={classNames(field['bare'], styles['input'])}
              {...(inputRef === undefined ? {} : { ref: inputRef })}
              placeholder={placeholder ?? label}
            />
            {isEmpty ? (
              keyHint !== undefined && <KeyHint keys={[keyHint]} />
            ) : (
              <Button className={styles['clear'] ?? ''} aria-label={texts.clear}>
                <Icon of={X} size={14} />
              </Button>
            )}
          </Group>
        </>
      )}
    </AriaSearchField>
  );
}
