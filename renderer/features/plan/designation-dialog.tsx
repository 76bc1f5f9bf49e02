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
  /** Values to choose from; the empty id is „none“. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
}

/** What is being designated; null and empty while nothing was said. */
interface Entry {
  readonly value: string | null;
  readonly since: 'start' | 'moment';
  readonly from: number | null;
  readonly basis: string;
}

/** What still has to be said: from the beginning needs no basis, a later change does. */
const missingOf = ({ value, since, from, basis }: Entry): ReadonlySet<keyof Entry> =>
  new Set([
    ...(value === null ? (['value'] as const) : []),
    ...(since === 'moment' && from === null ? (['from'] as const) : []),
    ...(since === 'moment' && basis.trim() === '' ? (['basis'] as const) : []),
  ]);

/** Lets another value hold from a moment on; what held before stays for what was before. */
export function DesignationDialog(props: DesignationDialogProps) {
  const { subject, attribute, options, onClose } = props;
  const { t } = useTranslation(['plan', 'terms']);
  const session = useSession();
  const { phase } = useExerciseHead();
  const errorText = useErrorText();
  const action = useAction();
  const [entry, setEntry] = useState<Entry>(() => ({
    value: null,
    since: phase === 'draft' ? 'start' : 'moment',
    from: session.ports.clock.now(),
    basis: '',
  }));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const name = t(`terms:designation.${attribute}`);
  const missing = missingOf(entry);
  const submit = async (): Promise<void> => {
    setTried(true);
    const { value, since, from, basis } = entry;
    if (value === null || missing.size > 0) return;
    const effectiveFrom = since === 'start' ? 0 : (from ?? 0);
    const designation = { subject: subject as RecordId, attribute, value, effectiveFrom, basis };
    const done = await action(designate, designation, t('designation.done', { attribute: name }));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  const errorOf = (field: keyof Entry): string | undefined =>
    tried && missing.has(field) ? t('form.required') : undefined;
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
      <Fields
        entry={entry}
        options={options}
        errorOf={errorOf}
        onChange={(change) => setEntry((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}

/** More choices than this are searched, not looked through. */
const LOOKED_THROUGH = 6;
/** Stands for the empty value, since lists want every choice to have a name. */
const NOTHING = '-';

interface FieldsProps {
  readonly entry: Entry;
  readonly options: DesignationDialogProps['options'];
  readonly errorOf: (field: keyof Entry) => string | undefined;
  readonly onChange: (change: Partial<Entry>) => void;
}

function Fields({ entry, options, errorOf, onChange }: FieldsProps) {
  const { t } = useTranslation('plan');
  const { timeZone } = useExerciseHead();
  const { value, since, from, basis } = entry;
  const choice = {
    label: t('designation.value'),
    options: options.map((option) => ({ ...option, id: option.id || NOTHING })),
    value: value === '' ? NOTHING : value,
    onChange: (chosen: string | null) => onChange({ value: chosen === NOTHING ? '' : chosen }),
    isRequired: true,
    error: errorOf('value'),
  };
  return (
    <>
      {options.length > LOOKED_THROUGH ? <ComboBox {...choice} /> : <RadioGroup {...choice} />}
      <RadioGroup
        label={t('designation.effective')}
        options={[
          { id: 'start', label: t('designation.fromStart') },
          { id: 'moment', label: t('designation.fromMoment') },
        ]}
        value={since}
        onChange={(chosen) => onChange({ since: chosen })}
      />
      {since === 'moment' && (
        <DateTimeField
          label={t('designation.effectiveFrom')}
          value={from}
          onChange={(moment) => onChange({ from: moment })}
          timeZone={timeZone}
          isRequired
          error={errorOf('from')}
        />
      )}
      <TextField
        label={t('designation.basis')}
        description={t('designation.basisHint')}
        value={basis}
        onChange={(text) => onChange({ basis: text })}
        isRequired={since === 'moment'}
        error={errorOf('basis')}
      />
    </>
  );
}
