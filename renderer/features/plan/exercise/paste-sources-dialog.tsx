import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { recordSources } from '#shared/commands/record-sources.ts';
import { type SourceAddress, SOURCE_USES, sourceAddressKind } from '#shared/domain/contact.ts';
import { teamKind } from '#shared/domain/register.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useAction } from '../use-action.ts';
import { optionsOf } from '../use-register-lookups.ts';
import { EntryFields } from './entry-fields.tsx';

/** Many addresses of one team at once, as they come in a message. */
export function PasteSourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['planning', 'plan', 'terms', 'common']);
  const { timeZone } = useExerciseHead();
  const teams = useTable(teamKind);
  const toasts = useToasts();
  const errorText = useErrorText();
  const action = useAction();
  const [values, setValues] = useState<SourceAddress>(sourceAddressKind.empty);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const f = new EntryFields(
    values,
    (change) => setValues((old) => ({ ...old, ...change })),
    timeZone,
  );
  const submit = async (): Promise<void> => {
    const addresses = text.split(/[\s,，;；、]+/).filter((one) => one !== '');
    const done = await action(recordSources, { ...values, addresses }, t('plan:done.added'));
    if (!done.ok) {
      setProblem(errorText(done.error));
      return;
    }
    const { kept, rejected } = done.value;
    if (rejected.length > 0) {
      const title = t('sources.rejected', { list: rejected.slice(0, 20).join(' ') });
      toasts.add({ tone: 'danger', title });
    }
    toasts.add({ tone: 'positive', title: t('sources.pasted', { count: kept }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('sources.pasteTitle')}
      submitLabel={t('common:save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Columns min={160}>
        {f.choice('team', t('sources.team'), optionsOf(teams), { isRequired: true })}
        {f.select(
          'use',
          t('sources.use'),
          SOURCE_USES.map((id) => ({ id, label: t(`terms:sourceUse.${id}`) })),
        )}
        {f.line('provider', t('sources.provider'))}
      </Columns>
      <TextArea
        label={t('sources.address')}
        description={t('sources.pasteHint')}
        rows={8}
        value={text}
        onChange={setText}
      />
      <Columns min={160}>
        {f.moment('validFrom', t('sources.validFrom'))}
        {f.moment('validUntil', t('sources.validUntil'))}
      </Columns>
    </FormDialog>
  );
}
