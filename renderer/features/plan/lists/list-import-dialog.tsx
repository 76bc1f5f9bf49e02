import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { isTableProblem, useTableText } from '#renderer/data/use-table-text.ts';
import type { TableImportError } from '#renderer/data/table-import.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { useShowError } from '../use-action.ts';
import { ListCheck } from './list-check.tsx';
import type { ListSource } from './list-source.ts';
import { type ListImport, useListImport } from './use-list-import.ts';

interface ListImportDialogProps<Value extends object, Column extends string> {
  readonly source: ListSource<Value, Column>;
  readonly onClose: () => void;
}

/** Takes a table into a register: what it would do is shown before anything is written. */
export function ListImportDialog<Value extends object, Column extends string>({
  source,
  onClose,
}: ListImportDialogProps<Value, Column>) {
  const { t } = useTranslation(['lists', 'common']);
  const list = useListImport(source);
  const showError = useShowError();
  const [isPending, setPending] = useState(false);
  const rows = list.plan?.rows ?? [];
  const writes = rows.filter(({ fate }) => fate !== 'same').length;
  const commit = async (): Promise<void> => {
    setPending(true);
    const added = rows.filter(({ fate }) => fate === 'added').length;
    const done = await source.commit(list.listed, t('done', { added, changed: writes - added }));
    if (done.ok) await list.remember();
    setPending(false);
    if (done.ok) onClose();
    else showError(done.error);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={source.importTitle}
      size="large"
      isDismissable={!isPending}
      footer={
        <>
          {list.rows !== null && (
            <Button isDisabled={isPending} onPress={list.startOver}>
              {t('another')}
            </Button>
          )}
          <Button isDisabled={isPending} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            variant="primary"
            isDisabled={writes === 0}
            isPending={isPending}
            onPress={() => void commit()}
          >
            {list.plan !== null && writes === 0 ? t('nothing') : t('commit', { count: writes })}
          </Button>
        </>
      }
    >
      <Stack>
        {list.rows === null ? (
          <PickFile list={list} />
        ) : (
          <>
            <Mapping list={list} source={source} />
            {list.missing.map((column) => (
              <Banner key={column} tone="caution">
                {t('needed', { column: source.columnName(column) })}
              </Banner>
            ))}
            {list.plan !== null && (
              <ListCheck plan={list.plan} broken={list.broken} source={source} />
            )}
          </>
        )}
      </Stack>
    </Dialog>
  );
}

const ACCEPTED = ['.xlsx', '.xlsm', '.csv', '.tsv', '.txt'];

function PickFile<Value extends object, Column extends string>({
  list,
}: {
  readonly list: ListImport<Value, Column>;
}) {
  const { t } = useTranslation(['lists', 'common']);
  const problemText = useProblemText();
  const [stranger, setStranger] = useState<string | null>(null);
  if (list.done !== null) {
    return (
      <ProgressBar
        label={t('reading', { name: list.name })}
        value={list.done === 0 ? undefined : list.done}
        cancel={{ label: t('common:cancel'), onPress: list.cancel }}
      />
    );
  }
  return (
    <Stack>
      {list.problem !== null && <Banner tone="danger">{problemText(list.problem)}</Banner>}
      {stranger !== null && <Banner tone="danger">{t('stranger', { name: stranger })}</Banner>}
      <FileDrop
        label={t('drop')}
        hint={t('hint')}
        pickLabel={t('pick')}
        icon={FileSpreadsheet}
        accept={ACCEPTED}
        onFiles={([file]) => {
          setStranger(null);
          if (file !== undefined) list.open(file);
        }}
        onRejected={([file]) => setStranger(file?.name ?? '')}
      />
    </Stack>
  );
}

function useProblemText(): (problem: TableImportError) => string {
  const errorText = useErrorText();
  const tableText = useTableText();
  return (problem) =>
    problem.type === 'cancelled' || isTableProblem(problem)
      ? tableText.refusal(problem)
      : errorText(problem);
}

interface MappingProps<Value extends object, Column extends string> {
  readonly list: ListImport<Value, Column>;
  readonly source: ListSource<Value, Column>;
}

const IGNORED = '-';

function Mapping<Value extends object, Column extends string>({
  list,
  source,
}: MappingProps<Value, Column>) {
  const { t } = useTranslation('lists');
  const options = [
    { id: IGNORED, label: t('ignored') },
    ...list.header.map((label, at) => ({ id: String(at), label: label || `#${at + 1}` })),
  ];
  return (
    <Stack gap={3}>
      {list.sheets.length > 1 && (
        <Select
          label={t('sheet')}
          options={list.sheets.map((label, at) => ({ id: String(at), label }))}
          value={String(list.sheet)}
          onChange={(sheet) => list.chooseSheet(Number(sheet))}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw its own frame */}
      <div role="group" aria-label={t('columns')}>
        <Columns min={160} gap={3}>
          {source.plan.columns.map((column) => (
            <Select
              key={column}
              label={source.columnName(column)}
              options={options}
              value={String(list.mapping[column] ?? IGNORED)}
              onChange={(index) => list.map(column, index === IGNORED ? null : Number(index))}
            />
          ))}
        </Columns>
      </div>
    </Stack>
  );
}
