import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '#shared/domain/audiences.ts';
import type { AsideEntry, Fork } from '#shared/journal/state.ts';
import type { IncompleteAction, MissingBatch } from '#shared/merge/missing.ts';
import { useRecordWords } from './use-record-words.ts';

/** What a merge found, or left open, in sentences. */
export interface MergeWords {
  missing(batch: MissingBatch): string;
  incomplete(action: IncompleteAction): string;
  broken(count: number): string;
  fork(fork: Fork): string;
  /** One line for each audience, kind and reason. */
  aside(entries: readonly AsideEntry[]): string[];
}

export function useMergeWords(names?: Readonly<Record<string, string>>): MergeWords {
  const { t } = useTranslation(['records']);
  const words = useRecordWords(names);
  return useMemo(
    () => ({
      missing: ({ audience, device, hash, place, blocks }) =>
        t('records:missing', {
          audience: words.audience(audience),
          device: words.device(device),
          hash: hash.slice(0, 12),
          place:
            place === null
              ? t('records:launchEnd')
              : t('records:place', { number: place.number + 1 }),
          count: blocks,
        }),
      incomplete: ({ audience, device, parts, of }) =>
        t('records:incomplete', {
          audience: words.audience(audience),
          device: words.device(device),
          parts,
          of,
        }),
      broken: (count) => t('records:broken', { count }),
      fork({ stream, number, hashes }) {
        const { device, audience } = streamParts(stream);
        return t('records:fork', {
          device: words.device(device),
          audience: words.audience(audience),
          number: number + 1,
          count: hashes.length,
          hashes: hashes.map((hash) => hash.slice(0, 8)).join(', '),
        });
      },
      aside: (entries) =>
        [...grouped(entries)].map(([, { audience, type, reason, count }]) =>
          t('records:asideLine', {
            audience: words.audience(audience),
            kind: words.kind(type.slice(0, type.indexOf('.'))),
            reason: t(`records:aside.${reason}`),
            count,
          }),
        ),
    }),
    [t, words],
  );
}

/** A stream's key is `<device>/<launch>/<audience>`. */
export function streamParts(stream: string): {
  readonly device: string;
  readonly audience: Audience;
} {
  const [device = '', , ...rest] = stream.split('/');
  return { device, audience: rest.join('/') as Audience };
}

function grouped(entries: readonly AsideEntry[]): Map<string, AsideEntry & { count: number }> {
  const groups = new Map<string, AsideEntry & { count: number }>();
  for (const entry of entries) {
    const key = `${entry.audience}/${entry.type}/${entry.reason}`;
    groups.set(key, { ...entry, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return groups;
}
