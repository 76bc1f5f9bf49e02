import { useTranslation } from 'react-i18next';
import { STATUS_LOOK } from '#renderer/state/status-look.ts';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';

interface FindingHeadingProps {
  readonly dossier: FindingDossier;
  readonly level: 'h2';
}

/** Number, title and status. */
export function FindingHeading({ dossier, level }: FindingHeadingProps) {
  const { t } = useTranslation(['findings', 'terms']);
  const { title } = dossier.subject.value;
  const sequence = dossier.receipt?.value.sequence ?? null;
  return (
    <Stack gap={1}>
      <Text as={level} size={16} weight="strong">
        {title === '' ? t('untitled') : title}
      </Text>
      <Inline>
        <StatusPill {...STATUS_LOOK[dossier.status]} label={t(`terms:status.${dossier.status}`)} />
        {sequence !== null && (
          <Text size={13} tone={2}>
            {t('column.sequence')} {sequence}
          </Text>
        )}
      </Inline>
    </Stack>
  );
}
