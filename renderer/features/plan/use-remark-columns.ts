import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type RegisterColumn, textColumn } from './register-columns.ts';
import { tagsText } from './tags.ts';

/** Tags and note: the last columns of a register, shown once somebody chooses them. */
export function useRemarkColumns<
  Value extends { readonly note: string },
>(): readonly RegisterColumn<Value>[] {
  const { t } = useTranslation('plan');
  return useMemo(
    () => [
      textColumn<Value>({
        id: 'tags',
        header: t('field.tags'),
        width: 160,
        isHiddenAtFirst: true,
        text: tagsText,
      }),
      textColumn<Value>({
        id: 'note',
        header: t('field.note'),
        width: 200,
        isHiddenAtFirst: true,
        text: ({ value }) => value.note,
      }),
    ],
    [t],
  );
}
