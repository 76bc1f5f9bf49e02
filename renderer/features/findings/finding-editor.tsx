import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { useDraft } from '#renderer/data/use-draft.ts';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import { useNarrativeDraft } from '#renderer/data/use-narrative-draft.ts';
import { useReadiness } from '#renderer/data/use-readiness.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ReadinessPanel } from '#renderer/ui/readiness-panel.tsx';
import { editFinding } from '#shared/commands/draft-finding.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { AccountFields } from './account-fields.tsx';
import { BasicFields } from './basic-fields.tsx';
import { ClaimsEditor } from './claims-editor.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { FindingActions } from './finding-actions.tsx';
import { FindingPageHeader } from './finding-page-header.tsx';
import styles from './findings.module.css';
import { MethodFields } from './method-fields.tsx';
import { PathEditor } from './path-editor.tsx';
import { TargetFields } from './target-fields.tsx';
import { useFindingChecks } from './use-finding-checks.ts';

/** A finding being written. Everything is kept as a draft by itself; sending it is the only button. */
export function FindingEditor({ dossier }: { readonly dossier: Shown<FindingDossier> }) {
  const { t } = useTranslation(['findings', 'casework']);
  const session = useSession();
  const { subject, receipt, outcome } = dossier;
  const { id } = subject;
  const write = useCallback(
    (change: Partial<Finding>) => session.run(editFinding, { id, fields: change }),
    [session, id],
  );
  const draft = useDraft(subject.value, write);
  const narrative = useNarrativeDraft(subject.value.narrative, write);
  const evidence = useEvidenceOf(subject.audience, id);
  const flushAll = async (): Promise<boolean> => {
    const [fields, text] = await Promise.all([draft.flush(), narrative.draft.flush()]);
    return fields && text;
  };
  const readiness = useReadiness(
    useFindingChecks(dossier),
    [draft.save, narrative.draft.save],
    () => void flushAll(),
  );
  const leaveField = (): void => void draft.flush().then(() => draft.settle());
  const returned =
    outcome?.value.verdict === 'return' ? outcome.value.reason : receipt?.value.reason;
  const { values } = draft;
  return (
    <Page>
      <FindingPageHeader
        dossier={dossier}
        title={values.title}
        actions={<FindingActions dossier={dossier} beforeSubmit={flushAll} />}
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
              <BasicFields values={values} set={draft.set} />
            </Panel>
            <Panel title={t('section.target')}>
              <TargetFields draft={draft} />
            </Panel>
            <Panel title={t('section.evidence')} aside={evidence.length}>
              <EvidenceField subject={id} steps={values.steps} evidence={evidence} />
            </Panel>
            <Panel title={t('section.claims')} aside={values.claims.length}>
              <ClaimsEditor
                claims={values.claims}
                hasPath={values.steps.length > 0}
                set={draft.set}
                evidence={evidence}
              />
            </Panel>
            <Panel title={t('section.method')}>
              <MethodFields values={values} set={draft.set} />
            </Panel>
            <Panel title={t('section.path')} aside={values.steps.length}>
              <PathEditor subject={id} steps={values.steps} set={draft.set} evidence={evidence} />
            </Panel>
            <Panel title={t('section.account')}>
              <AccountFields values={values} set={draft.set} narrative={narrative} />
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
