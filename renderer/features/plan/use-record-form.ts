import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunError } from '#renderer/data/run-command.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { type Draft, usePlanDrafts } from '#renderer/state/plan-drafts.ts';
import type { Result } from '#shared/kernel/result.ts';

/** A form over the fields of one record. What is typed is kept as a draft until it is saved or given up. */
export interface RecordForm<Fields extends object> {
  readonly values: Fields;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** What could not be said beside a field. */
  readonly problem: string | null;
  /** Everything that a field of this form needs. */
  field<Name extends keyof Fields & string>(
    name: Name,
  ): {
    readonly value: Fields[Name];
    readonly onChange: (value: Fields[Name]) => void;
    readonly onBlur: () => void;
    readonly error: string | undefined;
    readonly isRequired: boolean;
  };
  /** Several fields at once. */
  change(fields: Partial<Fields>): void;
  submit(): Promise<void>;
  giveUp(): void;
}

export interface RecordFormParts<Fields extends object> {
  /** Names exercise, kind and record, so that each has its own draft. */
  readonly form: string;
  readonly saved: Fields;
  /** Fields that must not be empty, of the values as they stand. */
  readonly required: (values: Fields) => readonly (keyof Fields & string)[];
  /** Stores the changed fields. */
  readonly save: (changed: Partial<Fields>, values: Fields) => Promise<Result<unknown, RunError>>;
}

const NOTHING: Draft = {};

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

export function useRecordForm<Fields extends object>(
  parts: RecordFormParts<Fields>,
): RecordForm<Fields> {
  const { form, saved, save } = parts;
  const { t } = useTranslation('plan');
  const errorText = useErrorText();
  const draft = usePlanDrafts((state) => state.drafts[form]) ?? NOTHING;
  const keep = usePlanDrafts((state) => state.keep);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<RunError | null>(null);
  const [isSaving, setSaving] = useState(false);
  const values = { ...saved, ...draft } as Fields;
  const required = parts.required(values);
  const change = useCallback(
    (fields: Partial<Fields>): void => {
      const { drafts } = usePlanDrafts.getState();
      keep(form, changedOf(saved, { ...drafts[form], ...fields }));
      setRefused(null);
    },
    [form, saved, keep],
  );
  const missing = required.filter((name) => isEmpty(values[name]));
  const errorOf = (name: string): string | undefined => {
    if (left.has(name) && missing.some((field) => field === name)) return t('form.required');
    return refused?.type === 'invalid' && refused.field.split('.')[0] === name
      ? errorText(refused)
      : undefined;
  };
  const isShown = refused?.type === 'invalid' && (refused.field.split('.')[0] ?? '') in values;
  return {
    values,
    isDirty: Object.keys(draft).length > 0,
    isSaving,
    problem: refused === null || isShown ? null : errorText(refused),
    field: (name) => ({
      value: values[name],
      onChange: (value) => change({ [name]: value } as unknown as Partial<Fields>),
      onBlur: () => setLeft((names) => new Set(names).add(name)),
      error: errorOf(name),
      isRequired: required.includes(name),
    }),
    change,
    async submit() {
      setLeft(new Set(required));
      if (missing.length > 0 || isSaving) return;
      setSaving(true);
      const stored = await save(draft as Partial<Fields>, values);
      setSaving(false);
      if (!stored.ok) return setRefused(stored.error);
      setLeft(new Set());
      setRefused(null);
      keep(form, null);
    },
    giveUp() {
      keep(form, null);
      setLeft(new Set());
      setRefused(null);
    },
  };
}

/** The fields of a draft that differ from what is saved; null when none does. */
function changedOf<Fields extends object>(saved: Fields, draft: Draft): Draft | null {
  const changed = Object.entries(draft).filter(
    ([name, value]) => value !== (saved as Readonly<Record<string, unknown>>)[name],
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
