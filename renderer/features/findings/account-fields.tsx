import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { MAX_LONG_TEXT } from '#renderer/data/use-long-text.ts';
import type { NarrativeDraft } from '#renderer/data/use-narrative-draft.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { LongTextField } from '#renderer/ui/long-text-field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { FindingFieldsProps } from './basic-fields.tsx';

interface AccountFieldsProps extends FindingFieldsProps {
  readonly narrative: NarrativeDraft;
}

/** What happened, in short and in full, and that nothing was left behind. */
export function AccountFields({ values, set, narrative }: AccountFieldsProps) {
  const { t } = useTranslation('findings');
  const errorText = useErrorText();
  const { stored, draft } = narrative;
  return (
    <Stack>
      <TextArea
        label={t('field.summary')}
        description={`${t('field.summaryHint')} · ${t('field.summaryCount', { count: values.summary.length })}`}
        maxLength={500}
        rows={3}
        value={values.summary}
        onChange={(summary) => set({ summary })}
      />
      <LongTextField
        label={t('field.narrative')}
        description={t('field.narrativeHint')}
        maxLength={MAX_LONG_TEXT}
        value={draft.values.text}
        onChange={(text) => draft.set({ text })}
        isLoading={stored.type === 'loading' && draft.save.type === 'saved'}
        failure={stored.type === 'failed' ? errorText(stored.error) : undefined}
      />
      <Checkbox
        isSelected={values.cleanedUp}
        onChange={(cleanedUp) => set({ cleanedUp })}
        detail={t('field.cleanedUpHint')}
      >
        {t('field.cleanedUp')}
      </Checkbox>
    </Stack>
  );
}
