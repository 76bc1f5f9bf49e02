import type { TFunction } from 'i18next';
import type { Stop } from '#shared/domain/stop.ts';

/** What a stop covers, in words: 全部演练, 单位“…”, 系统“…”, 攻击队“…”. */
export const scopeWords = (
  t: TFunction<'control'>,
  { scope, subjectName }: Pick<Stop, 'scope' | 'subjectName'>,
): string => t(`stop.covers.${scope}`, { name: subjectName });

const two = (value: number): string => String(value).padStart(2, '0');

/** A length of time as a clock shows it: 00:12:31, from a day on with the days before it. */
export function clockText(t: TFunction<'control'>, ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const days = Math.floor(seconds / 86_400);
  const clock = [
    two(Math.floor(seconds / 3600) % 24),
    two(Math.floor(seconds / 60) % 60),
    two(seconds % 60),
  ].join(':');
  return days === 0 ? clock : t('days', { count: days, clock });
}
