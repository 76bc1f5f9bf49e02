import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { MAX_LONG_TEXT } from '#renderer/data/use-long-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { FindingFieldsProps } from './basic-fields.tsx';
import type { NarrativeDraft } from './use-narrative-draft.ts';

interface AccountFieldsProps extends FindingFieldsProps {
  readonly narrative: NarrativeDraft;
}

/** What happened, in short and in full, and that nothing was left behind. */
export function AccountFields({ values, set, narrative }: AccountFieldsProps) {
  const { t } = useTranslation('findings');
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
      <NarrativeField narrative={narrative} />
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

/** A text that cannot be read is not offered as if it were empty: writing over it would lose it. */
function NarrativeField({ narrative: { stored, draft } }: { readonly narrative: NarrativeDraft }) {
  const { t } = useTranslation('findings');
  const errorText = useErrorText();
  const isTyping = draft.save.type !== 'saved' || draft.values.text !== '';
  if (stored.type === 'loading' && !isTyping) return <Skeleton lines={4} />;
  if (stored.type === 'failed') return <Banner tone="caution">{errorText(stored.error)}</Banner>;
  return (
    <TextArea
      label={t('field.narrative')}
      description={t('field.narrativeHint')}
      rows={8}
      maxLength={MAX_LONG_TEXT}
      value={draft.values.text}
      onChange={(text) => draft.set({ text })}
    />
  );
}
