import { Check, ListFilter } from 'lucide-react';
import { useState } from 'react';
import {
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Text,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './filter-menu.module.css';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import { matchOptions } from './match-options.ts';
import type { Option } from './option-item.tsx';
import overlay from './overlay.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface FilterMenuProps<Id extends string> {
  /** What is filtered by: 状态. */
  readonly label: string;
  readonly options: readonly Option<Id>[];
  /** Chosen ids; none chosen: no filter. */
  readonly chosen: ReadonlySet<Id>;
  readonly onChange: (chosen: ReadonlySet<Id>) => void;
}

/** More options than this can be searched. */
const searchFrom = 12;
const shownAtMost = 200;

/** Chooses the values that a list is narrowed to. What is chosen stands as chips beside the list, drawn by the caller. */
export function FilterMenu<Id extends string>(props: FilterMenuProps<Id>) {
  const { label, options, chosen } = props;
  return (
    <DialogTrigger>
      <Button icon={ListFilter} variant={chosen.size > 0 ? 'secondary' : 'quiet'}>
        {chosen.size > 0 ? `${label} · ${chosen.size}` : label}
      </Button>
      <Popover className={overlay['surface'] ?? ''} placement="bottom start" offset={4}>
        <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
          <Choices {...props} options={options} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices<Id extends string>({ label, options, chosen, onChange }: FilterMenuProps<Id>) {
  const texts = useUiTexts();
  const [query, setQuery] = useState('');
  const { shown, hidden } = matchOptions(options, query, shownAtMost);
  return (
    <>
      {options.length > searchFrom && (
        <SearchField
          aria-label={label}
          value={query}
          onChange={setQuery}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a long list is opened in order to type
          autoFocus
          className={styles['search'] ?? ''}
        >
          <Input className={classNames(field['bare'], styles['input'])} placeholder={label} />
        </SearchField>
      )}
      <ListBox
        aria-label={label}
        items={shown}
        selectionMode="multiple"
        // Escape closes; it must not take back what was chosen.
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const kept = [...chosen].filter((id) => !shown.some((option) => option.id === id));
          const now = shown.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id));
          onChange(new Set([...kept, ...now]));
        }}
        className={overlay['list'] ?? ''}
        renderEmptyState={() => <div className={overlay['note']}>{texts.noMatches}</div>}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened in order to choose
        autoFocus={options.length <= searchFrom}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={overlay['item'] ?? ''}>
            {({ isSelected }) => (
              <>
                <span className={overlay['check']}>{isSelected && <Icon of={Check} />}</span>
                <span className={overlay['itemText']}>
                  <Text slot="label">{option.label}</Text>
                  {option.detail !== undefined && (
                    <Text slot="description" className={overlay['itemDetail'] ?? ''}>
                      {option.detail}
                    </Text>
                  )}
                </span>
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {hidden > 0 && <div className={overlay['note']}>{texts.moreMatches(hidden)}</div>}
    </>
  );
}
