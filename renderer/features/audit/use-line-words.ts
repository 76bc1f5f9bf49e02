import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLine } from '#renderer/data/use-journal.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';

/** One line of the journal in words. */
export interface LineWords {
  person(line: Pick<JournalLine, 'actor'>): string;
  role(line: Pick<JournalLine, 'role'>): string;
  audience(line: Pick<JournalLine, 'audience'>): string;
  device(line: Pick<JournalLine, 'device'>): string;
  summary(line: Pick<JournalLine, 'kinds' | 'part' | 'of'>): string;
}

/** Words for lines; names are looked up once, since a journal is long and its people are few. */
export function useLineWords(): LineWords {
  const { t } = useTranslation('audit');
  const words = useRecordWords();
  return useMemo(() => {
    const person = once((id: string) => words.record('person', id));
    const audience = once(words.audience);
    const device = once(words.device);
    return {
      person: ({ actor }) => person(actor),
      role: ({ role }) => words.role(role),
      audience: (line) => audience(line.audience),
      device: (line) => device(line.device),
      summary({ kinds, part, of }) {
        const texts = kinds.map(({ kind, entries }) =>
          t('journal.kinds', { kind: words.kind(kind), count: entries }),
        );
        return [...texts, ...(of > 1 ? [t('journal.part', { part: part + 1, of })] : [])].join(
          ' · ',
        );
      },
    };
  }, [t, words]);
}

function once<Key extends string>(wordsOf: (key: Key) => string): (key: Key) => string {
  const found = new Map<Key, string>();
  return (key) => {
    let words = found.get(key);
    if (words === undefined) {
      words = wordsOf(key);
      found.set(key, words);
    }
    return words;
  };
}
