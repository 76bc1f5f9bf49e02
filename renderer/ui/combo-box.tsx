import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Group,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { FormField, type FieldTexts } from './form-field.tsx';
import field from './form-field.module.css';
import { Icon } from './icon.tsx';
import { matchOptions } from './match-options.ts';
import { type Option, OptionItem } from './option-item.tsx';
import overlay from './overlay.module.css';
import styles from './combo-box.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface ComboBoxProps<Id extends string> extends FieldTexts {
  /** All there is to choose from (100,000 are fine), or the found ones when `onSearch` finds them. */
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  /** Given when the caller searches by itself; then `options` are shown as they come. */
  readonly onSearch?: ((query: string) => void) | undefined;
  readonly isSearching?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

const shownAtMost = 100;

/** One of many, found by typing part of its name. Draws only the first matches, so any length is quick. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const {
    options,
    value,
    onChange,
    onSearch,
    placeholder,
    isRequired = false,
    isDisabled = false,
  } = props;
  const texts = useUiTexts();
  const search = useOptionSearch(props);
  const choose = (key: string | number | null) => {
    const chosen = options.find((option) => option.id === key);
    search.setQuery(chosen?.label ?? '');
    onChange(chosen?.id ?? null);
  };
  return (
    <AriaComboBox
      items={search.matched.shown}
      inputValue={search.query}
      onInputChange={(text) => {
        search.setQuery(text);
        onSearch?.(text);
      }}
      value={value}
      onChange={choose}
      onOpenChange={search.setOpen}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="focus"
      isRequired={isRequired}
      isDisabled={isDisabled}
      isInvalid={props.error !== undefined}
      className={field['field'] ?? ''}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <FormField
        label={props.label}
        isLabelHidden={props.isLabelHidden}
        description={props.description}
        error={props.error}
        isRequired={isRequired}
      >
        <Group className={classNames(field['box'], styles['box'])}>
          <Input
            className={field['bare'] ?? ''}
            {...(placeholder === undefined ? {} : { placeholder })}
          />
          <Button className={styles['open'] ?? ''} aria-label={texts.showOptions}>
            <Icon of={ChevronDown} size={14} />
          </Button>
        </Group>
      </FormField>
      <Popover className={overlay['surface'] ?? ''} offset={4}>
        <ListBox<Option<Id>>
          className={overlay['list'] ?? ''}
          renderEmptyState={() => (
            <div className={overlay['note']}>
              {props.isSearching ? texts.loading : texts.noMatches}
            </div>
          )}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
        {search.matched.hidden > 0 && (
          <div className={classNames(overlay['note'], styles['more'])}>
            {texts.moreMatches(search.matched.hidden)}
          </div>
        )}
      </Popover>
    </AriaComboBox>
  );
}

function useOptionSearch<Id extends string>({ options, value, onSearch }: ComboBoxProps<Id>) {
  const selected = useMemo(() => options.find((option) => option.id === value), [options, value]);
  const [typed, setTyped] = useState<{
    readonly text: string;
    readonly forValue: Id | null;
  } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const label = selected?.label ?? '';
  const query =
    isOpen && typed !== null
      ? typed.text
      : typed !== null && typed.forValue === value
        ? typed.text
        : label;
  const matched = useMemo(() => {
    // A closed list draws nothing, or a page with several of them is slow to come.
    if (!isOpen) return { shown: selected === undefined ? [] : [selected], hidden: 0 };
    // An opened list shows everything until something new is typed.
    const wanted = onSearch !== undefined || query === label ? '' : query;
    return matchOptions(options, wanted, shownAtMost);
  }, [options, selected, query, label, onSearch, isOpen]);
  return {
    query,
    matched,
    setOpen,
    setQuery: (text: string) => setTyped({ text, forValue: value }),
  };
}
