import type { Shown } from '#renderer/data/use-dossier.ts';
import { useHistoryEvents } from '#renderer/data/use-history-events.ts';
import { EventList } from '#renderer/ui/event-list.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { useTranslation } from 'react-i18next';

/** What happened to the response, oldest first. */
export function HistoryView({ dossier }: { readonly dossier: Shown<ResponseDossier> }) {
  const { t } = useTranslation('casework');
  return <EventList label={t('tabs.history')} events={useHistoryEvents(dossier)} />;
}
