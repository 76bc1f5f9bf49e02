import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Stepper } from '#renderer/ui/stepper.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { assetKind } from '#shared/domain/register.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportCommit } from './import-commit.tsx';
import { ImportFile } from './import-file.tsx';
import { ImportMap } from './import-map.tsx';
import { ImportResult } from './import-result.tsx';
import { type ImportWizard, useImportWizard } from './use-import-wizard.ts';
import { useLocked } from './use-locked.ts';

const STEPS = ['file', 'map', 'check', 'commit', 'result'] as const;

/** A list of assets comes into the exercise: file, columns, check, commit, result. */
export function AssetImportPage() {
  const { t } = useTranslation(['assetImport', 'plan']);
  const { id } = useSession();
  const locked = useLocked(assetKind);
  const wizard = useImportWizard();
  return (
    <Page>
      <PageHeader
        eyebrow={<TextLink href={addresses.plan(id, 'assets')}>{t('back')}</TextLink>}
        title={t('title')}
        description={t('description')}
      />
      <Stack>
        <Stepper
          label={t('title')}
          steps={STEPS.map((step) => ({ id: step, label: t(`step.${step}`) }))}
          current={wizard.state.step}
        />
        {locked === null ? <Step wizard={wizard} /> : <Banner tone="info">{locked}</Banner>}
      </Stack>
    </Page>
  );
}

function Step({ wizard }: { readonly wizard: ImportWizard }) {
  const { step, file, summary } = wizard.state;
  if (step === 'file' || file === null) return <ImportFile wizard={wizard} />;
  if (step === 'map') return <ImportMap wizard={wizard} file={file} />;
  if (step === 'check') return <ImportCheck wizard={wizard} />;
  if (step === 'commit' || summary === null) return <ImportCommit wizard={wizard} />;
  return <ImportResult wizard={wizard} summary={summary} />;
}
