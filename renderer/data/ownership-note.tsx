import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { ownershipDecisionKind, ownershipKind } from '#shared/domain/ownership.ts';
import { ownershipStanding } from '#shared/journal/ownership.ts';
import { StandingPill } from './standing-pill.tsx';
import { useRecord } from './use-records.ts';

/** On an asset or system of the register: what its unit said of its ownership, and what was decided; nothing while nobody spoke. */
export function OwnershipNote({ subject }: { readonly subject: string }) {
  const { t } = useTranslation('control');
  const statement = useRecord(ownershipKind, subject)?.value;
  const decision = useRecord(ownershipDecisionKind, subject)?.value ?? null;
  if (statement === undefined) return null;
  const standing = ownershipStanding(statement, decision);
  if (standing === 'confirmed') return <StandingPill standing={standing} />;
  return (
    <Banner
      tone={standing === 'disputed' ? 'caution' : 'info'}
      title={t(`ownership.standing.${standing}`)}
    >
      {standing === 'disputed' ? statement.reason : (decision?.reason ?? '')}
    </Banner>
  );
}
