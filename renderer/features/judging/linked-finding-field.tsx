import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubjectIndex } from '#renderer/data/subject-index.ts';
import { useRecord, useTable } from '#renderer/data/use-records.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { responseKind } from '#shared/domain/response.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

interface LinkedFindingFieldProps {
  readonly response: RecordId;
  readonly value: RecordId | null;
  readonly onChange: (finding: RecordId | null) => void;
}

/** The finding that a response answers; the one that its notice names stands first. */
export function LinkedFindingField({ response, value, onChange }: LinkedFindingFieldProps) {
  const { t } = useTranslation(['judging', 'terms']);
  const record = useRecord(responseKind, response);
  const notice = useRecord(noticeKind, record?.value.notice ?? null);
  const findings = useTable(findingKind);
  const index = useSubjectIndex('finding');
  const unit = record?.value.unit;
  const options = useMemo(
    () =>
      [...findings]
        .filter(({ value: finding }) => finding.organisation === unit)
        .sort(
          (a, b) => Number(b.id === notice?.value.finding) - Number(a.id === notice?.value.finding),
        )
        .map((finding) => ({
          id: finding.id as string,
          label: finding.value.title,
          detail: t(`terms:status.${index.of(finding).status}`),
        })),
    [findings, unit, notice, index, t],
  );
  return (
    <ComboBox
      label={t('judging:ruling.linked')}
      description={t('judging:ruling.linkedHint')}
      options={options}
      value={value}
      onChange={(id) => onChange(id as RecordId | null)}
    />
  );
}
