import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VERDICTS, type Verdict } from '#shared/domain/judging.ts';

interface VerdictFieldProps {
  readonly value: Verdict | null;
  readonly isDisabled?: boolean;
  readonly onChange: (verdict: Verdict) => void;
}

/** The five verdicts; keys 1 to 5 choose them. */
export function VerdictField({ value, isDisabled = false, onChange }: VerdictFieldProps) {
  const { t } = useTranslation(['judging', 'terms']);
  return (
    <Stack gap={1} align="start">
      <Inline>
        <Text size={13} weight="medium">
          {t('judging:form.verdict')}
        </Text>
        <KeyHint keys={['1', '–', '5']} />
      </Inline>
      <SegmentedControl<Verdict | 'none'>
        label={t('judging:form.verdict')}
        segments={VERDICTS.map((verdict) => ({
          id: verdict,
          label: t(`terms:verdict.${verdict}`),
        }))}
        value={value ?? 'none'}
        isDisabled={isDisabled}
        onChange={(verdict) => {
          if (verdict !== 'none') onChange(verdict);
        }}
      />
    </Stack>
  );
}
