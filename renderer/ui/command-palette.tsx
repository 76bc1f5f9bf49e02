import { Search } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './command-palette.module.css';
import dialog from './dialog.module.css';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import overlay from './overlay.module.css';
import type { PaletteItem } from './palette-item.ts';
import { rankItems } from './rank-items.ts';
import { useUiTexts } from './ui-texts.tsx';

export interface CommandPaletteProps<Id extends string> {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly label: string;
  readonly placeholder: string;
  /** Some hundreds at most; for records, give the found ones and onSearch. */
  readonly items: readonly PaletteItem<Id>[];
  readonly onSearch?: ((query: string) => void) | undefined;
  readonly onAction: (id: Id) => void;
}

/** Everything that can be done or gone to, by typing. */
export function CommandPalette<Id extends string>(props: CommandPaletteProps<Id>) {
  const { isOpen, onOpenChange, label } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={dialog['scrim'] ?? ''}
    >
      <Modal className={classNames(dialog['modal'], dialog['medium'], styles['modal'])}>
        <Dialog aria-label={label} className={dialog['dialog'] ?? ''}>
          <PaletteContent {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteContent<Id extends string>(props: CommandPaletteProps<Id>) {
  const { onOpenChange, label, placeholder, items, onSearch, onAction } = props;
  const texts = useUiTexts();
  const [query, setQuery] = useState('');
  const ranked = rankItems(items, onSearch === undefined ? query : '');
  const sections = [...new Set(ranked.map((item) => item.section))];
  const act = (key: string | number) => {
    const item = items.find(({ id }) => id === key);
    if (item === undefined) return;
    onOpenChange(false);
    onAction(item.id);
  };
  return (
    <Autocomplete
      inputValue={query}
      onInputChange={(text) => {
        setQuery(text);
        onSearch?.(text);
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened in order to type */}
      <SearchField autoFocus aria-label={label} className={styles['search'] ?? ''}>
        <Icon of={Search} />
        <Input className={classNames(field['bare'], styles['input'])} placeholder={placeholder} />
        <KeyHint keys={['Esc']} />
      </SearchField>
      <Menu
        className={classNames(overlay['list'], styles['list'])}
        onAction={act}
        renderEmptyState={() => <div className={overlay['note']}>{texts.noMatches}</div>}
      >
        {sections.map((section) => (
          <MenuSection key={section}>
            <Header className={overlay['sectionTitle'] ?? ''}>{section}</Header>
            {ranked
              .filter((item) => item.section === section)
              .map((item) => (
                <PaletteEntry key={item.id} item={item} />
              ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function PaletteEntry({ item }: { readonly item: PaletteItem }) {
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      className={classNames(overlay['item'], styles['entry'])}
    >
      {item.icon && <Icon of={item.icon} />}
      <Text slot="label">{item.label}</Text>
      {item.detail !== undefined && (
        <Text slot="description" className={overlay['itemDetail'] ?? ''}>
          {item.detail}
        </Text>
      )}
      {item.keys && (
        <span className={styles['keys']}>
          <KeyHint keys={item.keys} />
        </span>
      )}
    </MenuItem>
  );
}
