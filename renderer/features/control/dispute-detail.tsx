import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/data/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { decideOwnership } from '#shared/commands/state-ownership.ts';
import { unitAudience } from '#shared/domain/audiences.ts';
import { ownershipDecisionKind } from '#shared/domain/ownership.ts';
import type { StatementRow } from './statement-row.ts';
import { StandingPill } from './standing-pill.tsx';
import { useMayControl } from './use-may-control.ts';

/** One dispute: what the unit says, and control's decision with its reason. */
export function DisputeDetail({ row }: { readonly row: StatementRow }) {
  const { t } = useTranslation('control');
  const act = useAct(useToasts());
  const mayDecide = useMayControl(ownershipDecisionKind, unitAudience(row.unit));
  const [reason, setReason] = useState('');
  const decide = (belongs: boolean): void =>
    void act(decideOwnership, { unit: row.unit, subjects: [row.subject], belongs, reason }, () =>
      t('ownership.decided'),
    );
  const facts = [
    { id: 'unit', label: t('restriction.subjects.unit'), value: row.unitName },
    { id: 'reason', label: t('ownership.reason'), value: row.reason, isWide: true },
    { id: 'proof', label: t('ownership.proof'), value: row.proof, isWide: true },
    { id: 'decision', label: t('ownership.decision'), value: row.decision, isWide: true },
  ].filter((fact) => fact.value !== '');
  return (
    <Stack gap={4}>
      <Inline>
        <Text as="h2" size={16} weight="strong">
          {row.name}
        </Text>
        <StandingPill standing={row.standing} />
      </Inline>
      <FactGrid facts={facts} />
      {mayDecide && row.standing !== 'confirmed' && (
        <Stack gap={3}>
          <TextArea
            label={t('ownership.decision')}
            value={reason}
            onChange={setReason}
            isRequired
          />
          <Inline>
            <Button isDisabled={reason.trim() === ''} onPress={() => decide(true)}>
              {t('ownership.isTheirs')}
            </Button>
            <Button isDisabled={reason.trim() === ''} onPress={() => decide(false)}>
              {t('ownership.isNotTheirs')}
            </Button>
          </Inline>
        </Stack>
      )}
    </Stack>
  );
}
