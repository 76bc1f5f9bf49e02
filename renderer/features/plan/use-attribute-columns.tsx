import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { type Managed, TRAITS } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { type RegisterColumn, textColumn } from './register-columns.ts';

interface Attributes {
  readonly owner: string;
  readonly contact: string;
}

/** Traits, owner and contact: what organisations, systems and assets have alike. */
export function useTraitColumn<Value extends object>(
  isHiddenAtFirst = false,
): RegisterColumn<Value> {
  const { t } = useTranslation('register');
  return useMemo(
    () => ({
      id: 'traits',
      header: t('field.traits'),
      width: 190,
      isHiddenAtFirst,
      isSortable: true,
      text: (record: Recorded<Value>) =>
        traitsOf(record)
          .map((trait) => t(`trait.${trait}`))
          .join('、'),
      render: (record: Recorded<Value>) => (
        <Inline gap={1} wrap={false}>
          {traitsOf(record).map((trait) => (
            <Badge key={trait} tone={trait === 'unlisted' ? 'caution' : 'neutral'}>
              {t(`trait.${trait}`)}
            </Badge>
          ))}
        </Inline>
      ),
    }),
    [t, isHiddenAtFirst],
  );
}

const traitsOf = ({ row }: Recorded<object>) =>
  TRAITS.filter((trait) => row.values[`trait:${trait}`] === true);

/** Owner and contact of an organisation or system, shown once somebody chooses them. */
export function useContactColumns<Value extends Attributes>(
  hasOwner: boolean,
): readonly RegisterColumn<Value>[] {
  const { t } = useTranslation('register');
  return useMemo(() => {
    const column = (id: 'owner' | 'contact'): RegisterColumn<Value> =>
      textColumn<Value>({
        id,
        header: t(`field.${id}`),
        width: 140,
        isHiddenAtFirst: true,
        text: ({ value }) => value[id],
      });
    return hasOwner ? [column('owner'), column('contact')] : [column('contact')];
  }, [t, hasOwner]);
}

/** Platform and management of systems and assets. */
export function useManagedColumns<
  Value extends {
    readonly managed: Managed;
    readonly managedWhy: string;
    readonly platform: string;
  },
>(): readonly RegisterColumn<Value>[] {
  const { t } = useTranslation('register');
  return useMemo(
    () => [
      textColumn<Value>({
        id: 'managed',
        header: t('field.managed'),
        width: 90,
        text: ({ value }) => (value.managed === '' ? '' : t(`managed.${value.managed}`)),
      }),
      textColumn<Value>({
        id: 'managedWhy',
        header: t('field.managedWhy'),
        width: 180,
        isHiddenAtFirst: true,
        text: ({ value }) => value.managedWhy,
      }),
      textColumn<Value>({
        id: 'platform',
        header: t('field.platform'),
        width: 150,
        isHiddenAtFirst: true,
        text: ({ value }) => value.platform,
      }),
    ],
    [t],
  );
}
