import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PRIVILEGES } from '#shared/domain/finding.ts';
import type { FindingFieldsProps } from './basic-fields.tsx';

/** How it was done: what repeats are recognised by, and what factors depend on. */
export function MethodFields({ values, set }: FindingFieldsProps) {
  const { t } = useTranslation(['findings', 'terms']);
  return (
    <Stack>
      <Columns min={240}>
        <TextField
          label={t('field.vulnerability')}
          description={t('field.vulnerabilityHint')}
          maxLength={200}
          value={values.vulnerability}
          onChange={(vulnerability) => set({ vulnerability })}
        />
        <TextField
          label={t('field.entryPoint')}
          description={t('field.entryPointHint')}
          maxLength={300}
          value={values.entryPoint}
          onChange={(entryPoint) => set({ entryPoint })}
        />
        <Select
          label={t('field.privilege')}
          options={PRIVILEGES.map((id) => ({ id, label: t(`terms:privilege.${id}`) }))}
          value={values.privilege}
          onChange={(privilege) => set({ privilege })}
        />
      </Columns>
      <Checkbox isSelected={values.ipv6} onChange={(ipv6) => set({ ipv6 })}>
        {t('field.ipv6')}
      </Checkbox>
    </Stack>
  );
}
