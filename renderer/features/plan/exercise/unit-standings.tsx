import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { type OutsideResult, outsideResultKind } from '#shared/domain/standing.ts';

/** What a unit reached elsewhere, in words: points, place, grade as they were announced. */
export function usePlaceText(): (result: OutsideResult) => string {
  const { t } = useTranslation('planning');
  return ({ points, rank, outOf, grade }) =>
    [
      rank === null
        ? ''
        : outOf === null
          ? t('standings.place', { rank })
          : t('standings.placeOf', { rank, outOf }),
      points,
      grade,
    ]
      .filter((part) => part !== '')
      .join(' · ');
}

/** Results of other exercises, beside the unit that reached them. */
export function UnitStandings({ unit }: { readonly unit: string }) {
  const { t } = useTranslation(['planning', 'terms']);
  const placeText = usePlaceText();
  const results = [...useTable(outsideResultKind)]
    .filter(({ value }) => value.unit === unit)
    .sort((a, b) => (b.value.year ?? 0) - (a.value.year ?? 0));
  if (results.length === 0) return null;
  return (
    <Stack gap={1}>
      <Text as="h3" weight="medium">
        {t('standings.ofUnit')}
      </Text>
      {results.map(({ id, value }) => (
        <Text key={id} as="p" size={13}>
          {[value.year, t(`terms:level.${value.level}`), value.exercise]
            .filter((part) => part !== null)
            .join(' ')}
          {' · '}
          {placeText(value)}
        </Text>
      ))}
    </Stack>
  );
}
