import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';

const PHRASES = ['complete', 'unreadable', 'ownership', 'duplicate', 'scope', 'privilege'] as const;

interface ReasonFieldProps {
  readonly value: string;
  readonly isRequired: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (reason: string) => void;
}

/** Why: in one's own words or with phrases that are needed every day. */
export function ReasonField({ value, isRequired, isDisabled = false, onChange }: ReasonFieldProps) {
  const { t } = useTranslation('judging');
  return (
    <Stack gap={1}>
      <TextArea
        label={t('form.reason')}
        description={t('form.reasonHint')}
        rows={3}
        value={value}
        isRequired={isRequired}
        isDisabled={isDisabled}
        onChange={onChange}
      />
      <Inline>
        <MenuButton
          label={t('form.phrases')}
          icon={MessageSquareQuote}
          variant="quiet"
          size="small"
          isDisabled={isDisabled}
          actions={PHRASES.map((phrase) => ({ id: phrase, label: t(`phrases.${phrase}`) }))}
          onAction={(phrase) =>
            onChange(value === '' ? t(`phrases.${phrase}`) : `${value}\n${t(`phrases.${phrase}`)}`)
          }
        />
      </Inline>
    </Stack>
  );
}
