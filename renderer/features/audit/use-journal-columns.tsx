import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import type { JournalLine } from '#renderer/data/use-journal.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useLineWords } from './use-line-words.ts';

/** Columns of the journal. */
export function useJournalColumns(): readonly GridColumn<JournalLine>[] {
  const { t } = useTranslation('audit');
  const { moment } = useExerciseTime();
  const words = useLineWords();
  return useMemo(() => {
    const column = (
      id: 'person' | 'role' | 'audience' | 'device' | 'launch' | 'app',
      width: number,
      textOf: (line: JournalLine) => string,
    ): GridColumn<JournalLine> => ({
      id,
      header: t(`column.${id}`),
      width,
      render: (line) => (
        <Text isTruncated title={textOf(line)}>
          {textOf(line)}
        </Text>
      ),
    });
    return [
      {
        id: 'at',
        header: t('column.at'),
        width: 140,
        isSortable: true,
        isAlwaysShown: true,
        render: ({ at }) => <span title={new Date(at).toISOString()}>{moment(at)}</span>,
      },
      column('person', 120, words.person),
      column('role', 96, words.role),
      column('audience', 160, words.audience),
      {
        id: 'summary',
        header: t('column.summary'),
        width: 240,
        grow: 1,
        render: (line) => (
          <Text isTruncated title={words.summary(line)}>
            {words.summary(line)}
          </Text>
        ),
      },
      column('device', 140, words.device),
      column('launch', 120, ({ launch }) => launch.slice(0, 8)),
      {
        id: 'number',
        header: t('column.number'),
        width: 72,
        align: 'end',
        render: ({ number }) => number + 1,
      },
      column('app', 96, ({ app }) => app),
      {
        id: 'hash',
        header: t('column.hash'),
        width: 176,
        render: ({ hash }) => <HashText value={hash} />,
      },
    ];
  }, [t, moment, words]);
}
