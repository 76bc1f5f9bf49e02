import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanTab } from '#renderer/state/addresses.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { usePlanView } from './use-plan-view.ts';

/** Records are there, but none of them is what is looked for. */
export function NothingFound({ tab }: { readonly tab: PlanTab }) {
  const { t } = useTranslation('plan');
  const [view, change] = usePlanView();
  const clear = (): void =>
    change({ search: { ...view.search, [tab]: '' }, organisation: null, system: null });
  return (
    <EmptyState
      icon={SearchX}
      title={t('list.nothingFound')}
      actions={<Button onPress={clear}>{t('list.clear')}</Button>}
    >
      {t('list.nothingFoundText')}
    </EmptyState>
  );
}
