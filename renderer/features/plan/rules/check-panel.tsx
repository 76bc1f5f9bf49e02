import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { checkBook } from '#shared/scoring/check-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { partOfPath, usePartWords } from './use-part-words.ts';

/** All that the check has to say about a book, errors first, in words. */
export function CheckPanel({ book }: { readonly book: RuleBook }) {
  const { t } = useTranslation(['ruleBook', 'plan']);
  const words = usePartWords(book);
  const remarks = useMemo(() => checkBook(book), [book]);
  const errors = remarks.filter(({ severity }) => severity === 'error').length;
  const warnings = remarks.length - errors;
  if (remarks.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('check.fine')}>
        {t('check.fineText')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Panel
        title={t('check.title')}
        padding="none"
        aside={[
          errors > 0 ? t('check.errors', { count: errors }) : '',
          warnings > 0 ? t('check.warnings', { count: warnings }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      >
        <DataTable
          caption={t('check.title')}
          rows={remarks}
          rowKey={({ code, path, id }) => `${code} ${path} ${id}`}
          columns={[
            {
              id: 'severity',
              header: '',
              render: ({ severity }) => (
                <StatusPill
                  tone={severity === 'error' ? 'danger' : 'caution'}
                  label={t(`check.${severity}`)}
                />
              ),
            },
            {
              id: 'part',
              header: t('changes.where'),
              render: ({ path }) => t(`part.${partOfPath(path)}`),
            },
            {
              id: 'text',
              header: t('check.title'),
              isRowHeader: true,
              render: (remark) => words.remarkText(remark),
            },
          ]}
        />
      </Panel>
      <Text as="p" size={13} tone={2}>
        {errors > 0 ? t('check.errorHint') : t('check.warningHint')}
      </Text>
    </Stack>
  );
}
