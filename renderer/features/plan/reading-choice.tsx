import { useTranslation } from 'react-i18next';
import { Columns } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { CSV_DELIMITERS, type CsvDelimiter } from '#shared/formats/csv-text.ts';
import { TEXT_ENCODINGS } from '#shared/formats/text-encoding.ts';
import type { ImportWizard } from './use-import-wizard.ts';

const DELIMITER_NAMES = {
  ',': 'comma',
  '\t': 'tab',
  ';': 'semicolon',
  '|': 'bar',
} as const satisfies Record<CsvDelimiter, string>;

/** In which encoding and with which delimiter the file is read: recognised, and overridable. */
export function ReadingChoice({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation('assetImport');
  const { file, choice } = wizard.state;
  const delimiter =
    CSV_DELIMITERS.find((one) => one === (choice.delimiter ?? file?.delimiter)) ?? null;
  return (
    <Columns>
      <Select
        label={t('reading.encoding')}
        description={t(choice.encoding === undefined ? 'reading.recognised' : 'reading.chosen')}
        placeholder={t('reading.unknown')}
        options={TEXT_ENCODINGS.map((id) => ({ id, label: t(`encoding.${id}`) }))}
        value={choice.encoding ?? file?.encoding ?? null}
        onChange={(encoding) => wizard.reread({ encoding })}
      />
      <Select
        label={t('reading.delimiter')}
        description={t(choice.delimiter === undefined ? 'reading.recognised' : 'reading.chosen')}
        placeholder={t('reading.unknown')}
        options={CSV_DELIMITERS.map((id) => ({ id, label: t(`delimiter.${DELIMITER_NAMES[id]}`) }))}
        value={delimiter}
        onChange={(chosen) => wizard.reread({ delimiter: chosen })}
      />
    </Columns>
  );
}
