import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { designate } from '#shared/commands/designate.ts';
import type { DesignationAttribute } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { FormDialog } from './form-dialog.tsx';
import { useAction } from './use-action.ts';

interface DesignationDialogProps {
  readonly subject: string;
  readonly attribute: DesignationAttribute;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
}

/** More choices than this are searched, not looked through. */
const LOOKED_THROUGH = 6;
/** Stands for the empty value, since lists want every choice to have a name. */
const NOTHING = '-';

/** Lets another value hold from a moment on; what held before stays for what was before. */
export function DesignationDialog({
  subject,
  attribute,
  options,
  onClose,
}: DesignationDialogProps) {
  const { t } = useTranslation(['plan', 'terms', 'common']);
  const session = useSession();
  const { timeZone, phase } = useExerciseHead();
  const errorText = useErrorText();
  const action = useAction();
  const [value, setValue] = useState<string | null>(null);
  const [since, setSince] = useState<'start' | 'moment'>(phase === 'draft' ? 'start' : 'moment');
  const [from, setFrom] = useState<number | null>(() => session.ports.clock.now());
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const name = t(`terms:designation.${attribute}`);
  const needsBasis = since === 'moment';
  const missing = t('form.required');
  const submit = async (): Promise<void> => {
    setTried(true);
    if (
      value === null ||
      (since === 'moment' && from === null) ||
      (needsBasis && basis.trim() === '')
    )
      return;
    const designation = {
      subject: subject as RecordId,
      attribute,
      value,
      effectiveFrom: since === 'start' ? 0 : (from ?? 0),
      basis,
    };
    const done = await action(designate, designation, t('designation.done', { attribute: name }));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  const choice = {
    label: t('designation.value'),
    options: options.map((option) => ({ ...option, id: option.id || NOTHING })),
    value: value === '' ? NOTHING : value,
    onChange: (chosen: string | null) => setValue(chosen === NOTHING ? '' : chosen),
    isRequired: true,
    error: tried && value === null ? missing : undefined,
  };
  return (
    <FormDialog
      title={t('designation.title', { attribute: name })}
      submitLabel={t('designation.submit')}
      size="small"
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Text as="p" size={13} tone={2}>
        {t('designation.hint')}
      </Text>
      {options.length > LOOKED_THROUGH ? <ComboBox {...choice} /> : <RadioGroup {...choice} />}
      <RadioGroup
        label={t('designation.effective')}
        options={[
          { id: 'start', label: t('designation.fromStart') },
          { id: 'moment', label: t('designation.fromMoment') },
        ]}
        value={since}
        onChange={setSince}
      />
      {since === 'moment' && (
        <DateTimeField
          label={t('designation.effectiveFrom')}
          value={from}
          onChange={setFrom}
          timeZone={timeZone}
          isRequired
          error={tried && from === null ? missing : undefined}
        />
      )}
      <TextField
        label={t('designation.basis')}
        description={t('designation.basisHint')}
        value={basis}
        onChange={setBasis}
        isRequired={needsBasis}
        error={tried && needsBasis && basis.trim() === '' ? missing : undefined}
      />
    </FormDialog>
  );
}
