import { useTranslation } from 'react-i18next';
import { addresses } from '#renderer/state/addresses.ts';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ExerciseCard } from './exercise-card.tsx';
import { Dates } from './exercise-dates.tsx';
import { groupExercises, inPlanOrder, type ListItem } from './exercise-groups.ts';

interface ExerciseYearsProps {
  readonly items: readonly ListItem[];
  /** Cards by series, or the plan of each year as a table. */
  readonly look: 'cards' | 'plan';
}

/** All exercises by year and series. With one year and no series it is a plain list. */
export function ExerciseYears({ items, look }: ExerciseYearsProps) {
  const { t } = useTranslation('home');
  const years = groupExercises(items);
  const isPlain = years.length === 1 && years[0]?.series.every(({ series }) => series === '');
  return (
    <Stack gap={6}>
      {years.map(({ year, series }) => (
        <Stack key={year} gap={3}>
          {(isPlain !== true || look === 'plan') && (
            <Text as="h2" size={16} weight="strong">
              {t('year', { year: String(year) })}
            </Text>
          )}
          {look === 'plan' ? (
            <YearPlan year={year} items={series.flatMap((group) => group.items)} />
          ) : (
            series.map((group) => (
              <Stack key={group.series} gap={2}>
                {isPlain !== true && (
                  <Text as="h3" weight="medium" tone={2}>
                    {group.series === '' ? t('noSeries') : group.series} · {group.items.length}
                  </Text>
                )}
                {group.items.map((item) => (
                  <ExerciseCard key={item.id} item={item} />
                ))}
              </Stack>
            ))
          )}
        </Stack>
      ))}
    </Stack>
  );
}

function YearPlan({ year, items }: { readonly year: number; readonly items: readonly ListItem[] }) {
  const { t } = useTranslation(['home', 'terms']);
  const columns: readonly DataColumn<ListItem>[] = [
    {
      id: 'title',
      header: t('plan.name'),
      isRowHeader: true,
      render: ({ id, title }) => <TextLink href={addresses.overview(id)}>{title}</TextLink>,
    },
    { id: 'series', header: t('plan.series'), render: ({ head }) => head?.series ?? '' },
    {
      id: 'level',
      header: t('plan.level'),
      render: ({ head }) =>
        head?.level === null || head?.level === undefined ? '' : t(`terms:level.${head.level}`),
    },
    {
      id: 'form',
      header: t('plan.form'),
      render: ({ head }) => (head === undefined ? '' : t(`terms:form.${head.form}`)),
    },
    { id: 'dates', header: t('plan.dates'), render: (item) => <Dates item={item} /> },
    { id: 'host', header: t('plan.host'), render: ({ head }) => head?.host ?? '' },
    {
      id: 'phase',
      header: t('plan.phase'),
      render: ({ head }) => (head === undefined ? '' : t(`terms:phase.${head.phase}`)),
    },
  ];
  return (
    <Panel padding="none">
      <DataTable
        caption={t('year', { year: String(year) })}
        columns={columns}
        rows={inPlanOrder(items)}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
