import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { VERDICTS, type Verdict } from '#shared/domain/judging.ts';

interface VerdictFieldProps {
  readonly value: Verdict | null;
  readonly onChange: (verdict: Verdict) => void;
}

/** The five verdicts; keys 1 to 5 choose them. */
export function VerdictField({ value, onChange }: VerdictFieldProps) {
  const { t } = useTranslation(['judging', 'terms']);
  return (
    <Inline gap={1}>
      <SegmentedControl<Verdict | 'none'>
        label={t('judging:form.verdict')}
        segments={VERDICTS.map((verdict) => ({
          id: verdict,
          label: t(`terms:verdict.${verdict}`),
        }))}
        value={value ?? 'none'}
        onChange={(verdict) => {
          if (verdict !== 'none') onChange(verdict);
        }}
      />
      <KeyHint keys={['1', '–', '5']} />
    </Inline>
  );
}
