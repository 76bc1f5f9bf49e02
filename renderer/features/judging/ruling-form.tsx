import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { RULING_METHODS } from '#shared/domain/judging.ts';
import { AwardEditor } from './award-editor.tsx';
import { LinkedFindingField } from './linked-finding-field.tsx';
import { ReasonField } from './reason-field.tsx';
import { SuggestionBanner } from './suggestion-banner.tsx';
import { useJudgementKeys } from './use-judgement-keys.ts';
import { type RulingGrounds, useRulingDraft } from './use-ruling-draft.ts';
import { VerdictField } from './verdict-field.tsx';

interface RulingFormProps {
  readonly grounds: RulingGrounds;
  readonly draftKey: string;
}

/** The decision that counts. */
export function RulingForm({ grounds, draftKey }: RulingFormProps) {
  const { t } = useTranslation(['judging', 'terms']);
  const { item, book, ruling } = grounds;
  const form = useRulingDraft(grounds, draftKey);
  const { draft, change, suggestion, isOpen } = form;
  const { verdict, awards, reason, method } = draft;
  useJudgementKeys({
    onVerdict: (chosen) => {
      if (isOpen) change({ verdict: chosen });
    },
    onSubmit: form.submit,
  });
  return (
    <Panel title={t('ruling.title')}>
      <Stack>
        {suggestion !== null && <SuggestionBanner suggestion={suggestion} book={book} />}
        {form.error !== null && <Banner tone="danger">{form.error}</Banner>}
        <Select
          label={t('ruling.method')}
          options={RULING_METHODS.map((id) => ({ id, label: t(`terms:method.${id}`) }))}
          value={method}
          isDisabled={!isOpen}
          onChange={(id) => change({ method: id })}
        />
        {form.isChiefOnly && <Text tone="caution">{t('ruling.chiefOnly')}</Text>}
        <VerdictField
          value={verdict}
          isDisabled={!isOpen}
          onChange={(chosen) => change({ verdict: chosen })}
        />
        {(verdict === null || verdict === 'confirm') && (
          <>
            <AwardEditor
              subjectType={item.subjectType}
              awards={awards}
              book={book}
              isDisabled={!isOpen}
              onChange={(changed) => change({ awards: changed })}
            />
            {item.subjectType === 'response' && <ResponseFields grounds={grounds} form={form} />}
          </>
        )}
        <ReasonField
          value={reason}
          isRequired={form.needsReason}
          isDisabled={!isOpen}
          onChange={(changed) => change({ reason: changed })}
        />
        <Inline>
          <Button
            variant="primary"
            isDisabled={!form.isReady}
            isPending={form.isBusy}
            onPress={form.submit}
          >
            {t(ruling === undefined ? 'ruling.submit' : 'ruling.again')}
          </Button>
          <KeyHint keys={['Ctrl', 'Enter']} />
        </Inline>
      </Stack>
    </Panel>
  );
}

interface ResponseFieldsProps {
  readonly grounds: RulingGrounds;
  readonly form: ReturnType<typeof useRulingDraft>;
}

/** What only a response has: the finding whose points it wins back, and points of its own. */
function ResponseFields({ grounds: { item, book }, form: { draft, change } }: ResponseFieldsProps) {
  const { t } = useTranslation('judging');
  const unit = book.arithmetic.unitsPerPoint;
  return (
    <>
      <LinkedFindingField
        response={item.subject}
        value={draft.linkedFinding}
        onChange={(linkedFinding) => change({ linkedFinding })}
      />
      <NumberField
        label={t('ruling.bonus')}
        value={draft.bonus / unit}
        minValue={0}
        onChange={(points) => change({ bonus: Math.round((points || 0) * unit) })}
      />
    </>
  );
}
