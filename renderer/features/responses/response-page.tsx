import { FileQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useResponseDossier } from '#renderer/data/use-dossier.ts';
import { useOfferedActions } from '#renderer/data/use-offered-actions.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ResponseEditor } from './response-editor.tsx';
import { ResponseReader } from './response-reader.tsx';
import { StartResponse } from './start-response.tsx';

/** One response on a page of its own: to begin (`new`), to write while it may be changed, else to read. */
export function ResponsePage({ id }: { readonly id: string }) {
  return id === 'new' ? <StartResponse /> : <KnownResponse id={id as RecordId} />;
}

function KnownResponse({ id }: { readonly id: RecordId }) {
  const dossier = useResponseDossier(id);
  const offered = useOfferedActions({ subjectType: 'response', subject: id }, dossier);
  if (dossier === undefined) return <NotVisible />;
  const canEdit = offered.some((action) => action.id === 'edit' && action.refusal === null);
  return canEdit ? <ResponseEditor dossier={dossier} /> : <ResponseReader dossier={dossier} />;
}

function NotVisible() {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  return (
    <Page>
      <EmptyState
        icon={FileQuestion}
        title={t('notVisible.title')}
        actions={
          <LinkButton href={addresses.responses(exercise)}>{t('notVisible.back')}</LinkButton>
        }
      >
        {t('notVisible.text')}
      </EmptyState>
    </Page>
  );
}
