import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { useReviewEvents } from '#renderer/data/use-review-events.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { EventList } from '#renderer/ui/event-list.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';

/** How it was judged: for control the referees, open marks and the ruling; for the unit what it was told. */
export function ReviewView({ dossier }: { readonly dossier: Shown<ResponseDossier> }) {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  const { role } = useActor();
  const events = useReviewEvents(dossier);
  const isAuthor = role === 'defender';
  const newest = dossier.submissions.at(-1);
  return (
    <Stack gap={3}>
      {dossier.sealedReviews > 0 && (
        <Text tone={2}>{t('review.sealed', { count: dossier.sealedReviews })}</Text>
      )}
      {events.length === 0 ? (
        <Text tone={2}>{t(isAuthor ? 'review.hidden' : 'review.none')}</Text>
      ) : (
        <EventList label={t('tabs.review')} events={events} />
      )}
      {!isAuthor && newest !== undefined && dossier.referees.length > 0 && (
        <TextLink href={addresses.judgingCase(exercise, newest.id)}>{t('review.desk')}</TextLink>
      )}
    </Stack>
  );
}
