import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { ImportSummary } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

type Items = Awaited<ReturnType<ImportWizard['items']>>;
type Status = Parameters<ImportWizard['items']>[0];

const STATUSES = ['changed', 'added', 'missing'] as const;
const STEP = 50;
const KINDS = ['organisations', 'systems', 'assets'] as const;

/** What the import would add or change, field by field, and what of the register the lists lack. */
export function ImportItems({
  wizard,
  summary,
}: {
  readonly wizard: ImportWizard;
  readonly summary: ImportSummary;
}) {
  const { t } = useTranslation('assetImport');
  const countOf = (status: Status): number =>
    KINDS.reduce((sum, kind) => sum + summary[kind][status], 0);
  const [status, setStatus] = useState<Status>(
    () => STATUSES.find((one) => countOf(one) > 0) ?? 'changed',
  );
  const [items, setItems] = useState<Items>([]);
  const count = countOf(status);
  const load = async (from: number, before: Items): Promise<void> => {
    setItems([...before, ...(await wizard.items(status, from, STEP))]);
  };
  useEffect(() => {
    let isWanted = true;
    void wizard.items(status, 0, STEP).then((first) => {
      if (isWanted) setItems(first);
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a new plan is a new summary; the wizard is made anew each time
  }, [status, summary]);
  if (STATUSES.every((one) => countOf(one) === 0)) return null;
  return (
    <Panel title={t('items.title')}>
      <Stack gap={3}>
        <Inline>
          <SegmentedControl
            label={t('items.title')}
            segments={STATUSES.map((id) => ({
              id,
              label: t(`items.status.${id}`),
              count: countOf(id),
            }))}
            value={status}
            onChange={(next) => {
              setItems([]);
              setStatus(next);
            }}
          />
        </Inline>
        <ItemTable items={items} />
        {items.length < count && items.length > 0 && (
          <Inline>
            <Button size="small" onPress={() => void load(items.length, items)}>
              {t('items.more', { shown: items.length, count })}
            </Button>
          </Inline>
        )}
      </Stack>
    </Panel>
  );
}

function ItemTable({ items }: { readonly items: Items }) {
  const { t } = useTranslation('assetImport');
  const words = useRecordWords();
  const text = (field: string, value: unknown): string =>
    value === null || value === '' ? t('items.empty') : words.value(field, value);
  return (
    <DataTable
      caption={t('items.title')}
      rows={items.map((item, at) => ({ ...item, at }))}
      rowKey={({ at }) => String(at)}
      empty={<Text tone={2}>{t('items.none')}</Text>}
      columns={[
        { id: 'name', header: t('items.name'), isRowHeader: true, render: ({ name }) => name },
        { id: 'kind', header: t('items.kind'), render: ({ kind }) => words.kind(kind) },
        { id: 'place', header: t('items.place'), render: ({ place }) => place.join(' · ') },
        {
          id: 'fields',
          header: t('items.fields'),
          render: ({ fields }) => (
            <Stack gap={0}>
              {fields.map(({ field, before, after }) => (
                <Text key={field} size={13}>
                  {t(before === null ? 'items.value' : 'items.change', {
                    field: words.field(field),
                    before: text(field, before),
                    after: text(field, after),
                  })}
                </Text>
              ))}
            </Stack>
          ),
        },
      ]}
    />
  );
}
