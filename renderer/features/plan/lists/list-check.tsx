import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveTable } from '#renderer/data/save-table.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useTableText } from '#renderer/data/use-table-text.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { ListPlan, PlannedRow } from '#shared/commands/list-merge.ts';
import type { TableRow } from '#shared/formats/table/table-sheet.ts';
import type { ListSource } from './list-source.ts';

interface ListCheckProps<Value extends object, Column extends string> {
  readonly plan: ListPlan<Value, Column>;
  readonly broken: readonly TableRow[];
  readonly source: ListSource<Value, Column>;
}

/** Rows listed at once; all rejected ones can be downloaded. */
const LISTED = 100;
/** Names of records that the list leaves out. */
const NAMED = 5;

/** What a list would do, row by row: read = added + changed + unchanged + rejected. */
export function ListCheck<Value extends object, Column extends string>(
  props: ListCheckProps<Value, Column>,
) {
  const { plan, broken, source } = props;
  const { t, i18n } = useTranslation(['lists', 'plan']);
  const figure = new Intl.NumberFormat(i18n.language);
  const of = (fate: PlannedRow<Value>['fate']): number =>
    plan.rows.filter((row) => row.fate === fate).length;
  const rejected = useRejected(props);
  const counts = {
    read: plan.rows.length + plan.rejected.length + broken.length,
    added: of('added'),
    changed: of('changed'),
    same: of('same'),
    rejected: rejected.length,
    missing: plan.missing.length,
  };
  const changes = plan.rows.filter(({ fate }) => fate !== 'same');
  const names = plan.missing.slice(0, NAMED).map(({ name }) => name);
  const shown = names.join(t('plan:rules.separator'));
  const missing =
    plan.missing.length > NAMED
      ? t('moreNames', { names: shown, count: plan.missing.length })
      : shown;
  return (
    <Stack>
      <Panel title={t('check')}>
        <FactGrid
          facts={(Object.keys(counts) as (keyof typeof counts)[]).map((id) => ({
            id,
            label: t(id),
            value: (
              <Text
                size={20}
                weight="medium"
                tone={id === 'rejected' && counts.rejected > 0 ? 'danger' : undefined}
              >
                {figure.format(counts[id])}
              </Text>
            ),
          }))}
        />
      </Panel>
      {rejected.length > 0 && <RejectedRows rejected={rejected} />}
      {changes.length > 0 && <ChangedRows rows={changes} source={source} />}
      {plan.missing.length > 0 && (
        <Text as="p" size={13} tone={2}>
          {t('missingHint', { names: missing })}
        </Text>
      )}
    </Stack>
  );
}

interface Rejected {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
}

function useRejected<Value extends object, Column extends string>({
  plan,
  broken,
  source,
}: ListCheckProps<Value, Column>): readonly Rejected[] {
  const { t } = useTranslation('lists');
  const tableText = useTableText();
  return [
    ...broken.map(({ line, problem }) => ({
      line,
      column: '',
      value: '',
      why: problem === null ? '' : tableText.row(problem),
    })),
    ...plan.rejected.map(({ line, column, value, reason }) => ({
      line,
      column: column === null ? '' : source.columnName(column),
      value,
      why: t(`reason.${reason}`),
    })),
  ].sort((a, b) => a.line - b.line);
}

function RejectedRows({ rejected }: { readonly rejected: readonly Rejected[] }) {
  const { t } = useTranslation('lists');
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const columns = ['line', 'column', 'value', 'why'] as const;
  const save = async (): Promise<void> => {
    const saved = await saveTable(host, t('rejectedName'), 'csv', () => [
      {
        name: t('rejectedName'),
        header: columns.map((column) => t(column)),
        rows: rejected.map((row) => columns.map((column) => row[column])),
      },
    ]);
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
  };
  return (
    <Panel
      title={t('rejected')}
      aside={rejected.length > LISTED ? t('firstRows', { count: LISTED }) : undefined}
      padding="none"
      actions={
        <Button size="small" icon={Download} onPress={() => void save()}>
          {t('saveRejected')}
        </Button>
      }
    >
      <DataTable
        caption={t('rejected')}
        rows={rejected.slice(0, LISTED)}
        rowKey={({ line, column }) => `${line} ${column}`}
        columns={columns.map((id) => ({
          id,
          header: t(id),
          isRowHeader: id === 'line',
          render: (row: Rejected) => row[id],
        }))}
      />
    </Panel>
  );
}

function ChangedRows<Value extends object, Column extends string>(props: {
  readonly rows: readonly PlannedRow<Value>[];
  readonly source: ListSource<Value, Column>;
}) {
  const { rows, source } = props;
  const { t } = useTranslation(['lists', 'plan']);
  return (
    <Panel
      title={t('what')}
      aside={rows.length > LISTED ? t('firstRows', { count: LISTED }) : undefined}
      padding="none"
    >
      <DataTable
        caption={t('what')}
        rows={rows.slice(0, LISTED)}
        rowKey={({ line }) => String(line)}
        columns={[
          { id: 'line', header: t('line'), render: ({ line }) => line },
          { id: 'name', header: t('name'), isRowHeader: true, render: ({ name }) => name },
          {
            id: 'fate',
            header: t('what'),
            render: ({ fate }) => (
              <StatusPill
                look="plain"
                tone={fate === 'added' ? 'positive' : 'info'}
                label={t(`fate.${fate}`)}
              />
            ),
          },
          {
            id: 'fields',
            header: t('columns'),
            render: ({ fate, changed }) =>
              fate === 'added'
                ? ''
                : changed.map((field) => source.fieldName(field)).join(t('plan:rules.separator')),
          },
        ]}
      />
    </Panel>
  );
}
