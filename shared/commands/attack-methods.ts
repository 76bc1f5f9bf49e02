import type { FilingKind } from '#shared/domain/engagement.ts';
import type { Finding } from '#shared/domain/finding.ts';

/**
 * Ways of attacking that rules of engagement speak of, by the ATT&CK techniques that tell of them (ours: no source
 * publishes such a table). A technique counts with its sub-techniques.
 */
const TECHNIQUES: Readonly<Partial<Record<FilingKind, readonly string[]>>> = {
  'supply-chain': ['T1195', 'T1199'],
  'social-engineering': ['T1566', 'T1534', 'T1598', 'T1656', 'T1660'],
  physical: ['T1200', 'T1091'],
  wireless: ['T1669', 'T1465', 'T1557.004'],
  destructive: ['T1485', 'T1486', 'T1490', 'T1495', 'T1498', 'T1499', 'T1529', 'T1561'],
};

/** Rule-book items that tell of a way of attacking. */
const ITEMS: Readonly<Partial<Record<FilingKind, readonly string[]>>> = {
  'zero-day': ['zero-day'],
};

/** Ways of attacking that one technique tells of. */
export function methodsOfTechnique(technique: string): FilingKind[] {
  if (technique === '') return [];
  return (Object.keys(TECHNIQUES) as FilingKind[]).filter((method) =>
    TECHNIQUES[method]?.some((one) => technique === one || technique.startsWith(`${one}.`)),
  );
}

/** Ways of attacking that the claims of a finding tell of. */
export const methodsOfClaims = ({ claims }: Pick<Finding, 'claims'>): FilingKind[] =>
  (Object.keys(ITEMS) as FilingKind[]).filter((method) =>
    claims.some(({ item }) => ITEMS[method]?.includes(item)),
  );
