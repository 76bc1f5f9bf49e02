import { Maximize2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useResponseDossier } from '#renderer/data/use-dossier.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { STATUS_LOOK } from '#renderer/state/status-look.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { ResponseActions } from './response-actions.tsx';
import { ResponseTabs } from './response-tabs.tsx';

interface ResponseDetailProps {
  readonly id: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onClose: () => void;
}

/** One response beside the list: where it stands, what can be done, and all its sides. */
export function ResponseDetail({ id, tab, onTab, onClose }: ResponseDetailProps) {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  const dossier = useResponseDossier(id);
  if (dossier === undefined) return null;
  return (
    <>
      <Inline justify="between" align="start" wrap={false}>
        <Heading dossier={dossier} />
        <Inline gap={1} wrap={false}>
          <IconButton
            icon={Maximize2}
            label={t('readOnlyPage')}
            onPress={() => goTo(addresses.response(exercise, id))}
          />
          <IconButton icon={X} label={t('closeDetail')} onPress={onClose} />
        </Inline>
      </Inline>
      <ResponseActions dossier={dossier} hasEdit />
      <ResponseTabs dossier={dossier} tab={tab} onTab={onTab} />
    </>
  );
}

function Heading({ dossier }: { readonly dossier: ResponseDossier }) {
  const { t } = useTranslation(['responses', 'terms']);
  const { title } = dossier.subject.value;
  const sequence = dossier.receipt?.value.sequence ?? null;
  return (
    <Stack gap={1}>
      <Text as="h2" size={16} weight="strong">
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
