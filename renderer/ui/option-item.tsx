import { Check } from 'lucide-react';
import { ListBoxItem, Text } from 'react-aria-components';
import { Icon } from './icon.tsx';
import overlay from './overlay.module.css';

/** Something to choose in a Select or ComboBox. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className={overlay['item'] ?? ''}
    >
      {({ isSelected }) => (
        <>
          <span className={overlay['itemText']}>
            <Text slot="label">{option.label}</Text>
            {option.detail !== undefined && (
              <Text slot="description" className={overlay['itemDetail'] ?? ''}>
                {option.detail}
              </Text>
            )}
          </span>
          <span className={overlay['check']}>{isSelected && <Icon of={Check} />}</span>
        </>
      )}
    </ListBoxItem>
  );
}
