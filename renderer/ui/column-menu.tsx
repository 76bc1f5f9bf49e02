import { Check, Columns3 } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import type { GridColumn } from './grid-column.ts';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icon.tsx';
import overlay from './overlay.module.css';

export interface ColumnMenuProps {
  readonly label: string;
  readonly columns: readonly Pick<GridColumn<never>, 'id' | 'header' | 'isAlwaysShown'>[];
  readonly visible: ReadonlySet<string>;
  readonly onChange: (visible: ReadonlySet<string>) => void;
}

/** Which columns of a grid are shown. */
export function ColumnMenu({ label, columns, visible, onChange }: ColumnMenuProps) {
  const choosable = columns.filter((column) => !column.isAlwaysShown);
  return (
    <MenuTrigger>
      <IconButton icon={Columns3} label={label} variant="secondary" />
      <Popover className={overlay['surface'] ?? ''} placement="bottom end" offset={4}>
        <Menu
          className={overlay['list'] ?? ''}
          selectionMode="multiple"
          selectedKeys={visible}
          onSelectionChange={(keys) =>
            onChange(
              new Set(choosable.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id))),
            )
          }
        >
          {choosable.map((column) => (
            <MenuItem
              key={column.id}
              id={column.id}
              textValue={column.header}
              className={overlay['item'] ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span className={overlay['check']}>{isSelected && <Icon of={Check} />}</span>
                  <Text slot="label">{column.header}</Text>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
