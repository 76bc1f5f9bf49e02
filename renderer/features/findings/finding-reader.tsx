import { useState } from 'react';
import { useFlagNotice } from '#renderer/data/use-flag-notice.ts';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { Page } from '#renderer/ui/layout.tsx';
import { NoticeList } from '#renderer/ui/notice-list.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingPageHeader } from './finding-page-header.tsx';
import { FindingTabs } from './finding-tabs.tsx';

/** A finding that is not to be changed, in full. */
export function FindingReader({ dossier }: { readonly dossier: Shown<FindingDossier> }) {
  const [tab, setTab] = useState('content');
  return (
    <Page>
      <FindingPageHeader dossier={dossier} actions={<FindingActions dossier={dossier} />} />
      <NoticeList tone="caution" notice={useFlagNotice(dossier)} />
      <FindingTabs dossier={dossier} tab={tab} onTab={setTab} />
    </Page>
  );
}
