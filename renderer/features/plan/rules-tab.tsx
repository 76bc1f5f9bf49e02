import { ScrollText } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { type RuleBookRecord, ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { checkBook } from '#shared/scoring/check-book.ts';
import { ChangesPanel } from './rules/changes-panel.tsx';
import { CheckPanel } from './rules/check-panel.tsx';
import { BookContent } from './rules/book-content.tsx';
import { TryPanel } from './rules/try-panel.tsx';
import { RuleBookHead } from './rule-book-head.tsx';
import styles from './rules-tab.module.css';
import { useBookDraft } from './use-book-draft.ts';
import { useDesignations } from './use-designations.ts';

/** The rule books of the exercise; the one in force is shown first. */
export function RulesTab() {
  const { t } = useTranslation('plan');
  const { id: exercise } = useSession();
  const books = useTable(ruleBookKind);
  const designations = useDesignations();
  const [chosen, setChosen] = useState<string | null>(null);
  const inForce = designations.valueAt(exercise, 'rule-book', designations.now) ?? null;
  const record = books.get(chosen ?? '') ?? books.get(inForce ?? '') ?? books.at(0);
  if (record === undefined) {
    return (
      <EmptyState icon={ScrollText} title={t('rules.empty')}>
        {t('rules.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['rules']}>
      <Stack>
        {books.size > 1 && (
          <Select
            label={t('rules.choose')}
            options={[...books].map(({ id, value }) => ({
              id: id as string,
              label: `${value.title} ${value.version}`,
              detail: id === inForce ? t('rules.inForce') : t(`rules.status.${value.status}`),
            }))}
            value={record.id}
            onChange={setChosen}
          />
        )}
        <Readable
          key={record.id}
          record={record}
          isInForce={record.id === inForce}
          onOpen={setChosen}
        />
      </Stack>
    </div>
  );
}

interface ShownBookProps {
  readonly record: Recorded<RuleBookRecord>;
  readonly isInForce: boolean;
  readonly onOpen: (id: string) => void;
}

function Readable(props: ShownBookProps) {
  const { t } = useTranslation('plan');
  const { content } = props.record.value;
  const parsed = useMemo(() => parseRuleBook(content), [content]);
  if (!parsed.ok) {
    return (
      <Banner tone="danger" title={t('rules.unreadable')}>
        {`${parsed.error.path}: ${parsed.error.reason}`}
      </Banner>
    );
  }
  return <ShownBook {...props} saved={parsed.value} />;
}

type View = 'content' | 'check' | 'try' | 'changes';

function ShownBook({ saved, ...props }: ShownBookProps & { readonly saved: RuleBook }) {
  const { t } = useTranslation('ruleBook');
  const draft = useBookDraft(props.record.id, saved);
  const [isEditing, setEditing] = useState(draft.isDirty);
  const [view, setView] = useState<View>('content');
  const { book } = draft;
  const remarks = useMemo(() => checkBook(book).length, [book]);
  const content: Readonly<Record<View, ReactNode>> = {
    content: <BookContent draft={draft} isEditing={isEditing} />,
    check: <CheckPanel book={book} />,
    try: <TryPanel book={book} />,
    changes: <ChangesPanel record={props.record.id} book={book} saved={saved} />,
  };
  return (
    <Stack>
      <RuleBookHead {...props} draft={draft} isEditing={isEditing} onEditing={setEditing} />
      <Tabs
        label={t('views.label')}
        selected={view}
        onSelect={setView}
        items={VIEWS.map((id) => ({
          id,
          label: t(`views.${id}`),
          count: id === 'check' && remarks > 0 ? remarks : undefined,
          content: content[id],
        }))}
      />
    </Stack>
  );
}

const VIEWS: readonly View[] = ['content', 'check', 'try', 'changes'];
