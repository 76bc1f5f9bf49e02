import { useTranslation } from 'react-i18next';
import type { SubjectType } from '#shared/domain/judging.ts';
import type { Announcer } from './use-act.ts';
import { type BulkAction, useBulkActions } from './use-bulk-actions.ts';

/** The menu of what can be done with all selected findings or responses at once; null while none is selected. */
export function useBulkMenu(
  type: SubjectType,
  selected: ReadonlySet<string>,
  announcer: Announcer,
  onDone: () => void,
) {
  const { t } = useTranslation('casework');
  const { actions, run } = useBulkActions(type, selected, announcer);
  if (selected.size === 0) return null;
  return {
    label: t('list.selected', { count: selected.size }),
    actions: actions.map(({ id, count }) => ({
      id,
      label: t(`action.${id}`),
      detail: t('list.fitting', { count }),
      isDisabled: count === 0,
    })),
    onAction: (id: BulkAction): void => {
      void run(id).then(onDone);
    },
  };
}
