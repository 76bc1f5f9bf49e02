import type { TFunction } from 'i18next';
import type { Restriction } from '#shared/domain/restriction.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A restriction as its reader holds it. */
export interface KnownRestriction {
  readonly id: RecordId;
  readonly value: Restriction;
}

/** A minute of the day as a clock shows it. */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** When a restriction holds, in words. */
export function whenWords(
  t: TFunction<'control'>,
  moment: (at: number) => string,
  { startsAt, endsAt, dailyFrom, dailyTo }: Restriction,
): string {
  const dates =
    startsAt === null && endsAt === null
      ? t('restriction.always')
      : t('span', {
          from: startsAt === null ? t('restriction.fromStart') : moment(startsAt),
          to: endsAt === null ? t('restriction.untilNotice') : moment(endsAt),
        });
  if (dailyFrom === null || dailyTo === null) return dates;
  return t('restriction.daily', { dates, from: clock(dailyFrom), to: clock(dailyTo) });
}
