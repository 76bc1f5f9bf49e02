import { useState } from 'react';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { Page } from '#renderer/ui/layout.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { ResponseActions } from './response-actions.tsx';
import { ResponsePageHeader } from './response-page-header.tsx';
import { ResponseTabs } from './response-tabs.tsx';

/** A response that is not to be changed, in full. */
export function ResponseReader({ dossier }: { readonly dossier: Shown<ResponseDossier> }) {
  const [tab, setTab] = useState('content');
  return (
    <Page>
      <ResponsePageHeader dossier={dossier} actions={<ResponseActions dossier={dossier} />} />
      <ResponseTabs dossier={dossier} tab={tab} onTab={setTab} />
    </Page>
  );
}
