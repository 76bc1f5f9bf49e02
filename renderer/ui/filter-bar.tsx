import { useRef } from 'react';
import { Button } from './button.tsx';
import { Chip } from './chip.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { Inline, Stack } from './layout.tsx';
import type { Option } from './option-item.tsx';
import { SearchField } from './search-field.tsx';
import { useSlashKey } from './use-slash-key.ts';

export interface Filter<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: ReadonlySet<string>;
}

export interface FilterBarProps<Id extends string> {
  readonly searchLabel: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly filters: readonly Filter<Id>[];
  readonly onFilter: (change: Readonly<Partial<Record<Id, ReadonlySet<string>>>>) => void;
  readonly clearLabel: string;
}

/** Search (by "/") and filters of a list; every value in force is a chip that can be taken off. */
export function FilterBar<Id extends string>(props: FilterBarProps<Id>) {
  const { searchLabel, search, onSearch, filters, onFilter, clearLabel } = props;
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  const choose = (id: Id, chosen: ReadonlySet<string>): void =>
    onFilter({ [id]: chosen } as Partial<Record<Id, ReadonlySet<string>>>);
  const clear = (): void =>
    onFilter(
      Object.fromEntries(filters.map(({ id }) => [id, new Set<string>()])) as unknown as Record<
        Id,
        ReadonlySet<string>
      >,
    );
  return (
    <Stack gap={2}>
      <Inline>
        <SearchField
          label={searchLabel}
          value={search}
          onChange={onSearch}
          keyHint="/"
          inputRef={input}
        />
        {filters.map(({ id, label, options, chosen }) => (
          <FilterMenu
            key={id}
            label={label}
            options={options}
            chosen={chosen}
            onChange={(next) => choose(id, next)}
          />
        ))}
      </Inline>
      {filters.some(({ chosen }) => chosen.size > 0) && (
        <Inline gap={1}>
          {filters.flatMap(({ id, label, options, chosen }) =>
            [...chosen].map((value) => (
              <Chip
                key={`${id} ${value}`}
                label={label}
                value={options.find((option) => option.id === value)?.label ?? value}
                onRemove={() => choose(id, new Set([...chosen].filter((one) => one !== value)))}
              />
            )),
          )}
          <Button size="small" variant="quiet" onPress={clear}>
            {clearLabel}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}
