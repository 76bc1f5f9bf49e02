import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useBulkActions } from '#renderer/data/use-bulk-actions.ts';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';

interface BulkActionsProps {
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with all selected findings at once. */
export function BulkActions({ selected, onDone }: BulkActionsProps) {
  const { t } = useTranslation('casework');
  const { actions, run } = useBulkActions('finding', selected, useToasts());
  if (selected.size === 0) return null;
  return (
    <MenuButton
      label={t('list.selected', { count: selected.size })}
      icon={ListChecks}
      actions={actions.map(({ id, count }) => ({
        id,
        label: t(`action.${id}`),
        detail: t('list.selected', { count }),
        isDisabled: count === 0,
      }))}
      onAction={(id) => {
        void run(id).then(onDone);
      }}
    />
  );
}
