import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Inline } from '#renderer/ui/layout.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useSlashKey } from '#renderer/ui/use-slash-key.ts';
import styles from './audit.module.css';

interface ListToolbarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly found: number;
  readonly count: number;
  readonly actions?: ReactNode;
}

/** Search and count above a list. */
export function ListToolbar({ search, onSearch, found, count, actions }: ListToolbarProps) {
  const { t } = useTranslation(['audit', 'common']);
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  return (
    <Inline justify="between">
      <Inline>
        <div className={styles['search']}>
          <SearchField
            label={t('search')}
            value={search}
            onChange={onSearch}
            keyHint="/"
            inputRef={input}
          />
        </div>
        <Text size={13} tone={2}>
          <output>
            {found === count ? t('common:count', { count }) : t('found', { found, count })}
          </output>
        </Text>
      </Inline>
      {actions}
    </Inline>
  );
}
