import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { useDraft } from '#renderer/data/use-draft.ts';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import { useEvidenceWriting } from '#renderer/data/use-evidence-panel.ts';
import { useNarrativeDraft } from '#renderer/data/use-narrative-draft.ts';
import { useReadiness } from '#renderer/data/use-readiness.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EvidencePanel } from '#renderer/ui/evidence-panel.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ReadinessPanel } from '#renderer/ui/readiness-panel.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { editResponse } from '#shared/commands/draft-response.ts';
import type { Response } from '#shared/domain/response.ts';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { AccountFields } from './account-fields.tsx';
import { BasicFields } from './basic-fields.tsx';
import { ClaimsEditor } from './claims-editor.tsx';
import { IndicatorsField } from './indicators-field.tsx';
import { ResponseActions } from './response-actions.tsx';
import { ResponsePageHeader } from './response-page-header.tsx';
import styles from './responses.module.css';
import { TimesFields } from './times-fields.tsx';
import { useResponseChecks } from './use-response-checks.ts';

/** A response being written. Everything is kept as a draft by itself; sending it is the only button. */
export function ResponseEditor({ dossier }: { readonly dossier: Shown<ResponseDossier> }) {
  const { t } = useTranslation(['responses', 'casework']);
  const session = useSession();
  const { subject, receipt, outcome } = dossier;
  const { id } = subject;
  const write = useCallback(
    (fields: Partial<Response>) => session.run(editResponse, { id, fields }),
    [session, id],
  );
  const draft = useDraft(subject.value, write);
  const narrative = useNarrativeDraft(subject.value.narrative, write);
  const evidence = useEvidenceOf(subject.audience, id);
  const name = { subjectType: 'response', subject: id } as const;
  const { editing, ...writing } = useEvidenceWriting(name, evidence, useToasts());
  const flushAll = async (): Promise<boolean> => {
    const [fields, text] = await Promise.all([draft.flush(), narrative.draft.flush()]);
    return fields && text;
  };
  const checks = useResponseChecks(dossier);
  const readiness = useReadiness(checks, [draft.save, narrative.draft.save], () => void flushAll());
  const leaveField = (): void => void draft.flush().then(() => draft.settle());
  const returned =
    outcome?.value.verdict === 'return' ? outcome.value.reason : receipt?.value.reason;
  const { values, set } = draft;
  return (
    <Page>
      <ResponsePageHeader
        dossier={dossier}
        title={values.title}
        actions={<ResponseActions dossier={dossier} beforeSubmit={flushAll} />}
      />
      {dossier.status === 'returned' && (
        <Banner tone="caution" title={t('casework:history.returned')}>
          {returned}
        </Banner>
      )}
      <div className={styles['editor']}>
        <div onBlur={leaveField}>
          <Stack>
            <Panel title={t('section.basics')}>
              <BasicFields draft={draft} />
            </Panel>
            <Panel title={t('section.times')}>
              <TimesFields values={values} set={set} />
            </Panel>
            <Panel title={t('section.evidence')} aside={evidence.length}>
              <EvidencePanel {...writing} editing={{ ...editing, onPlace: undefined }} />
            </Panel>
            <Panel title={t('section.indicators')} aside={values.indicators.length}>
              <IndicatorsField values={values} set={set} />
            </Panel>
            <Panel
              title={t('section.claims')}
              aside={t('claims.chosen', { count: values.claims.length })}
            >
              <ClaimsEditor claims={values.claims} set={set} />
            </Panel>
            <Panel title={t('section.account')}>
              <AccountFields values={values} set={set} narrative={narrative} />
            </Panel>
          </Stack>
        </div>
        <aside className={styles['aside']}>
          <ReadinessPanel {...readiness} />
        </aside>
      </div>
    </Page>
  );
}
