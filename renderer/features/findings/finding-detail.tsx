import { Maximize2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFlagNotice } from '#renderer/data/use-flag-notice.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { type Shown, useFindingDossier } from '#renderer/data/use-dossier.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { NoticeList } from '#renderer/ui/notice-list.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingHeading } from './finding-heading.tsx';
import { FindingTabs } from './finding-tabs.tsx';

interface FindingDetailProps {
  readonly id: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onClose: () => void;
}

/** One finding beside the list: where it stands, what can be done, and all its sides. */
export function FindingDetail({ id, ...rest }: FindingDetailProps) {
  const dossier = useFindingDossier(id);
  return dossier === undefined ? null : <Detail id={id} dossier={dossier} {...rest} />;
}

interface DetailProps extends FindingDetailProps {
  readonly dossier: Shown<FindingDossier>;
}

function Detail({ id, dossier, tab, onTab, onClose }: DetailProps) {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  return (
    <>
      <Inline justify="between" align="start" wrap={false}>
        <FindingHeading dossier={dossier} level="h2" />
        <Inline gap={1} wrap={false}>
          <IconButton
            icon={Maximize2}
            label={t('readOnlyPage')}
            onPress={() => goTo(addresses.finding(exercise, id))}
          />
          <IconButton icon={X} label={t('closeDetail')} onPress={onClose} />
        </Inline>
      </Inline>
      <NoticeList tone="caution" notice={useFlagNotice(dossier)} />
      <FindingActions dossier={dossier} hasEdit />
      <FindingTabs dossier={dossier} tab={tab} onTab={onTab} />
    </>
  );
}
