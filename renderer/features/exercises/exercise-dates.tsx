import { useTranslation } from 'react-i18next';
import { useTimeIn } from '#renderer/data/use-exercise-time.ts';
import type { ListItem } from './exercise-groups.ts';

/** Days from … to …, in the time zone of the exercise. */
export function Dates({ item: { head } }: { readonly item: ListItem }) {
  const { t } = useTranslation('home');
  const { moment } = useTimeIn(head?.timeZone);
  if (head === undefined || head.startsAt === null) return t('plan.noDates');
  const day = (at: number): string => moment(at).slice(0, 10);
  return head.endsAt === null
    ? day(head.startsAt)
    : t('plan.datesValue', { from: day(head.startsAt), to: day(head.endsAt) });
}
