import { ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { Button, type ButtonVariant } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { Icon, type IconShape } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import styles from './menu-button.module.css';
import overlay from './overlay.module.css';

export interface MenuAction<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: IconShape | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly tone?: 'danger' | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Draws a line above it. */
  readonly startsGroup?: boolean | undefined;
}

export interface MenuButtonProps<Id extends string> {
  readonly label: string;
  readonly icon?: IconShape | undefined;
  /** Shows only the icon; the label becomes its name and tooltip. */
  readonly isIconOnly?: boolean | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'regular' | 'small' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly actions: readonly MenuAction<Id>[];
  readonly onAction: (id: Id) => void;
}

/** A button that offers several things to do. */
export function MenuButton<Id extends string>(props: MenuButtonProps<Id>) {
  const { actions, onAction } = props;
  return (
    <MenuTrigger>
      <Trigger {...props} />
      <Popover className={overlay['surface'] ?? ''} offset={4}>
        <Menu
          className={overlay['list'] ?? ''}
          onAction={(key) => {
            const action = actions.find(({ id }) => id === key);
            if (action !== undefined) onAction(action.id);
          }}
        >
          {actions.map((action) => [
            action.startsGroup && (
              <Separator key={`${action.id}-line`} className={overlay['separator'] ?? ''} />
            ),
            <ActionItem key={action.id} action={action} />,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Trigger<Id extends string>(props: MenuButtonProps<Id>) {
  const { label, icon, isIconOnly, variant = 'secondary', size, isDisabled = false } = props;
  if (isIconOnly && icon !== undefined)
    return (
      <IconButton
        icon={icon}
        label={label}
        size={size}
        isDisabled={isDisabled}
        variant={variant === 'secondary' ? 'secondary' : 'quiet'}
      />
    );
  return (
    <Button icon={icon} variant={variant} size={size} isDisabled={isDisabled}>
      <span className={styles['trigger']}>
        {label}
        <Icon of={ChevronDown} size={14} />
      </span>
    </Button>
  );
}

function ActionItem({ action }: { readonly action: MenuAction }) {
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      isDisabled={action.isDisabled ?? false}
      className={classNames(overlay['item'], action.tone === 'danger' && styles['danger'])}
    >
      {action.icon && <Icon of={action.icon} />}
      <span className={overlay['itemText']}>
        <Text slot="label">{action.label}</Text>
        {action.detail !== undefined && (
          <Text slot="description" className={overlay['itemDetail'] ?? ''}>
            {action.detail}
          </Text>
        )}
      </span>
      {action.keys && <KeyHint keys={action.keys} />}
    </MenuItem>
  );
}
