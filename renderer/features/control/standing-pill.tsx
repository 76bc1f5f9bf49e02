import { useTranslation } from 'react-i18next';
import { StatusPill, type StatusPillProps } from '#renderer/ui/status-pill.tsx';
import type { OwnershipStanding } from '#shared/journal/ownership.ts';

const LOOKS: Readonly<Record<OwnershipStanding | 'open', Pick<StatusPillProps, 'tone' | 'shape'>>> =
  {
    open: { tone: 'neutral', shape: 'dashed' },
    confirmed: { tone: 'positive', shape: 'check' },
    disputed: { tone: 'caution', shape: 'triangle' },
    theirs: { tone: 'info', shape: 'square' },
    'not-theirs': { tone: 'neutral', shape: 'cross' },
  };

/** Where the ownership of something stands. */
export function StandingPill({ standing }: { readonly standing: OwnershipStanding | 'open' }) {
  const { t } = useTranslation('control');
  return (
    <StatusPill look="plain" {...LOOKS[standing]} label={t(`ownership.standing.${standing}`)} />
  );
}
