import { useTranslation } from 'react-i18next';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { LISTS } from '#shared/commands/list-rows.ts';
import { COLUMN_PLANS } from '#shared/formats/register/list-columns.ts';
import { guessMapping } from '#shared/formats/table/column-mapping.ts';
import type { ImportedSheet } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

interface SheetPanelProps {
  readonly wizard: ImportWizard;
  readonly sheet: ImportedSheet;
  /** Its place in the file. */
  readonly at: number;
}

/** What a sheet lists, and in which line its columns are named. */
export function SheetPanel({ wizard, sheet, at }: SheetPanelProps) {
  const { t } = useTranslation('assetImport');
  const { reading, remembered, choice } = wizard.state;
  const current = reading[at] ?? null;
  return (
    <Panel
      title={sheet.name === '' ? t('sheet.list') : sheet.name}
      aside={sheet.rowCount === null ? '' : t('sheet.rows', { count: sheet.rowCount })}
    >
      <Stack gap={3}>
        <Columns>
          <Select
            label={t('sheet.what')}
            description={t('sheet.whatHint')}
            options={[
              ...LISTS.map((id) => ({ id, label: t(`sheet.${id}`) })),
              { id: 'skip' as const, label: t('sheet.skip') },
            ]}
            value={current?.list ?? 'skip'}
            onChange={(list) =>
              wizard.readSheet(
                at,
                list === 'skip'
                  ? null
                  : { list, mapping: guessMapping(COLUMN_PLANS[list], sheet.header) },
              )
            }
          />
          <NumberField
            label={t('sheet.headerLine')}
            description={t('sheet.headerLineHint')}
            value={sheet.headerLine}
            minValue={1}
            onChange={(line) => {
              if (Number.isNaN(line) || line === sheet.headerLine) return;
              const headerLines = new Map([...(choice.headerLines ?? []), [sheet.name, line]]);
              wizard.reread({ headerLines });
            }}
          />
        </Columns>
        {remembered.has(at) && (
          <Text as="p" size={13} tone={2}>
            {t('sheet.remembered')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}
