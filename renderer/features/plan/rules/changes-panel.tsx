import { GitCompareArrows } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { type BookChange, bookChanges } from '#shared/scoring/book-changes.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { usePartWords } from './use-part-words.ts';

interface ChangesPanelProps {
  /** Record of the book that is looked at. */
  readonly record: string;
  /** The book with its unsaved changes, and as it is saved. */
  readonly book: RuleBook;
  readonly saved: RuleBook;
}

/** How the book differs from another version, or from what is saved, in words. */
export function ChangesPanel({ record, book, saved }: ChangesPanelProps) {
  const { t } = useTranslation('ruleBook');
  const books = useTable(ruleBookKind);
  const isDirty = book !== saved;
  const options = [...books]
    .filter(({ id }) => id !== record || isDirty)
    .map(({ id, value }) => ({ id: id as string, label: `${value.title} ${value.version}` }));
  const [chosen, setChosen] = useState<string | null>(null);
  const base =
    options.find(({ id }) => id === chosen) ??
    options.at(isDirty ? options.findIndex(({ id }) => id === record) : -1);
  const content = books.get(base?.id ?? '')?.value.content;
  if (base === undefined || content === undefined) {
    return (
      <EmptyState icon={GitCompareArrows} title={t('changes.onlyOne')}>
        {t('changes.onlyOneText')}
      </EmptyState>
    );
  }
  const own = books.get(record)?.value;
  const after = `${own?.title ?? ''} ${own?.version ?? ''}${isDirty ? t('changes.unsaved') : ''}`;
  return (
    <Stack>
      <Select
        label={t('changes.base')}
        options={options}
        value={base.id}
        onChange={(id) => setChosen(id)}
      />
      <ChangeTable
        title={t('changes.title', { before: base.label, after })}
        content={content}
        after={book}
      />
    </Stack>
  );
}

function ChangeTable(props: {
  readonly title: string;
  /** The earlier version as its record holds it. */
  readonly content: string;
  readonly after: RuleBook;
}) {
  const { title, content, after } = props;
  const { t } = useTranslation('ruleBook');
  const before = useMemo(() => {
    const parsed = parseRuleBook(content);
    return parsed.ok ? parsed.value : after;
  }, [content, after]);
  const changes = useMemo(() => bookChanges(before, after), [before, after]);
  const [was, is] = [usePartWords(before), usePartWords(after)];
  const place = (change: BookChange): string => {
    const words = change.type === 'removed' ? was : is;
    const name = words.partName(change.part, change.id);
    return change.id === '' ? name : `${t(`part.${change.part}`)} · ${name}`;
  };
  const changed = <Out,>(
    change: BookChange,
    draw: (one: Extract<BookChange, { type: 'changed' }>) => Out,
  ) => (change.type === 'changed' ? draw(change) : null);
  return (
    <Panel title={title} aside={t('changes.count', { count: changes.length })} padding="none">
      <DataTable
        caption={title}
        rows={changes}
        rowKey={(change) =>
          `${change.type} ${change.part} ${change.id} ${change.type === 'changed' ? change.field.path : ''}`
        }
        empty={
          <EmptyState icon={GitCompareArrows} title={t('changes.none')}>
            {t('changes.noneText')}
          </EmptyState>
        }
        columns={[
          { id: 'where', header: t('changes.where'), isRowHeader: true, render: place },
          {
            id: 'what',
            header: t('changes.what'),
            render: (change) =>
              change.type === 'changed'
                ? is.fieldName(change.part, change.field)
                : t(`changes.${change.type}`),
          },
          {
            id: 'before',
            header: t('changes.before'),
            render: (change) => changed(change, (one) => was.valueText(one.field, one.before)),
          },
          {
            id: 'after',
            header: t('changes.after'),
            render: (change) => changed(change, (one) => is.valueText(one.field, one.after)),
          },
        ]}
      />
    </Panel>
  );
}
