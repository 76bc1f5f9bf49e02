import { CircleCheck, Gavel } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

interface NothingOpenProps {
  /** How many wait for this desk. */
  readonly waiting: number;
  readonly onBegin: () => void;
}

/** No case is open: how many wait, and the way into the first. */
export function NothingOpen({ waiting, onBegin }: NothingOpenProps) {
  const { t } = useTranslation('judging');
  if (waiting === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('begin.done')}>
        {t('begin.pick')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Gavel}
      title={t('begin.waiting', { count: waiting })}
      actions={
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the desk is opened in order to begin: one key does
        <Button variant="primary" onPress={onBegin} autoFocus>
          {t('begin.start')}
        </Button>
      }
    >
      {t('begin.pick')}
    </EmptyState>
  );
}
