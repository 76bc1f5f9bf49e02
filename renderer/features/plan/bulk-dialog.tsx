import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { BulkChange, BulkKind } from '#shared/commands/bulk-edit.ts';
import { type Trait, TRAITS } from '#shared/domain/register.ts';
import { tagsOf } from './tags.ts';
import { useOrganisationOptions, useSystemOptions } from './use-register-lookups.ts';

const FIELDS = {
  organisation: ['owner', 'contact', 'tags', 'trait'],
  system: [
    'owner',
    'contact',
    'tags',
    'trait',
    'protectionLevel',
    'targetWeight',
    'managed',
    'managedWhy',
    'platform',
    'organisation',
  ],
  asset: ['owner', 'contact', 'tags', 'trait', 'managed', 'managedWhy', 'platform', 'system'],
} as const satisfies Readonly<Record<BulkKind, readonly string[]>>;
type BulkField = (typeof FIELDS)[BulkKind][number];

interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly count: number;
  readonly onApply: (change: BulkChange) => void;
  readonly onClose: () => void;
}

/** Asks what of all selected records is to become what. */
export function BulkDialog({ kind, count, onApply, onClose }: BulkDialogProps) {
  const { t } = useTranslation('register');
  const [field, setField] = useState<BulkField>('owner');
  const { input, change } = useBulkValue(field);
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('bulk.title', { count })}
      footer={
        <Button
          variant="primary"
          isDisabled={change === null}
          onPress={() => {
            if (change !== null) onApply(change);
          }}
        >
          {t('bulk.apply')}
        </Button>
      }
    >
      <Stack>
        <Select
          label={t('bulk.field')}
          options={FIELDS[kind].map((id) => ({ id, label: t(`field.${id}`) }))}
          value={field}
          onChange={setField}
        />
        {input}
      </Stack>
    </Dialog>
  );
}

interface BulkValue {
  readonly input: ReactNode;
  /** Null until it is said. */
  readonly change: BulkChange | null;
}

/** The control for one field and what it says. */
function useBulkValue(field: BulkField): BulkValue {
  const { t } = useTranslation('register');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [removed, setRemoved] = useState('');
  const [trait, setTrait] = useState<Trait>('internet');
  const [has, setHas] = useState<'yes' | 'no'>('yes');
  const [number, setNumber] = useState(Number.NaN);
  const organisations = useOrganisationOptions();
  const systems = useSystemOptions();
  const text = texts[field] ?? '';
  const say = (value: string): void => setTexts({ ...texts, [field]: value });
  const set = (value: unknown): BulkChange => ({ type: 'set', fields: { [field]: value } });
  switch (field) {
    case 'owner':
    case 'contact':
    case 'managedWhy':
    case 'platform':
      return {
        input: <TextField label={t('bulk.value')} value={text} onChange={say} />,
        change: set(text),
      };
    case 'tags':
      return tagsValue(t, [text, say], [removed, setRemoved]);
    case 'trait':
      return traitValue(t, [trait, setTrait], [has, setHas]);
    case 'protectionLevel':
      return levelValue(t, text, say, set);
    case 'targetWeight':
      return {
        input: (
          <NumberField
            label={t('bulk.value')}
            value={number}
            onChange={setNumber}
            minValue={0}
            maxValue={100}
            unit="%"
          />
        ),
        change: set(Number.isNaN(number) ? null : Math.round(number)),
      };
    case 'managed':
      return managedValue(t, text, say, set);
    case 'organisation':
    case 'system':
      return {
        input: (
          <ComboBox
            label={t('bulk.value')}
            options={field === 'system' ? systems : organisations}
            value={text || null}
            onChange={(id) => say(id ?? '')}
          />
        ),
        change: text === '' ? null : set(text),
      };
  }
}

type Translate = TFunction<'register'>;
type Say = (value: string) => void;
type Setting = (value: unknown) => BulkChange;

function levelValue(t: Translate, text: string, say: Say, set: Setting): BulkValue {
  const options = ['none', '1', '2', '3', '4', '5'].map((id) => ({
    id,
    label: id === 'none' ? t('noLevel') : t('level', { level: Number(id) }),
  }));
  return {
    input: <Select label={t('bulk.value')} options={options} value={text || null} onChange={say} />,
    change: text === '' ? null : set(text === 'none' ? null : Number(text)),
  };
}

function managedValue(t: Translate, text: string, say: Say, set: Setting): BulkValue {
  const options = (['yes', 'no', 'unknown'] as const).map((id) => ({
    id,
    label: t(`managed.${id}`),
  }));
  return {
    input: (
      <Select
        label={t('bulk.value')}
        options={options}
        value={options.find(({ id }) => id === text)?.id ?? null}
        onChange={say}
      />
    ),
    change: text === '' ? null : set(text === 'unknown' ? '' : text),
  };
}

function tagsValue(
  t: Translate,
  [text, say]: readonly [string, Say],
  [removed, setRemoved]: readonly [string, Say],
): BulkValue {
  const [add, remove] = [tagsOf(text), tagsOf(removed)];
  return {
    input: (
      <>
        <TextField
          label={t('bulk.addTags')}
          description={t('bulk.tagsHint')}
          value={text}
          onChange={say}
        />
        <TextField label={t('bulk.removeTags')} value={removed} onChange={setRemoved} />
      </>
    ),
    change: add.length + remove.length === 0 ? null : { type: 'tags', add, remove },
  };
}

function traitValue(
  t: Translate,
  [trait, setTrait]: readonly [Trait, (trait: Trait) => void],
  [has, setHas]: readonly ['yes' | 'no', (has: 'yes' | 'no') => void],
): BulkValue {
  return {
    input: (
      <>
        <Select
          label={t('field.trait')}
          options={TRAITS.map((id) => ({ id, label: t(`trait.${id}`) }))}
          value={trait}
          onChange={setTrait}
        />
        <RadioGroup
          label={t('bulk.value')}
          orientation="horizontal"
          options={[
            { id: 'yes' as const, label: t('bulk.set') },
            { id: 'no' as const, label: t('bulk.unset') },
          ]}
          value={has}
          onChange={setHas}
        />
      </>
    ),
    change: { type: 'trait', trait, has: has === 'yes' },
  };
}
