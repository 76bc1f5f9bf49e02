import { useTranslation } from 'react-i18next';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { SheetReading } from '#shared/formats/register/list-cells.ts';
import {
  COLUMNS_OF,
  type ListColumn,
  type ListMapping,
} from '#shared/formats/register/list-columns.ts';
import styles from './mapping-table.module.css';
import type { ImportedSheet } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

interface FileColumn {
  readonly at: number;
  readonly header: string;
  readonly samples: string;
}

const SAMPLES = 3;

interface MappingTableProps {
  readonly wizard: ImportWizard;
  readonly sheet: ImportedSheet;
  readonly at: number;
  readonly reading: SheetReading;
}

/** Each column of the sheet, a few of its values, and what it means; recognised headers are chosen already. */
export function MappingTable({ wizard, sheet, at, reading }: MappingTableProps) {
  const { t } = useTranslation('assetImport');
  const taken = Object.keys(reading.mapping).length;
  const nameOf = (column: FileColumn): string =>
    column.header || t('map.unnamed', { number: column.at + 1 });
  return (
    <Panel
      title={t('map.title')}
      aside={t('map.taken', { taken, count: sheet.header.length })}
      padding="none"
    >
      <DataTable
        caption={t('map.title')}
        rows={columnsOf(sheet)}
        rowKey={(column) => String(column.at)}
        columns={[
          { id: 'header', header: t('map.header'), isRowHeader: true, render: nameOf },
          {
            id: 'samples',
            header: t('map.samples'),
            render: ({ samples }) => (
              <div className={styles['samples']}>
                <Text size={13} tone={2} isTruncated title={samples}>
                  {samples}
                </Text>
              </div>
            ),
          },
          {
            id: 'meaning',
            header: t('map.meaning'),
            render: (column) => (
              <div className={styles['meaning']}>
                <Select
                  label={t('map.meaningOf', { header: nameOf(column) })}
                  isLabelHidden
                  options={[
                    { id: 'ignore' as const, label: t('map.ignore') },
                    ...COLUMNS_OF[reading.list].map((id) => ({ id, label: t(`column.${id}`) })),
                  ]}
                  value={meaningOf(reading.mapping, column.at) ?? 'ignore'}
                  onChange={(meaning) =>
                    wizard.readSheet(at, {
                      ...reading,
                      mapping: mapped(reading.mapping, column.at, meaning),
                    })
                  }
                />
              </div>
            ),
          },
        ]}
      />
    </Panel>
  );
}

const columnsOf = ({ header, preview }: ImportedSheet): readonly FileColumn[] =>
  header.map((name, at) => {
    const values = new Set(
      preview.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''),
    );
    return { at, header: name, samples: [...values].slice(0, SAMPLES).join(' · ') };
  });

const meaningOf = (mapping: ListMapping, at: number): ListColumn | undefined =>
  (Object.keys(mapping) as ListColumn[]).find((column) => mapping[column] === at);

/** A file column means one thing, and a meaning belongs to one file column: whoever had it before lets go of it. */
function mapped(mapping: ListMapping, at: number, meaning: ListColumn | 'ignore'): ListMapping {
  const others = Object.entries(mapping).filter(
    ([column, index]) => index !== at && column !== meaning,
  );
  return Object.fromEntries(meaning === 'ignore' ? others : [...others, [meaning, at]]);
}
