import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/data/use-session-state.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { EyeOff } from 'lucide-react';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import { DisputeList } from './dispute-list.tsx';
import { OwnHoldings } from './own-holdings.tsx';

/** Whose assets are whose: a unit says so, control decides. */
export function OwnershipTab() {
  const { t } = useTranslation('control');
  const actor = useActor();
  if (mayRead(actor, CONTROL)) return <DisputeList />;
  return actor.unit === null ? (
    <EmptyState icon={EyeOff} title={t('ownership.noUnit')} />
  ) : (
    <OwnHoldings unit={actor.unit} />
  );
}
