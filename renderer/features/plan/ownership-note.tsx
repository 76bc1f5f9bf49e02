import { useTranslation } from 'react-i18next';
import { useRecord } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ownershipDecisionKind, ownershipKind } from '#shared/domain/ownership.ts';
import { ownershipStanding } from '#shared/journal/ownership.ts';

const TONES = {
  confirmed: 'positive',
  disputed: 'caution',
  theirs: 'info',
  'not-theirs': 'info',
} as const;

/** On an asset or system of the register: what its unit said of its ownership, and what was decided; nothing while nobody spoke. */
export function OwnershipNote({ subject }: { readonly subject: string }) {
  const { t } = useTranslation('control');
  const statement = useRecord(ownershipKind, subject)?.value;
  const decision = useRecord(ownershipDecisionKind, subject)?.value ?? null;
  if (statement === undefined) return null;
  const standing = ownershipStanding(statement, decision);
  const isDecided = standing === 'theirs' || standing === 'not-theirs';
  return (
    <Banner tone={TONES[standing]} title={t(`ownership.standing.${standing}`)}>
      {isDecided ? (decision?.reason ?? '') : statement.reason}
    </Banner>
  );
}
