import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead, useRecord } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { decideFiling } from '#shared/commands/decide-filing.ts';
import {
  type Filing,
  FILING_VERDICTS,
  type FilingDecision,
  filingDecisionKind,
} from '#shared/domain/engagement.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useAction } from '../use-action.ts';
import { EntryFields } from './entry-fields.tsx';

interface DecideDialogProps {
  readonly filing: Recorded<Filing>;
  readonly onClose: () => void;
}

/** Approves a filing, with conditions and for a time, or refuses it with a reason. */
export function DecideDialog({ filing, onClose }: DecideDialogProps) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const { timeZone } = useExerciseHead();
  const errorText = useErrorText();
  const action = useAction();
  const before = useRecord(filingDecisionKind, filing.id)?.value;
  const [values, setValues] = useState<FilingDecision>(
    before ?? {
      ...filingDecisionKind.empty,
      filing: filing.id,
      validFrom: filing.value.wantedFrom,
      validUntil: filing.value.wantedUntil,
    },
  );
  const [problem, setProblem] = useState<string | null>(null);
  const f = new EntryFields(
    values,
    (change) => setValues((old) => ({ ...old, ...change })),
    timeZone,
  );
  const submit = async (): Promise<void> => {
    const { decidedAt: _, ...input } = values;
    const done = await action(decideFiling, input, t('filings.decided'));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  return (
    <FormDialog
      title={t('filings.decideTitle')}
      submitLabel={t('common:save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Text as="p" weight="medium">
        {t(`terms:filing.${filing.value.filing}`)} · {filing.value.target}
      </Text>
      <Text as="p" tone={2}>
        {filing.value.reason}
      </Text>
      <Columns min={160}>
        {f.select(
          'verdict',
          t('filings.verdict'),
          FILING_VERDICTS.map((id) => ({ id, label: t(`terms:filingVerdict.${id}`) })),
        )}
        {f.line('number', t('filings.number'), { description: t('filings.numberHint') })}
      </Columns>
      {f.text('conditions', t('filings.conditions'))}
      <Columns min={160}>
        {f.moment('validFrom', t('filings.validFrom'))}
        {f.moment('validUntil', t('filings.validUntil'))}
      </Columns>
      {f.line('decidedBy', t('filings.decidedBy'))}
    </FormDialog>
  );
}
