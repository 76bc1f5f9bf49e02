import { ImagePlus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { organisationKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useBeginResponse } from './use-begin-response.ts';
import { useCanDraft } from './use-can-draft.ts';

/** The least that a response begins with: a title, or a screenshot. From then on it is a draft that keeps itself. */
export function StartResponse() {
  const { t } = useTranslation(['responses', 'casework', 'common']);
  const { id: exercise } = useSession();
  const { unit: ownUnit } = useActor();
  const units = useTable(organisationKind);
  const onlyUnit = units.size === 1 ? (units.at(0)?.id ?? null) : null;
  const errorText = useErrorText();
  const canDraft = useCanDraft();
  const [unit, setUnit] = useState<RecordId | null>(ownUnit ?? onlyUnit);
  const [title, setTitle] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { begin, isPending, error } = useBeginResponse();
  const start = (files: readonly File[]): void => {
    setAsked(true);
    if (unit !== null && (title.trim() !== '' || files.length > 0)) void begin(unit, title, files);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') start([]);
  };
  return (
    <Page width="reading">
      <PageHeader title={t('start.title')} description={t('start.text')} />
      <Panel padding="roomy">
        <Stack>
          {!canDraft && <Banner tone="caution">{t('start.notAllowed')}</Banner>}
          {error !== null && <Banner tone="danger">{errorText(error)}</Banner>}
          {ownUnit === null && (
            <UnitField value={unit} onChange={setUnit} isMissing={isAsked && unit === null} />
          )}
          <TextField
            label={t('field.title')}
            isRequired
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is opened in order to write this
            autoFocus
            placeholder={t('field.titlePlaceholder')}
            maxLength={200}
            value={title}
            onChange={setTitle}
            onKeyDown={onKeyDown}
            error={isAsked && title.trim() === '' ? t('start.titleRequired') : undefined}
          />
          <FileDrop
            label={t('casework:evidence.drop')}
            pickLabel={t('casework:evidence.pick')}
            onFiles={start}
            icon={ImagePlus}
            isMultiple
            takesPaste
            isDisabled={!canDraft || isPending}
            size="compact"
          />
          <Inline justify="end">
            <LinkButton href={addresses.responses(exercise)}>{t('common:cancel')}</LinkButton>
            <Button
              variant="primary"
              isPending={isPending}
              isDisabled={!canDraft}
              onPress={() => start([])}
            >
              {t('start.begin')}
            </Button>
          </Inline>
        </Stack>
      </Panel>
    </Page>
  );
}

interface UnitFieldProps {
  readonly value: RecordId | null;
  readonly onChange: (unit: RecordId | null) => void;
  readonly isMissing: boolean;
}

/** On whose behalf the organiser logs it. */
function UnitField({ value, onChange, isMissing }: UnitFieldProps) {
  const { t } = useTranslation(['responses', 'common']);
  const { id: exercise } = useSession();
  const units = useTable(organisationKind);
  if (units.size === 0) {
    return (
      <Banner
        tone="info"
        actions={
          <LinkButton href={addresses.plan(exercise, 'organisations')}>
            {t('common:open')}
          </LinkButton>
        }
      >
        {t('start.noUnits')}
      </Banner>
    );
  }
  return (
    <ComboBox
      label={t('field.unit')}
      isRequired
      options={Array.from(units, ({ id, value: { name } }) => ({ id, label: name }))}
      value={value}
      onChange={onChange}
      error={isMissing ? t('start.unitRequired') : undefined}
    />
  );
}
