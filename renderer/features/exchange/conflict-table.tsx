import { useTranslation } from 'react-i18next';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { differingParts } from '#renderer/data/differing-parts.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { reviewKind } from '#shared/domain/judging.ts';
import styles from './exchange.module.css';
import type { Preview } from './intake-work.ts';

type Conflict = Preview['conflicts'][number];

const MAX_ROWS = 50;

const keyOf = ({ audience, kind, record, field }: Conflict): string =>
  `${audience}/${kind}/${record}/${field}`;

/** Fields that would have several values, with all of them. */
export function ConflictTable({ conflicts, names }: Pick<Preview, 'conflicts' | 'names'>) {
  const { t } = useTranslation('exchange');
  const words = useRecordWords(names);
  return (
    <>
      <DataTable
        caption={t('preview.conflicts', { count: conflicts.length })}
        rows={conflicts.slice(0, MAX_ROWS)}
        rowKey={keyOf}
        columns={[
          {
            id: 'record',
            header: t('preview.record'),
            isRowHeader: true,
            render: ({ kind, record }) => `${words.kind(kind)} · ${words.record(kind, record)}`,
          },
          { id: 'field', header: t('preview.field'), render: ({ field }) => words.field(field) },
          {
            id: 'values',
            header: t('preview.values'),
            // A mark may still be sealed: how many versions there are is all that a preview tells.
            render: ({ kind, field, values }) =>
              kind === reviewKind.kind ? (
                t('preview.sealed', { count: values.length })
              ) : (
                <ul className={styles['values']}>
                  {differingParts(field, values, words).map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {conflicts.length > MAX_ROWS && (
        <Text as="p" size={13} tone={2}>
          {t('preview.more', { count: conflicts.length - MAX_ROWS })}
        </Text>
      )}
    </>
  );
}
